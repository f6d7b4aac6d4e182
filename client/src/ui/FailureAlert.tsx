import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type Failure, failureDetail, failureTitle } from '../lib/failure.js';
import { useTranslate } from '../lib/use-translate.js';

/** Why an action failed, beside what was being done. */
export function FailureAlert({ failure }: { failure: Failure | undefined }) {
  const t = useTranslate();
  if (!failure) return null;
  const detail = failureDetail(failure);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={failureTitle(t, failure)}
    >
      {detail && <p lang="en">{detail}</p>}
      {failure.requestId && <p className="fine-print">{t('error.requestId', { id: failure.requestId })}</p>}
    </Alert>
  );
}
