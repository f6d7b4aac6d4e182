import { keyOfSought } from '../../kernel/text/canonical-key.js';
import { forgivingKey } from '../../kernel/text/forgiving-key.js';
import { type Keyset, like, nothing, type Sql, sql } from '../../query/index.js';

/** The users that a filter selects. */
export interface UserSelection {
  /** A condition on the rows of `user_search`, of the alias s; undefined where the filter searches no text. */
  search: Sql | undefined;
  /** The other conditions, on the rows of `users`, of the alias u. */
  conditions: readonly Sql[];
}

/** Selects every user. */
export const everybody: UserSelection = { search: undefined, conditions: [] };

/** A shorter text holds no trigram, so that no index finds it in the middle of a word. */
const shortestPart = 3;

/**
 * Finds a text in a user's names, addresses and externalId, which `search_key` holds one a line, with and without
 * accents. A text too short for
 * the trigram index is compared with the beginnings of those lines, which the index does find (pg_trgm pads each word).
 */
export const searchFor = (text: string): Sql => {
  const key = forgivingKey(keyOfSought(text, 'search'));
  if ([...key].length >= shortestPart) return sql`s.search_key like ${like.anywhere(key)}`;
  return sql`s.search_key like ${like.start(key)} or s.search_key like ${like.lineStart(key)}`;
};

/**
 * Returns the selection as conditions of the alias u. The search runs first and once: given the choice, the planner
 * would read the users in the order of the list and test each, because it expects matches to be spread evenly.
 */
export const conditionsOf = ({ search, conditions }: UserSelection): readonly Sql[] =>
  search === undefined
    ? conditions
    : [sql`u.id = any (array(select s.user_id from user_search s where ${search}))`, ...conditions];

/**
 * Returns the selection for a list that is read to its end, where each page would search anew: this form lets the
 * planner read the users in the order of the list and test each.
 */
export const walked = ({ search, conditions }: UserSelection): UserSelection =>
  search === undefined
    ? { search, conditions }
    : {
        search: undefined,
        conditions: [sql`u.id in (select s.user_id from user_search s where ${search})`, ...conditions],
      };

/** The userName in a row of `user_search`: the first line, because no userName holds a line break. */
const searchedName = sql`split_part(s.search_key, E'\\n', 1) collate "C"`;

/**
 * Selects `users u` joined to those that the search finds (alias h, columns `user_id` and `name`), in the order of
 * their userNames. The search table alone decides which users a page shows, so that its cost depends on the matches and
 * not on the size of the directory. The search itself stops with the page only where no other condition narrows the
 * list.
 */
export const searchedUsers = (search: Sql, { where, order, limit }: Keyset, isWhole: boolean): Sql =>
  sql`(select h.user_id, h.name
      from (select s.user_id, ${searchedName} as name from user_search s where ${search}) h
      where ${where} ${order} ${isWhole ? limit : nothing}) h
    join users u on u.id = h.user_id`;
