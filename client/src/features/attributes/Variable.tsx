import { Link } from 'react-router';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { AttributeRow } from './custom-attribute.js';

/** The variable by which templates name an attribute, and the configurations that use it. */
export function Variable({ attribute: { variable, uses } }: { attribute: AttributeRow }) {
  const t = useTranslate();
  return (
    <>
      <code>{variable}</code>
      {uses.length > 0 && (
        <div className="fine-print">
          {t('attributes.usedIn')}{' '}
          {uses.map(({ configurationId, configurationName }, index) => (
            <span key={configurationId}>
              {index > 0 && ', '}
              <Link to={`/configurations/${configurationId}`}>{configurationName}</Link>
            </span>
          ))}
        </div>
      )}
    </>
  );
}
