import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { CopyField } from '../../ui/text/CopyField.js';
import { AddAttributeForm } from './AddAttributeForm.js';
import { CustomAttributesTable } from './CustomAttributesTable.js';
import { type CustomAttribute, type Settings, takenNames } from './settings-draft.js';
import type { SettingsDraft } from './use-settings-draft.js';

const RemoveAttributeDialog = lazy(async () => ({
  default: (await import('./RemoveAttributeDialog.js')).RemoveAttributeDialog,
}));

export interface CustomAttributeRules {
  /** The URN that Okta wants as external namespace. */
  namespace: string;
  reservedNames: readonly string[];
  maximum: number;
}

interface CustomAttributesProps {
  latest: Settings;
  rules: CustomAttributeRules;
  draft: SettingsDraft;
}

/** The custom attributes: those that exist, those that will with the next save, and how to add one. */
export function CustomAttributes({ latest, rules, draft }: CustomAttributesProps) {
  const t = useTranslate();
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const names = takenNames(latest, draft.draft);
  const full = names.length >= rules.maximum;
  const backToButton = () => addButton.current?.focus();

  return (
    <section className="panel custom-attributes" aria-labelledby="custom-attributes">
      <div className="panel-heading">
        <h2 id="custom-attributes">{t('settings.customAttributes')}</h2>
        <Button
          ref={addButton}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={full}
          aria-expanded={adding}
          onClick={() => setAdding(true)}
        >
          {t('settings.addAttribute')}
        </Button>
      </div>
      <p>{t('settings.attributesHelp')}</p>
      {full && <p className="note">{t('settings.attributesFull', { maximum: rules.maximum })}</p>}
      {adding && !full && (
        <AddAttributeForm
          reservedNames={rules.reservedNames}
          taken={names}
          typed={draft.draft?.typed}
          onType={draft.type}
          onAdd={draft.add}
          onClose={() => {
            draft.type({ name: '', type: 'STRING' });
            setAdding(false);
            backToButton();
          }}
        />
      )}
      {latest.customAttributes.length + (draft.draft?.added.length ?? 0) > 0 && (
        <AttributeList latest={latest} rules={rules} draft={draft} onTakenBack={backToButton} />
      )}
    </section>
  );
}

function AttributeList({ latest, rules, draft, onTakenBack }: CustomAttributesProps & { onTakenBack: () => void }) {
  const t = useTranslate();
  const [removing, setRemoving] = useState<CustomAttribute>();
  return (
    <>
      <CustomAttributesTable
        attributes={latest.customAttributes}
        added={draft.draft?.added ?? []}
        removed={draft.draft?.removed ?? []}
        namespace={rules.namespace}
        onRemove={(attribute) => (attribute.userCount > 0 ? setRemoving(attribute) : draft.remove(attribute.id))}
        onKeep={draft.keep}
        onTakeBack={(name) => {
          draft.takeBack(name);
          onTakenBack();
        }}
      />
      <CopyField label={t('settings.namespace')} description={t('settings.inOkta')} value={rules.namespace} />
      <Suspense>
        {removing && (
          <RemoveAttributeDialog
            attribute={removing}
            onRemove={() => draft.remove(removing.id)}
            onClose={() => setRemoving(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
