import { hourMs } from '../../kernel/durations.js';
import { isId } from '../../kernel/paging.js';
import { idAt, like, name, type Sql, sql, uuid } from '../../query/index.js';
import { type ExchangeFilter, ExchangeOutcome } from './exchange.inputs.js';

/**
 * A filter in two parts: the range that an index serves, and the conditions that a bounded number of its rows is tested
 * by.
 */
export interface SplitFilter {
  range: Sql[];
  rest: Sql[];
}

/**
 * Limits the ids to a period. A row's id is made when it is written: at once mostly, later where the database was away.
 */
const timeRange = ({ from, to, newerThan }: ExchangeFilter): Sql[] => [
  ...(from ? [sql`e.id >= ${idAt(from)}::uuid`] : []),
  ...(to ? [sql`e.id < ${idAt(new Date(to.getTime() + hourMs))}::uuid`] : []),
  ...(newerThan ? [sql`e.id > ${isId(newerThan) ? newerThan : idAt(new Date())}::uuid`] : []),
];

const outcomes: Record<ExchangeOutcome, Sql> = {
  [ExchangeOutcome.OK]: sql`e.status < 400`,
  [ExchangeOutcome.CLIENT_ERROR]: sql`e.status between 400 and 499`,
  [ExchangeOutcome.SERVER_ERROR]: sql`e.status >= 500`,
};

/** Returns whether the filter matches only refusals and failures, which have an index of their own. */
const isAboutErrors = ({ errorsOnly, outcome, status }: ExchangeFilter): boolean =>
  Boolean(errorsOnly) || (outcome != null && outcome !== ExchangeOutcome.OK) || (status ?? 0) >= 400;

const equal = (column: string, type: string, value: string | number | null | undefined): Sql[] =>
  value == null ? [] : [sql`${name(`e.${column}`)} = ${value}::${name(type)}`];

const textCondition = (text: string): Sql => {
  const pattern = like.anywhere(text);
  return sql`(e.short_id = ${text.trim().toUpperCase()} or e.path ilike ${pattern} or e.detail ilike ${pattern})`;
};

/** Splits a filter by the conditions that the indexes of the log serve. */
export const splitFilter = (filter: ExchangeFilter): SplitFilter => {
  const { outcome, minimumDuration, text, from, to, tokenId } = filter;
  return {
    range: [
      ...timeRange(filter),
      ...(isAboutErrors(filter) ? [sql`e.status >= 400`] : []),
      ...equal('cause', 'text', filter.cause),
      ...equal('resource_id', 'text', filter.resourceId),
    ],
    rest: [
      ...(from ? [sql`e.at >= ${from}::timestamptz`] : []),
      ...(to ? [sql`e.at < ${to}::timestamptz`] : []),
      ...(outcome ? [outcomes[outcome]] : []),
      ...equal('method', 'text', filter.method),
      ...equal('status', 'smallint', filter.status),
      ...equal('resource_type', 'text', filter.resourceType),
      ...(tokenId ? [sql`e.token_id = ${uuid(tokenId)}`] : []),
      ...(minimumDuration == null ? [] : [sql`e.duration_ms >= ${minimumDuration}::real`]),
      ...(text?.trim() ? [textCondition(text.trim())] : []),
    ],
  };
};
