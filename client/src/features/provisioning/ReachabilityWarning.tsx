import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { whyUnreachable } from '../../lib/reachability.js';
import { useTranslate } from '../../lib/words/use-translate.js';

/** Says before Okta does that it will not reach this address, and what to change. */
export function ReachabilityWarning({ address }: { address: string }) {
  const t = useTranslate();
  const reason = whyUnreachable(address);
  if (!reason) return null;
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('reachability.title')}>
      <p>{t(`reachability.${reason}`)}</p>
      <p>{t('reachability.fix')}</p>
    </Alert>
  );
}
