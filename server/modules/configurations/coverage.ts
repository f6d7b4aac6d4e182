import type { Context } from '../../kernel/context.js';
import { needsOf, type Variable, type VariableCatalogue } from '../../kernel/template/index.js';
import { always, anyOf, name, series, sql } from '../../query/index.js';
import type { ConfigurationCoverage } from './configuration.types.js';
import { belowGroups, isActiveMember, lacks } from './members-sql.js';
import type { ReadField } from './read-fields.js';

/** The attributes that some fields need of every user, each with the keys of those fields. */
export interface FieldNeeds {
  variables: { variable: Variable; fields: string[] }[];
  unknown: { name: string; fields: string[] }[];
  /** Unknown names that have a default wherever they are used, so that nobody misses them. */
  unknownWithDefault: { name: string; fields: string[] }[];
}

/** Maps each thing to the keys of the fields that use it. */
class Uses<Thing> extends Map<Thing, string[]> {
  note(things: readonly Thing[], key: string): void {
    for (const thing of things) this.set(thing, [...(this.get(thing) ?? []), key]);
  }
}

/** Collects the variables that fields need a value of. */
export const needsOfFields = (fields: readonly ReadField[], known: VariableCatalogue): FieldNeeds => {
  const variables = new Uses<Variable>();
  const unknown = new Uses<string>();
  const unknownWithDefault = new Uses<string>();
  for (const { key, parsed } of fields) {
    const needs = needsOf(parsed, known);
    variables.note(needs.variables, key);
    unknown.note(needs.unknown, key);
    unknownWithDefault.note(needs.unknownWithDefault, key);
  }
  const named = (uses: Uses<string>) => [...uses].map(([name, keys]) => ({ name, fields: keys }));
  return {
    variables: [...variables].map(([variable, keys]) => ({ variable, fields: keys })),
    unknown: named(unknown),
    unknownWithDefault: named(unknownWithDefault).filter(({ name }) => !unknown.has(name)),
  };
};

/**
 * Counts the users who miss a value, in one statement over the members. It is cheap enough to run at each view, so
 * nothing is stored that a change of a user, a group or an attribute could make wrong (docs/performance.md).
 */
export const readCoverage = async (
  { statement }: Context,
  needs: FieldNeeds,
  groupIds: readonly string[],
): Promise<ConfigurationCoverage> => {
  const marks = needs.variables.map((_, index) => name(`m${index}`));
  const columns = series(
    needs.variables.map(({ variable }, index) => sql`, ${lacks(variable)} as ${name(`m${index}`)}`),
  );
  const counts = series(marks.map((mark) => sql`, count(*) filter (where ${mark})::int as ${mark}`));
  const any = needs.unknown.length > 0 ? always : anyOf(marks);
  const [row = {}] = await statement<Record<string, number> & { example?: string | null; sample?: string | null }>(
    sql`${belowGroups(groupIds)} select count(*)::int as users, count(*) filter (where ${any})::int as missing,
      min(id::text) filter (where ${any}) as example,
      coalesce(min(id::text) filter (where not (${any})), min(id::text)) as sample${counts}
      from (select u.id${columns} from users u where ${isActiveMember} offset 0) members`,
  );
  const users = row['users'] ?? 0;
  return {
    users,
    missing: row['missing'] ?? 0,
    exampleUserId: row.example ?? null,
    sampleUserId: row.sample ?? null,
    variables: [
      ...needs.variables.map(({ variable, fields }, index) => ({
        name: variable.name,
        unknown: false,
        missing: row[`m${index}`] ?? 0,
        fields,
      })),
      ...needs.unknown.map(({ name, fields }) => ({ name, unknown: true, missing: users, fields })),
      ...needs.unknownWithDefault.map(({ name, fields }) => ({ name, unknown: true, missing: 0, fields })),
    ],
  };
};
