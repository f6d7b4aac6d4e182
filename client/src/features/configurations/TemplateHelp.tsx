import { useTranslate } from '../../lib/words/use-translate.js';

// Written apart, so that nobody takes them for the language of this file.
const variable = '$' + '{department}';
const withDefault = '$' + '{department:-none}';
const escaped = '$$' + '{';
const plain = '$' + '{';

/** How templates are written, beside where they are written. */
export function TemplateHelp() {
  const t = useTranslate();
  return (
    <dl className="template-help">
      <div>
        <dt>
          <code>{variable}</code>
        </dt>
        <dd>{t('template.helpVariable', { braces: plain })}</dd>
      </div>
      <div>
        <dt>
          <code>{withDefault}</code>
        </dt>
        <dd>{t('template.helpDefault', { closing: '\\}' })}</dd>
      </div>
      <div>
        <dt>
          <code>{escaped}</code>
        </dt>
        <dd>{t('template.helpEscape', { braces: plain })}</dd>
      </div>
    </dl>
  );
}
