import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from './EmptyState.js';
import { PageHeading } from './PageHeading.js';

/** The page for unknown addresses and for what has been deleted. */
export function NotFoundPage({ title, explanation }: { title?: string; explanation?: string }) {
  const t = useTranslate();
  return (
    <>
      <PageHeading title={title ?? t('notFound.title')} />
      <EmptyState
        icon={IconMapOff}
        title={explanation ?? t('notFound.explanation')}
        actions={
          <Button component={Link} to="/">
            {t('notFound.home')}
          </Button>
        }
      />
    </>
  );
}
