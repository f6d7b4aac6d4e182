import { useTranslate } from '../lib/words/use-translate.js';

/** The way to what the server itself says about its API. It is in English. */
export function ApiDocuments() {
  const t = useTranslate();
  return (
    <ul className="inline-links">
      <li>
        <a href="/docs/api" hrefLang="en">
          {t('docs.api')}
        </a>
      </li>
      <li>
        <a href="/schema.graphql" hrefLang="en">
          {t('docs.schema')}
        </a>
      </li>
    </ul>
  );
}
