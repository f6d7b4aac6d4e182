import type { Context } from '../../kernel/context.js';
import { readVariable, type TemplateUser, variablesOf } from '../../kernel/template/index.js';
import { constant, sql } from '../../query/index.js';
import type { TemplateVariable } from './configuration.types.js';

const sampleSize = 1_000;

/**
 * Lists the variables that templates may use, each with a sample value and the percentage of users who have one. Both
 * are from the users who changed last, whom one statement along an index finds however many users there are.
 */
export const listVariables = async (context: Context): Promise<TemplateVariable[]> => {
  const users = await context.statement<TemplateUser>(
    sql`select u.id, u.attributes from users u where u.active order by u.updated_at desc, u.id desc
      limit ${constant(sampleSize)}`,
  );
  return variablesOf(await context.userResource()).variables.map((variable) => {
    const values = users.flatMap((user) => readVariable(variable, user) ?? []);
    const { name, aliases, description, custom } = variable;
    return {
      name,
      aliases: [...aliases],
      description,
      custom,
      sample: values[0]?.slice(0, 100) ?? null,
      percent: users.length === 0 ? null : Math.floor((values.length * 100) / users.length),
    };
  });
};
