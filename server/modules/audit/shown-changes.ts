import type { Sql } from '../../query/index.js';

/** A push of a group may name ten thousand members; so many are told by id, the rest by number. */
const shownIds = 20;

/** Some ids of a list; `first`, where it is among them, before the others. */
const someIds = (list: 'added' | 'removed', first: string | undefined): Sql => {
  const some = (count: number) => `jsonb_path_query_array(c.change, '$.${list}[0 to ${count - 1}]')`;
  if (first === undefined) return { sql: some(shownIds), params: [] };
  return {
    sql: `case when c.change @> jsonb_build_object('${list}', jsonb_build_array(?::text))
      then jsonb_build_array(?::text) || (${some(shownIds - 1)} - ?::text) else ${some(shownIds)} end`,
    params: [first, first, first],
  };
};

/**
 * The changes of the alias a, members counted and shortened where they lie: fifty thousand ids a record need not leave
 * the database to be thrown away.
 */
export const shownChanges = (first?: string): Sql => {
  const [added, removed] = [someIds('added', first), someIds('removed', first)];
  return {
    sql: `case when a.target_kind <> 'GROUP' then a.changes else (
      select coalesce(jsonb_agg(case
        when c.change ->> 'path' = 'members' and jsonb_typeof(c.change -> 'added') = 'array' then jsonb_build_object(
          'path', 'members', 'added', ${added.sql}, 'removed', ${removed.sql},
          'addedCount', jsonb_array_length(c.change -> 'added'),
          'removedCount', jsonb_array_length(c.change -> 'removed'))
        else c.change end order by c.place), '[]')
      from jsonb_array_elements(a.changes) with ordinality c (change, place)) end as changes`,
    params: [...added.params, ...removed.params],
  };
};
