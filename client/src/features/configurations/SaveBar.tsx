import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/index.js';
import { type ActionResult, type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { savedState } from '../../ui/dialog/LeaveGuard.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { fieldInputs } from './draft.js';
import type { Checked } from './use-check.js';
import type { Editor } from './use-editor.js';

const createDocument = graphql(`
  mutation SaveBar_create($input: CreateConfigurationInput!) {
    createConfiguration(input: $input) {
      id
    }
  }
`);

const updateDocument = graphql(`
  mutation SaveBar_update($id: ID!, $input: UpdateConfigurationInput!) {
    updateConfiguration(id: $id, input: $input) {
      ...ConfigurationPage_fields
    }
  }
`);

const affected: readonly Affected[] = ['Configuration', 'ConfigurationCheck', 'ResolvedConfigurations'];

interface SaveBarProps {
  editor: Editor;
  checked: Checked;
}

/** Saves a draft as a new configuration, or as the next version of the one that it was made of. */
function useSave({ draft, base, restart }: Editor): (accept: boolean) => Promise<ActionResult<unknown>> {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const create = useAction(createDocument, affected);
  const update = useAction(updateDocument, affected);
  return async (acceptWarnings) => {
    const { name, groups } = draft;
    const content = { name, fields: fieldInputs(draft), groupIds: groups.map(({ id }) => id), acceptWarnings };
    const done = () => toast(t('configuration.saved', { name: name.trim() }));
    if (base) {
      const input = { ...content, expectedVersion: base.version };
      const changed = await update({ id: base.id, input });
      if (changed.ok) {
        restart(changed.data.updateConfiguration);
        done();
      }
      return changed;
    }
    const made = await create({ input: content });
    if (made.ok) {
      done();
      await navigate(`/configurations/${made.data.createConfiguration.id}`, { replace: true, state: savedState });
    }
    return made;
  };
}

/** Save and Discard; where users would miss a value, saving takes an explicit choice. */
export function SaveBar({ editor, checked }: SaveBarProps) {
  const { draft, dirty, base, restart } = editor;
  const { check, current } = checked;
  const t = useTranslate();
  const save = useSave(editor);
  const sending = useRef(false);
  const [accepted, setAccepted] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const faulty = check?.faults.some(({ code }) => code !== 'UNKNOWN_VARIABLE') || draft.name.trim() === '';
  const lacking = (check?.coverage.missing ?? 0) > 0;
  const warned = lacking || (check?.faults.length ?? 0) > 0;

  const submit = async () => {
    if (sending.current) return;
    sending.current = true;
    const result = await save(warned && accepted);
    sending.current = false;
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) setAccepted(false);
  };

  return (
    <section className="save-bar" aria-label={t('configuration.saveBar')} data-dirty={dirty}>
      <FailureAlert failure={failure} />
      {dirty && faulty && <p className="field-hint">{t('configuration.blocked')}</p>}
      {dirty && warned && !faulty && (
        <Checkbox
          label={t(lacking ? 'configuration.accept' : 'configuration.acceptUnknown')}
          description={t(lacking ? 'configuration.acceptHelp' : 'configuration.acceptUnknownHelp')}
          checked={accepted}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
        />
      )}
      <div className="actions">
        <Button disabled={!dirty || !current || faulty || (warned && !accepted)} onClick={submit}>
          {t('configuration.save')}
        </Button>
        <Button variant="default" disabled={!dirty} onClick={() => restart(base)}>
          {t('configuration.discard')}
        </Button>
      </div>
    </section>
  );
}
