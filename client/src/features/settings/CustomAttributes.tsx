import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { CopyField } from '../../ui/text/CopyField.js';
import { AddAttributeForm } from './AddAttributeForm.js';
import { CustomAttributesTable } from './CustomAttributesTable.js';
import type { CustomAttribute } from './settings-draft.js';
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
  attributes: readonly CustomAttribute[];
  rules: CustomAttributeRules;
  draft: SettingsDraft;
}

/** The custom attributes: those that exist, those that will with the next save, and how to add one. */
export function CustomAttributes({ attributes, rules, draft }: CustomAttributesProps) {
  const t = useTranslate();
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const added = draft.draft?.added ?? [];
  const removed = draft.draft?.removed ?? [];
  const names = [...attributes.filter(({ id }) => !removed.includes(id)), ...added].map(({ name }) => name);
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
          onAdd={draft.add}
          onClose={() => {
            setAdding(false);
            backToButton();
          }}
        />
      )}
      {attributes.length + added.length > 0 && (
        <AttributeList attributes={attributes} rules={rules} draft={draft} onTakenBack={backToButton} />
      )}
    </section>
  );
}

function AttributeList({ attributes, rules, draft, onTakenBack }: CustomAttributesProps & { onTakenBack: () => void }) {
  const t = useTranslate();
  const [removing, setRemoving] = useState<CustomAttribute>();
  return (
    <>
      <CustomAttributesTable
        attributes={attributes}
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
