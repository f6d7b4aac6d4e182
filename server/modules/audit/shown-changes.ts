import { name, type Sql, sql } from '../../query/index.js';

/** A push of a group may name ten thousand members; so many are shown by id, the rest as a number. */
const shownIds = 20;

/** Selects some ids of a list; `first`, if it is among them, precedes the others. */
const someIds = (list: 'added' | 'removed', first: string | undefined): Sql => {
  const some = (count: number) => sql`jsonb_path_query_array(c.change, ${name(`'$.${list}[0 to ${count - 1}]'`)})`;
  if (first === undefined) return some(shownIds);
  return sql`case when c.change @> jsonb_build_object(${name(`'${list}'`)}, jsonb_build_array(${first}::text))
      then jsonb_build_array(${first}::text) || (${some(shownIds - 1)} - ${first}::text) else ${some(shownIds)} end`;
};

/**
 * Selects the changes of the alias a, with members counted and shortened in the database: it need not send fifty
 * thousand ids a record that are then thrown away.
 */
export const shownChanges = (first?: string): Sql =>
  sql`case when a.target_kind <> 'GROUP' then a.changes else (
      select coalesce(jsonb_agg(case
        when c.change ->> 'path' = 'members' and jsonb_typeof(c.change -> 'added') = 'array' then jsonb_build_object(
          'path', 'members', 'added', ${someIds('added', first)}, 'removed', ${someIds('removed', first)},
          'addedCount', jsonb_array_length(c.change -> 'added'),
          'removedCount', jsonb_array_length(c.change -> 'removed'))
        else c.change end order by c.place), '[]')
      from jsonb_array_elements(a.changes) with ordinality c (change, place)) end as changes`;
