import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Timeline_TimelineQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type PageCursor, pageArguments } from '../../lib/address/list-address.js';
import { useListAddress } from '../../lib/address/use-list-address.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { actionWord, actorWord } from '../../lib/words/audit-words.js';
import { formatDate, formatExact, formatTimeOfDay } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { ChangesTable } from './ChangesTable.js';
import { isTimelineFiltered, readTimelineFilter, TimelineFilters } from './TimelineFilters.js';

const timelineDocument = graphql(`
  query Timeline_timeline(
    $id: ID!
    $filter: TimelineFilter
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    timeline(targetId: $id, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      pageInfo {
        ...Pager_pageInfo
      }
      nodes {
        id
        at
        action
        outcome
        actorKind
        actorLabel
        targetId
        targetLabel
        changes
        exchange {
          id
          method
          path
          status
        }
      }
    }
  }
`);

type Entry = Timeline_TimelineQuery['timeline']['nodes'][number];

const pageSize = 25;

interface TimelineProps {
  kind: 'USER' | 'GROUP';
  targetId: string;
  note?: string;
}

/** Lists the changes of a user or group by day, newest first, each with its SCIM request. */
export function Timeline({ kind, targetId, note }: TimelineProps) {
  const { address, cursor, show } = useListAddress();
  const filter = readTimelineFilter(address);
  const query = { query: timelineDocument, variables: { id: targetId, filter, ...pageArguments(cursor, pageSize) } };
  const { data, failure, retry } = useLiveQuery(query, ['USER', 'GROUP'], 2_000);
  return (
    <>
      <TimelineFilters kind={kind} targetId={targetId} filter={filter} onChange={show} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!data && !failure && <LoadingRows />}
      {data && (
        <Entries
          {...data.timeline}
          targetId={targetId}
          filtered={isTimelineFiltered(filter)}
          onPage={(page) => show({ ...page })}
        />
      )}
      {note && <p className="fine-print">{note}</p>}
    </>
  );
}

type EntriesProps = Timeline_TimelineQuery['timeline'] & {
  targetId: string;
  filtered: boolean;
  onPage: (cursor: PageCursor) => void;
};

function Entries({ nodes, pageInfo, targetId, filtered, onPage }: EntriesProps) {
  const t = useTranslate();
  const locale = useLocale();
  if (nodes.length === 0) {
    return <EmptyState icon={IconHistory} title={t(filtered ? 'timeline.noMatch' : 'timeline.empty')} />;
  }
  const days = Map.groupBy(nodes, ({ at }) => formatDate(locale, new Date(at)));
  return (
    <>
      {[...days].map(([day, entries]) => (
        <section className="timeline" key={day} aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} entry={entry} targetId={targetId} />
            ))}
          </ol>
        </section>
      ))}
      <div className="actions">
        {pageInfo.hasPreviousPage && (
          <Button variant="default" onClick={() => onPage({ before: pageInfo.startCursor ?? undefined })}>
            {t('timeline.newer')}
          </Button>
        )}
        {pageInfo.hasNextPage && (
          <Button variant="default" onClick={() => onPage({ after: pageInfo.endCursor ?? undefined })}>
            {t('timeline.older')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Returns the title of an entry. A record of another target is that of a group which the user joined or left. */
function titleOf(t: Translate, { action, targetId, targetLabel, changes }: Entry, ofId: string): string {
  if (targetId === ofId) return actionWord(t, action);
  const members = (changes as { path: string; removed?: string[] }[]).find(({ path }) => path === 'members');
  const verb = members?.removed?.includes(ofId) ? 'timeline.left' : 'timeline.joined';
  return t(verb, { group: targetLabel ?? '' });
}

function TimelineEntry({ entry, targetId }: { entry: Entry; targetId: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const at = new Date(entry.at);
  const { exchange } = entry;
  const own = entry.targetId === targetId;
  return (
    <li>
      <p>
        <time dateTime={entry.at} title={formatExact(locale, at)}>
          {formatTimeOfDay(locale, at)}
        </time>{' '}
        <strong>{titleOf(t, entry, targetId)}</strong> {t('timeline.by', { actor: actorWord(t, entry) })}
      </p>
      {own && <ChangesTable changes={entry.changes} />}
      <p className="fine-print timeline-links">
        <Link to={`/admin/system/audit-trail?target=${entry.targetId}&record=${entry.id}`}>{t('timeline.record')}</Link>
        {exchange && (
          <Link to={`/admin/system/provisioning-log/${exchange.id}`}>
            {exchange.method} {exchange.path} ({exchange.status})
          </Link>
        )}
        {!own && <Link to={`/groups/${entry.targetId}`}>{entry.targetLabel}</Link>}
      </p>
    </li>
  );
}
