import { Alert, Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { LeaveGuard } from '../../ui/dialog/LeaveGuard.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { ReadOnly } from '../../ui/ReadOnly.js';
import { type Check, DraftCheck } from './DraftCheck.js';
import { type Draft, type DraftField, draftInput, emptyField, type LoadedConfiguration, moved } from './draft.js';
import { FieldEditor } from './FieldEditor.js';
import { GroupPicker } from './GroupPicker.js';
import { PreviewPanel } from './PreviewPanel.js';
import { SaveBar } from './SaveBar.js';
import { TemplateHelp } from './TemplateHelp.js';
import { useCheck } from './use-check.js';
import { useEditor } from './use-editor.js';

interface ConfigurationEditorProps {
  /** The stored configuration; absent for a new one. */
  configuration?: LoadedConfiguration;
}

/** Name, fields and groups, checked and previewed while one types, before anything is saved. */
export function ConfigurationEditor({ configuration }: ConfigurationEditorProps) {
  const t = useTranslate();
  const editor = useEditor(configuration);
  const { draft, setDraft, dirty, base } = editor;
  const checked = useCheck(draftInput(draft, base?.id));
  const { check, current, input, failure } = checked;
  const mayWrite = useMay('CONFIGURATIONS_WRITE');

  return (
    <div className="editor">
      {editor.overtaken && (
        <Alert role="alert" color="orange" variant="light" title={t('configuration.overtaken')}>
          <p>{t('configuration.overtakenHelp')}</p>
          <Button size="compact-sm" variant="default" onClick={() => editor.restart(configuration)}>
            {t('configuration.takeNewer')}
          </Button>
        </Alert>
      )}
      <ReadOnly when={!mayWrite}>
        <TextInput
          label={t('configurations.name')}
          value={draft.name}
          required
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <FieldsEditor
          fields={draft.fields}
          faults={current && check ? check.faults : []}
          onChange={(fields) => setDraft({ ...draft, fields })}
        />
        <GroupPicker groups={draft.groups} onChange={(groups) => setDraft({ ...draft, groups })} />
      </ReadOnly>
      <FailureAlert failure={failure} />
      {check && <DraftCheck check={check} savedId={dirty ? undefined : base?.id} />}
      <PreviewPanel
        input={input}
        exampleUserId={check?.coverage.exampleUserId ?? undefined}
        sampleUserId={check?.coverage.sampleUserId ?? undefined}
      />
      {mayWrite && <SaveBar editor={editor} checked={checked} />}
      <LeaveGuard when={dirty} title={t('configuration.leaveTitle')} confirmLabel={t('configuration.leave')}>
        <p>{t('configuration.leaveHelp')}</p>
      </LeaveGuard>
    </div>
  );
}

interface FieldsEditorProps {
  fields: Draft['fields'];
  faults: Check['faults'];
  onChange: (fields: Draft['fields']) => void;
}

function FieldsEditor({ fields, faults, onChange }: FieldsEditorProps) {
  const t = useTranslate();
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    onChange(fields.filter((_, at) => at !== index));
    addButton.current?.focus();
  };
  const change = (index: number, field: DraftField) => onChange(fields.map((old, at) => (at === index ? field : old)));
  return (
    <section className="panel" aria-labelledby="fields">
      <h2 id="fields">{t('configurations.fields')}</h2>
      <TemplateHelp />
      {fields.map((field, index) => (
        <FieldEditor
          key={field.row}
          field={field}
          number={index + 1}
          last={index === fields.length - 1}
          faults={faults.filter((fault) => fault.index === index)}
          onChange={(changed) => change(index, changed)}
          onMove={(by) => onChange(moved(fields, index, by))}
          onRemove={() => remove(index)}
        />
      ))}
      <div className="actions">
        <Button
          ref={addButton}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...fields, emptyField()])}
        >
          {t('configuration.addField')}
        </Button>
      </div>
    </section>
  );
}
