import { useRef } from 'react';
import { useQuery } from 'urql';
import type { MailTemplateInput, TemplatePreview_PreviewQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { MailText } from './MailText.js';

const previewDocument = graphql(`
  query TemplatePreview_preview($input: MailTemplateInput!) {
    mailPreview(input: $input) {
      subject
      text
      html
    }
  }
`);

/** A text as its reader would see it, saved or not; the last one that made sense stays while it is being changed. */
export function TemplatePreview({ input }: { input: MailTemplateInput }) {
  const t = useTranslate();
  const [{ data, error }] = useQuery({ query: previewDocument, variables: { input } });
  const last = useRef<TemplatePreview_PreviewQuery['mailPreview']>(undefined);
  if (data) last.current = data.mailPreview;
  const preview = data?.mailPreview ?? last.current;
  return (
    <section>
      <h2>{t('outbox.previewOf')}</h2>
      {error && <FailureAlert failure={toFailure(error)} />}
      {preview && (
        <>
          <p>{preview.subject}</p>
          <MailText {...preview} />
        </>
      )}
    </section>
  );
}
