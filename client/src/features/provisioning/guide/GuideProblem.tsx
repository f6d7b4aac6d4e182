import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { causeFix, causeTitle } from '../../../lib/words/causes.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ExactTime } from '../../../ui/text/ExactTime.js';
import type { SetupStep } from './setup-step.js';

/** Explains why a step fails, in the words of the log, with a link to the request. */
export function GuideProblem({ problem }: { problem: NonNullable<SetupStep['problem']> }) {
  const t = useTranslate();
  const { cause, at, shortId, detail, tokenName } = problem;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('setup.state.PROBLEM')}>
      <p>{causeTitle(t, cause)}</p>
      <p>{causeFix(t, cause)}</p>
      {tokenName && <p>{t('setup.tokenThatCame', { name: tokenName })}</p>}
      {detail && (
        <p>
          {t('setup.answered')} <span lang="en">{detail}</span>
        </p>
      )}
      {at && shortId && (
        <p>
          <ExactTime at={at} /> · <code>{t('setup.logEntry', { id: shortId })}</code>
        </p>
      )}
    </Alert>
  );
}
