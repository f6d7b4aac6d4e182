import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from 'react-router';
import { useMayOpen } from '../lib/session/permissions.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { EmptyState } from '../ui/feedback/EmptyState.js';
import { PageHeading } from '../ui/feedback/PageHeading.js';

/** Shows the page at the address, or says that the role does not allow it; the page then asks the server nothing. */
export function PageGuard() {
  const { pathname } = useLocation();
  return useMayOpen()(pathname) ? <Outlet /> : <NotAllowed />;
}

function NotAllowed() {
  const t = useTranslate();
  return (
    <>
      <PageHeading title={t('notAllowed.title')} />
      <EmptyState
        icon={IconLock}
        title={t('notAllowed.explanation')}
        actions={
          <Button component={Link} to="/">
            {t('notFound.home')}
          </Button>
        }
      >
        <p>{t('notAllowed.help')}</p>
      </EmptyState>
    </>
  );
}
