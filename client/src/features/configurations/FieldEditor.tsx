import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { MoveButton } from '../../ui/table/MoveButton.js';
import type { DraftField } from './draft.js';
import { type FieldFault, TemplateInput } from './TemplateInput.js';

interface FieldEditorProps {
  field: DraftField;
  /** Counts from 1; screen readers read it while the field has no key. */
  number: number;
  last: boolean;
  faults: readonly FieldFault[];
  onChange: (field: DraftField) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const keyFaults: readonly FieldFault['code'][] = ['INVALID_KEY', 'DUPLICATE_KEY'];

/** One field: key, template, and whether it is a secret. */
export function FieldEditor({ field, number, last, faults, onChange, onMove, onRemove }: FieldEditorProps) {
  const t = useTranslate();
  const keyFault = field.key === '' ? undefined : faults.find(({ code }) => keyFaults.includes(code));
  const templateFaults = faults.filter(({ code }) => !keyFaults.includes(code));
  const kept = field.template === null;
  const name = field.key || String(number);
  return (
    <fieldset className="field-editor">
      <legend>{t('configuration.fieldNumber', { number })}</legend>
      <div className="field-editor-row">
        <TextInput
          label={t('configuration.key')}
          value={field.key}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          error={keyFault && t(`template.fault.${keyFault.code}`, { name: field.key, braces: '', escaped: '' })}
          onChange={(event) => onChange({ ...field, key: event.currentTarget.value })}
        />
        <TemplateInput
          label={t('configuration.template')}
          value={field.template ?? ''}
          placeholder={kept ? t('configuration.secretKept') : undefined}
          faults={templateFaults}
          onChange={(template) => onChange({ ...field, template })}
        />
      </div>
      <div className="field-editor-foot">
        <Checkbox
          label={t('configuration.secret')}
          description={t('configuration.secretHelp')}
          checked={field.secret}
          onChange={(event) => {
            const secret = event.currentTarget.checked;
            onChange({ ...field, secret, template: secret ? field.template : (field.template ?? '') });
          }}
        />
        <div className="actions">
          <MoveButton up name={name} place={number - 1} atEnd={number === 1} onMove={() => onMove(-1)} />
          <MoveButton name={name} place={number - 1} atEnd={last} onMove={() => onMove(1)} />
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            aria-label={t('configuration.removeField', { name })}
            onClick={onRemove}
          >
            {t('configuration.remove')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
