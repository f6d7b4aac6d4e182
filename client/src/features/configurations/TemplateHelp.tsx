import { useTranslate } from '../../lib/words/use-translate.js';

// These are concatenated, so that the linter does not take them for template literals.
const variable = '$' + '{department}';
const withDefault = '$' + '{department:-none}';
const escaped = '$$' + '{';
const plain = '$' + '{';

/** Explains the syntax of templates beside their fields. */
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
