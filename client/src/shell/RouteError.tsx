import { Button } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate, useRouteError } from 'react-router';
import { lastRequestId } from '../lib/live/answers.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { EmptyState } from '../ui/feedback/EmptyState.js';
import { PageHeading } from '../ui/feedback/PageHeading.js';
import { CopyButton } from '../ui/text/CopyButton.js';

/** Matches the errors of Chromium, Firefox and Safari for a missing chunk, e.g. after a new version replaced it. */
const missingCode = /dynamically imported module|module script/i;

/** Replaces a page that failed to load or to render; the menu keeps working. */
export function RouteError() {
  const t = useTranslate();
  const error = useRouteError();
  const location = useLocation();
  const navigate = useNavigate();
  const [requestId] = useState(lastRequestId);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const isMissing = missingCode.test(details);
  return (
    <>
      <PageHeading title={t('routeError.title')} />
      <EmptyState
        icon={IconBug}
        title={isMissing ? t('routeError.code') : t('routeError.explanation')}
        actions={
          <>
            {!isMissing && <Button onClick={() => navigate(location, { replace: true })}>{t('action.retry')}</Button>}
            <Button variant={isMissing ? 'filled' : 'default'} onClick={() => window.location.reload()}>
              {t('routeError.reload')}
            </Button>
            <CopyButton value={details} what={t('routeError.details')} label={t('routeError.copyDetails')} />
            {requestId && <CopyButton value={requestId} what={t('routeError.lastRequest')} />}
          </>
        }
      >
        <p>{t('error.stillWorks')}</p>
        {requestId && <p className="fine-print">{t('error.requestId', { id: requestId })}</p>}
      </EmptyState>
    </>
  );
}
