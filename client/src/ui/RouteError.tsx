import { Button } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import { useRouteError } from 'react-router';
import { useTranslate } from '../lib/use-translate.js';
import { CopyButton } from './CopyButton.js';
import { EmptyState } from './EmptyState.js';
import { PageHeading } from './PageHeading.js';

/** Instead of a blank page when a page fails to load or to draw; the menu keeps working. */
export function RouteError() {
  const t = useTranslate();
  const error = useRouteError();
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <>
      <PageHeading title={t('routeError.title')} />
      <EmptyState
        icon={IconBug}
        title={t('routeError.explanation')}
        actions={
          <>
            <Button onClick={() => window.location.reload()}>{t('routeError.reload')}</Button>
            <CopyButton value={details} what={t('routeError.details')} />
          </>
        }
      >
        <p>{t('error.stillWorks')}</p>
      </EmptyState>
    </>
  );
}
