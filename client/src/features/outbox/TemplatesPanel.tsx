import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { TemplateForm } from './TemplateForm.js';

const templatesDocument = graphql(`
  query TemplatesPanel_templates {
    mailVariables
    mailTemplates {
      kind
      language
      subject
      body
      version
    }
  }
`);

/** Shows the texts of invitations and reminders in each language. */
export function TemplatesPanel() {
  const t = useTranslate();
  const { data, failure, retry } = useLiveQuery({ query: templatesDocument }, []);
  const [chosen, setChosen] = useState(0);
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;
  const { mailTemplates: templates, mailVariables } = data;
  const template = templates[chosen];
  return (
    <div className="template-form">
      <NativeSelect
        label={t('outbox.templateChoose')}
        value={String(chosen)}
        data={templates.map(({ kind, language }, index) => ({
          value: String(index),
          label: `${t(`outbox.template.${kind}`)} · ${t(`outbox.language.${language}`)}`,
        }))}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      />
      {template && (
        <TemplateForm
          key={`${template.kind}-${template.language}-${template.version}`}
          template={template}
          variables={mailVariables}
          onSaved={retry}
        />
      )}
    </div>
  );
}
