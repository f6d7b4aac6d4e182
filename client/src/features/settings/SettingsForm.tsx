import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useMay } from '../../lib/session/permissions.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { LeaveGuard } from '../../ui/dialog/LeaveGuard.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { ReadOnly } from '../../ui/ReadOnly.js';
import { nameFieldId } from './AddAttributeForm.js';
import { isName } from './attribute-name-rules.js';
import { ConflictNotice } from './ConflictNotice.js';
import { type CustomAttributeRules, CustomAttributes } from './CustomAttributes.js';
import { InvitationFields } from './InvitationFields.js';
import { SaveBar } from './SaveBar.js';
import { type Settings, saveInput, takenNames } from './settings-draft.js';
import { useSettingsDraft } from './use-settings-draft.js';

graphql(`
  fragment SettingsForm_settings on ProvisioningSettings {
    version
    autoInvite
    inviteDelayMinutes
    inviteLanguage
    reminderDays
    senderName
    updatedAt
    updatedBy
    customAttributes {
      id
      name
      type
      urn
      userCount
    }
  }
`);

const saveDocument = graphql(`
  mutation SettingsForm_save($input: UpdateProvisioningSettingsInput!) {
    updateProvisioningSettings(input: $input) {
      ...SettingsForm_settings
    }
  }
`);

const affected: readonly Affected[] = ['Provisioning', 'CustomAttribute', 'DirectoryAttribute'];

interface SettingsFormProps {
  latest: Settings;
  /** Number of users that already exist. */
  userCount: number;
  rules: CustomAttributeRules;
  /** Fetches the settings that somebody else saved. */
  onStale: () => void;
}

/** Everything that is saved by one "Save changes". */
export function SettingsForm({ latest: fetched, userCount, rules, onStale }: SettingsFormProps) {
  const t = useTranslate();
  const toast = useToast();
  const save = useAction(saveDocument, affected);
  const [saved, setSaved] = useState(fetched);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  // The response to a save is newer than what was fetched before it.
  const latest = saved.version > fetched.version ? saved : fetched;
  const draft = useSettingsDraft(latest);
  const mayWrite = useMay('PROVISIONING_WRITE');

  const typed = draft.draft?.typed;
  const { reservedNames } = rules;
  const blocked = typed !== undefined && !isName(typed.name, { reservedNames, taken: takenNames(latest, draft.draft) });

  const submit = async () => {
    if (!draft.draft || draft.conflicting || busy) return;
    if (blocked) return document.getElementById(nameFieldId)?.focus();
    setBusy(true);
    const result = await save({ input: saveInput(draft.draft) });
    setBusy(false);
    if (!result.ok && result.failure.code === 'STALE_VERSION') return onStale();
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    setSaved(result.data.updateProvisioningSettings);
    draft.discard();
    toast(t('settings.saved'));
  };
  const discard = () => {
    setFailure(undefined);
    draft.discard();
  };

  return (
    <>
      {draft.draft && draft.conflicting && (
        <ConflictNotice draft={draft.draft} latest={latest} onKeep={draft.keepMine} onDiscard={discard} />
      )}
      <ReadOnly when={!mayWrite}>
        <InvitationFields fields={draft.fields} userCount={userCount} onEdit={draft.edit} />
        <CustomAttributes latest={latest} rules={rules} draft={draft} />
      </ReadOnly>
      <FailureAlert failure={failure} />
      {draft.changes > 0 && (
        <SaveBar
          changes={draft.changes}
          busy={busy}
          blocked={blocked}
          conflicting={draft.conflicting}
          onSave={submit}
          onDiscard={discard}
        />
      )}
      <LeaveGuard when={draft.changes > 0} title={t('settings.leaveTitle')} confirmLabel={t('settings.leaveConfirm')}>
        <p>{t('settings.leaveExplanation', { count: draft.changes })}</p>
      </LeaveGuard>
    </>
  );
}
