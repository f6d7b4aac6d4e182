import type { Context } from '../../kernel/context.js';
import { parseTemplate, type VariableCatalogue, variablesOf } from '../../kernel/template/index.js';
import type { AttributeUse } from './configuration.types.js';
import { listConfigurations } from './find-configurations.js';
import { openFields } from './stored-fields.js';

/** Returns the attributes that a template reads, by all the names that a caller may use for them, in lower case. */
const attributesOf = (template: string, known: VariableCatalogue): Set<string> => {
  const parsed = parseTemplate(template, known);
  const names = parsed.ok ? parsed.value.parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])) : [];
  return new Set(
    names.flatMap((name) => {
      const variable = known.find(name);
      if (!variable) return [name.toLowerCase()];
      const { name: listed, path } = variable;
      return [listed.toLowerCase(), ...(path.attribute === undefined ? [] : [path.attribute.toLowerCase()])];
    }),
  );
};

/**
 * Finds the fields of configurations that read these attributes, with or without a default, in the order of `names`.
 */
export const attributeUses = async (context: Context, names: readonly string[]): Promise<AttributeUse[]> => {
  const known = variablesOf(await context.userResource());
  const configurations = (await listConfigurations(context)).map((configuration) => ({
    id: configuration.id,
    name: configuration.name,
    fields: openFields(context, configuration).map(({ key, template }) => ({
      key,
      attributes: attributesOf(template, known),
    })),
  }));
  return names.flatMap((name) =>
    configurations.flatMap((configuration) => {
      const using = configuration.fields.filter(({ attributes }) => attributes.has(name.toLowerCase()));
      if (using.length === 0) return [];
      const fields = using.map(({ key }) => key);
      return [{ name, configurationId: configuration.id, configurationName: configuration.name, fields }];
    }),
  );
};
