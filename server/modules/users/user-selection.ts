import { keyOfSought } from '../../kernel/text/canonical-key.js';
import { type Keyset, like, nothing, type Sql, sql } from '../../query/index.js';

/** The users that a filter selects. */
export interface UserSelection {
  /** What the rows of `user_search` must hold, of the alias s; undefined where the filter searches no text. */
  search: Sql | undefined;
  /** What the rows of `users` must fulfil beside it, of the alias u. */
  conditions: readonly Sql[];
}

/** Every user. */
export const everybody: UserSelection = { search: undefined, conditions: [] };

/** Below this many characters a text holds no trigram, so that no index finds it in the middle of a word. */
const shortestPart = 3;

/**
 * Finds a text in a user's names, addresses and externalId, which `search_key` lists one a line. A text too short for
 * the trigram index is compared with the beginnings of those lines, which the index does find (pg_trgm pads each word).
 */
export const searchFor = (text: string): Sql => {
  const key = keyOfSought(text, 'search');
  if ([...key].length >= shortestPart) return sql`s.search_key like ${like.anywhere(key)}`;
  return sql`s.search_key like ${like.start(key)} or s.search_key like ${like.lineStart(key)}`;
};

/**
 * The whole selection as conditions of the alias u. The search runs first and once: given the choice, the planner would
 * walk the users in the order of the list and probe each, as it takes matches to be spread evenly.
 */
export const conditionsOf = ({ search, conditions }: UserSelection): readonly Sql[] =>
  search === undefined
    ? conditions
    : [sql`u.id = any (array(select s.user_id from user_search s where ${search}))`, ...conditions];

/**
 * The same selection for a list that is read to its end, where each page would search anew: the planner may walk the
 * users in the order of the list and probe each.
 */
export const walked = ({ search, conditions }: UserSelection): UserSelection =>
  search === undefined
    ? { search, conditions }
    : {
        search: undefined,
        conditions: [sql`u.id in (select s.user_id from user_search s where ${search})`, ...conditions],
      };

/** The userName under which `user_search` lists its row: the first line, as no userName holds a line break. */
const searchedName = sql`split_part(s.search_key, E'\\n', 1) collate "C"`;

/**
 * `users u` behind those that the search finds (alias h, columns `user_id` and `name`), in the order of their
 * userNames: the search table alone answers which users a page shows, so that the page costs what the matches cost and
 * not what the directory holds. Only where nothing else narrows the list may the search itself end with the page.
 */
export const searchedUsers = (search: Sql, { where, order, limit }: Keyset, isWhole: boolean): Sql =>
  sql`(select h.user_id, h.name
      from (select s.user_id, ${searchedName} as name from user_search s where ${search}) h
      where ${where} ${order} ${isWhole ? limit : nothing}) h
    join users u on u.id = h.user_id`;
