import { useTranslate } from '../../lib/words/use-translate.js';
import { CodeBlock } from '../../ui/text/CodeBlock.js';
import { type ExchangeDetails, prettyBody, readPatch, requestTarget } from './exchange-view.js';
import { PatchTable } from './PatchTable.js';

/** The request and its answer as they went over the wire. */
export function ExchangeBodies({ exchange }: { exchange: ExchangeDetails }) {
  const t = useTranslate();
  const { method, requestBody, responseBody, status, userAgent, notes } = exchange;
  const changes = method === 'PATCH' ? readPatch(requestBody) : [];
  return (
    <>
      {notes.length > 0 && (
        <section className="panel" aria-labelledby="exchange-notes">
          <h2 id="exchange-notes">{t('exchange.notes')}</h2>
          <ul>
            {notes.map(({ message }) => (
              <li key={message} lang="en">
                {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel" aria-labelledby="exchange-request">
        <h2 id="exchange-request">{t('log.request')}</h2>
        {changes.length > 0 && <PatchTable changes={changes} />}
        <CodeBlock
          label={t('exchange.requestBody')}
          text={[
            `${method} ${requestTarget(exchange)}`,
            'Authorization: Bearer ***',
            ...(userAgent ? [`User-Agent: ${userAgent}`] : []),
            '',
            requestBody ? prettyBody(requestBody) : `(${t('exchange.noBody')})`,
          ].join('\n')}
        />
        <p className="fine-print">{t('exchange.headersHelp')}</p>
      </section>
      <section className="panel" aria-labelledby="exchange-answer">
        <h2 id="exchange-answer">{t('exchange.answer')}</h2>
        <CodeBlock
          label={t('exchange.responseBody')}
          text={[
            `HTTP ${status}`,
            'Content-Type: application/scim+json',
            '',
            responseBody ? prettyBody(responseBody) : `(${t('exchange.noBody')})`,
          ].join('\n')}
        />
      </section>
    </>
  );
}
