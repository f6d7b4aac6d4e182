import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type Failure, failureDetail, failureTitle, isWrongPassword } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { DifferingOrigins } from './DifferingOrigins.js';

/** Why a browser did not keep the cookie: over http it refuses those that a server with an https address sets. */
const cookieKey = (protocol: string) => (protocol === 'https:' ? 'error.cookieBlocked' : 'error.cookieNeedsHttps');

/** What somebody corrects on the spot, such as a wrong password: nobody has to look it up in a log. */
function isMistake(failure: Failure): boolean {
  return failure.code === 'BAD_USER_INPUT' || isWrongPassword(failure);
}

/** Shows why an action failed, beside what was being done. */
export function FailureAlert({ failure }: { failure: Failure | undefined }) {
  const t = useTranslate();
  if (!failure) return null;
  const { origin } = window.location;
  const detail = failureDetail(t, failure);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={failureTitle(t, failure)}
    >
      {detail && <p lang={detail.lang}>{detail.text}</p>}
      <DifferingOrigins failure={failure} />
      {failure.code === 'COOKIE_DROPPED' && <p>{t(cookieKey(window.location.protocol), { origin })}</p>}
      {failure.requestId && !isMistake(failure) && (
        <p className="fine-print">{t('error.requestId', { id: failure.requestId })}</p>
      )}
    </Alert>
  );
}
