import { useEffect, useState } from 'react';
import type { Failure } from '../../../lib/words/failure.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { JsonView } from '../../../ui/text/JsonView.js';

type Answer = { user: unknown } | { failure: Failure };

const unreachable: Failure = { code: 'NETWORK', message: '' };

async function read(userId: string, signal: AbortSignal): Promise<Answer | undefined> {
  try {
    const response = await window.fetch(`/scim-preview/Users/${userId}`, { signal });
    if (response.ok) return { user: await response.json() };
    return { failure: { code: response.status === 404 ? 'NOT_FOUND' : 'UNAVAILABLE', message: '' } };
  } catch {
    return signal.aborted ? undefined : { failure: unreachable };
  }
}

/** The user exactly as the SCIM endpoint returns it, to compare with what the identity provider sent. */
export function RawScim({ userId }: { userId: string }) {
  const t = useTranslate();
  const [answer, setAnswer] = useState<Answer>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    const controller = new AbortController();
    void read(userId, controller.signal).then((read) => read && setAnswer(read));
    return () => controller.abort();
  }, [userId, attempt]);
  if (!answer) return <LoadingRows />;
  if ('failure' in answer) {
    return <ErrorState failure={answer.failure} onRetry={() => setAttempt((count) => count + 1)} />;
  }
  return (
    <>
      <p className="fine-print">{t('user.rawHelp', { address: `/scim/v2/Users/${userId}` })}</p>
      <JsonView label={t('user.tabRaw')} value={answer.user} />
    </>
  );
}
