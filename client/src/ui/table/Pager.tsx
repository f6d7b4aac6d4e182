import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Pager_PageInfoFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import type { PageCursor } from '../../lib/address/list-address.js';
import { useTranslate } from '../../lib/words/use-translate.js';

/** The fields that a pager needs of a connection: `pageInfo { ...Pager_pageInfo }`. */
graphql(`
  fragment Pager_pageInfo on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

interface PagerProps {
  /** "1,234 users", already in words. */
  total: string;
  pageInfo: Pager_PageInfoFragment;
  onPage: (cursor: PageCursor) => void;
}

/** The total and the way to the next and previous page. */
export function Pager({ total, pageInfo, onPage }: PagerProps) {
  const t = useTranslate();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return (
    <div className="pager">
      <p role="status">{total}</p>
      {(hasNextPage || hasPreviousPage) && (
        <nav className="actions" aria-label={t('pager.label')}>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            disabled={!hasPreviousPage || !startCursor}
            onClick={() => onPage({ before: startCursor ?? undefined })}
          >
            {t('pager.previous')}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            disabled={!hasNextPage || !endCursor}
            onClick={() => onPage({ after: endCursor ?? undefined })}
          >
            {t('pager.next')}
          </Button>
        </nav>
      )}
    </div>
  );
}
