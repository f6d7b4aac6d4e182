import { Button } from '@mantine/core';
import { IconCloudOff, IconMoodEmpty } from '@tabler/icons-react';
import { type Failure, failureDetail, failureTitle } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { CopyButton } from '../text/CopyButton.js';
import { DifferingOrigins } from './DifferingOrigins.js';

/** A part of a page that could not be fetched: what failed, a retry, and the id to name when asking for help. */
export function ErrorState({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useTranslate();
  const Icon = failure.code === 'NOT_FOUND' ? IconMoodEmpty : IconCloudOff;
  const detail = failureDetail(t, failure);
  return (
    <div className="state" role="alert">
      <Icon size={32} stroke={1.5} aria-hidden />
      <p className="state-title">{failureTitle(t, failure)}</p>
      {detail && <p lang={detail.lang}>{detail.text}</p>}
      <DifferingOrigins failure={failure} />
      <p>{t('error.stillWorks')}</p>
      <div className="actions">
        <Button onClick={onRetry}>{t('action.retry')}</Button>
        {failure.requestId && <CopyButton value={failure.requestId} what={t('error.requestIdLabel')} />}
      </div>
      {failure.requestId && <p className="fine-print">{t('error.requestId', { id: failure.requestId })}</p>}
    </div>
  );
}
