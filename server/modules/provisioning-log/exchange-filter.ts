import { hourMs } from '../../kernel/durations.js';
import { isId } from '../../kernel/paging.js';
import { idAt, likePattern, type Sql } from '../../query/index.js';
import { type ExchangeFilter, ExchangeOutcome } from './exchange.inputs.js';

/** A filter in two parts: what an index answers, and what is looked for among so many rows that it found. */
export interface SplitFilter {
  range: Sql[];
  rest: Sql[];
}

/** A row is written after the request came: at once mostly, later where the database was away. */
const timeRange = ({ from, to, newerThan }: ExchangeFilter): Sql[] => [
  ...(from ? [{ sql: 'e.id >= ?::uuid', params: [idAt(from)] }] : []),
  ...(to ? [{ sql: 'e.id < ?::uuid', params: [idAt(new Date(to.getTime() + hourMs))] }] : []),
  ...(newerThan ? [{ sql: 'e.id > ?::uuid', params: [isId(newerThan) ? newerThan : idAt(new Date())] }] : []),
];

const outcomes: Record<ExchangeOutcome, string> = {
  [ExchangeOutcome.OK]: 'e.status < 400',
  [ExchangeOutcome.CLIENT_ERROR]: 'e.status between 400 and 499',
  [ExchangeOutcome.SERVER_ERROR]: 'e.status >= 500',
};

/** Whether the filter takes in nothing but refusals and failures, which have an index of their own. */
const isAboutErrors = ({ errorsOnly, outcome, status }: ExchangeFilter): boolean =>
  Boolean(errorsOnly) || (outcome != null && outcome !== ExchangeOutcome.OK) || (status ?? 0) >= 400;

const equal = (column: string, type: string, value: unknown): Sql[] =>
  value == null ? [] : [{ sql: `e.${column} = ?::${type}`, params: [value] }];

const textCondition = (text: string): Sql => {
  const pattern = likePattern(text);
  return {
    sql: '(e.short_id = ? or e.path ilike ? or e.detail ilike ?)',
    params: [text.trim().toUpperCase(), pattern, pattern],
  };
};

/** Splits a filter by what the indexes of the log can answer. */
export const splitFilter = (filter: ExchangeFilter): SplitFilter => {
  const { outcome, minimumDuration, text, from, to, tokenId } = filter;
  return {
    range: [
      ...timeRange(filter),
      ...(isAboutErrors(filter) ? [{ sql: 'e.status >= 400', params: [] }] : []),
      ...equal('cause', 'text', filter.cause),
      ...equal('resource_id', 'text', filter.resourceId),
    ],
    rest: [
      ...(from ? [{ sql: 'e.at >= ?::timestamptz', params: [from] }] : []),
      ...(to ? [{ sql: 'e.at < ?::timestamptz', params: [to] }] : []),
      ...(outcome ? [{ sql: outcomes[outcome], params: [] }] : []),
      ...equal('method', 'text', filter.method),
      ...equal('status', 'smallint', filter.status),
      ...equal('resource_type', 'text', filter.resourceType),
      ...(tokenId ? [{ sql: 'e.token_id = ?::uuid', params: [isId(tokenId) ? tokenId : null] }] : []),
      ...(minimumDuration == null ? [] : [{ sql: 'e.duration_ms >= ?::real', params: [minimumDuration] }]),
      ...(text?.trim() ? [textCondition(text.trim())] : []),
    ],
  };
};
