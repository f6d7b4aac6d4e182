import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type Failure, failureDetail, failureTitle, isWrongFactor, isWrongPassword } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { DifferingOrigins } from './DifferingOrigins.js';

/** Chooses the explanation for a dropped cookie: over http, browsers refuse the `Secure` cookies of an https server. */
const cookieKey = (protocol: string) => (protocol === 'https:' ? 'error.cookieBlocked' : 'error.cookieNeedsHttps');

/** Returns true for mistakes that are corrected on the spot, such as a wrong password: they need no request id. */
function isMistake(failure: Failure): boolean {
  return failure.code === 'BAD_USER_INPUT' || isWrongPassword(failure) || isWrongFactor(failure);
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
