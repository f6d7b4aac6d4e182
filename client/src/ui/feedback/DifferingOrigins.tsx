import { differingOrigins, type Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';

/** Explains what to do if the page was opened at another address than the server's own. */
export function DifferingOrigins({ failure }: { failure: Failure }) {
  const t = useTranslate();
  const origins = differingOrigins(failure);
  if (!origins) return null;
  const { opened, publicUrl } = origins;
  return (
    <>
      <p>{t('origin.differs', origins)}</p>
      <p>
        <a href={publicUrl}>{t('origin.open', { publicUrl })}</a>
      </p>
      <p>{t('origin.set', { opened })}</p>
      <p>
        <code>{`PUBLIC_URL=${opened}`}</code>
      </p>
    </>
  );
}
