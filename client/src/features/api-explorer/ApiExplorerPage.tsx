import { Button } from '@mantine/core';
import { IconTerminal2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { formatNumber } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { ApiDocuments } from '../../ui/ApiDocuments.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { explorerKilobytes } from './explorer-size.js';

const Explorer = lazy(async () => ({ default: (await import('./Explorer.js')).Explorer }));

const fetchFn: typeof fetch = (input, init) => window.fetch(input, init);

/** Admin > System > API explorer: GraphiQL, loaded only by those who want it. */
export function ApiExplorerPage() {
  const t = useTranslate();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHeading title={t('explorer.title')} trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]}>
        <p>{t('explorer.intro')}</p>
        <ApiDocuments />
      </PageHeading>
      {open ? (
        <Suspense fallback={<LoadingRows />}>
          <Explorer fetch={fetchFn} />
        </Suspense>
      ) : (
        <EmptyState
          icon={IconTerminal2}
          title={t('explorer.notice')}
          actions={<Button onClick={() => setOpen(true)}>{t('explorer.open')}</Button>}
        >
          <p>{t('explorer.noticeHelp', { size: formatNumber(locale, explorerKilobytes) })}</p>
          <p>{t('explorer.language')}</p>
        </EmptyState>
      )}
    </>
  );
}
