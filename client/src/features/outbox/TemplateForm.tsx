import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useDeferredValue, useState } from 'react';
import type { TemplatesPanel_TemplatesQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useMay } from '../../lib/session/permissions.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { ReadOnly } from '../../ui/ReadOnly.js';
import { TemplatePreview } from './TemplatePreview.js';

const updateDocument = graphql(`
  mutation TemplateForm_update($input: UpdateMailTemplateInput!) {
    updateMailTemplate(input: $input) {
      version
    }
  }
`);

const affected: readonly Affected[] = ['MailTemplate'];

interface TemplateFormProps {
  template: TemplatesPanel_TemplatesQuery['mailTemplates'][number];
  variables: string[];
  onSaved: () => void;
}

/** Changes one text, with a preview of what is not saved yet. */
export function TemplateForm({ template, variables, onSaved }: TemplateFormProps) {
  const t = useTranslate();
  const toast = useToast();
  const update = useAction(updateDocument, affected);
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const mayWrite = useMay('MAIL_WRITE');
  const { kind, language, version } = template;
  const input = useDeferredValue({ kind, language, subject, body });
  const dirty = subject !== template.subject || body !== template.body;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await update({ input: { kind, language, subject, body, version } });
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    toast(t('outbox.saved'));
    onSaved();
  };

  return (
    <form className="template-form" onSubmit={save}>
      <ReadOnly when={!mayWrite}>
        <TemplateFields subject={subject} body={body} variables={variables} onSubject={setSubject} onBody={setBody} />
      </ReadOnly>
      <FailureAlert failure={failure} />
      {mayWrite && (
        <div className="actions">
          <Button type="submit" loading={busy} disabled={!dirty}>
            {t('outbox.save')}
          </Button>
        </div>
      )}
      <TemplatePreview input={input} />
    </form>
  );
}

interface TemplateFieldsProps {
  subject: string;
  body: string;
  variables: string[];
  onSubject: (subject: string) => void;
  onBody: (body: string) => void;
}

function TemplateFields({ subject, body, variables, onSubject, onBody }: TemplateFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <TextInput
        label={t('outbox.subject')}
        required
        withAsterisk={false}
        value={subject}
        onChange={(event) => onSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('outbox.templateBody')}
        description={`${t('outbox.templateBodyHelp')} ${t('outbox.button')}`}
        required
        withAsterisk={false}
        autosize
        minRows={8}
        value={body}
        onChange={(event) => onBody(event.currentTarget.value)}
      />
      <p className="fine-print">
        {t('outbox.variables')} {variables.map((name) => `\${${name}}`).join(' ')}
      </p>
    </>
  );
}
