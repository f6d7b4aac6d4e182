import { fail, ok, type Result } from '../result.js';
import type { Template, TemplatePart, VariablePart } from './parse-template.js';
import { readVariable, type TemplateUser, type Variable, type VariableCatalogue } from './variables.js';

const valueFor = (part: VariablePart, user: TemplateUser, known: VariableCatalogue): string | undefined => {
  const variable = known.find(part.name);
  return (variable && readVariable(variable, user)) ?? part.fallback;
};

/** The name under which a variable is reported: its attribute's, or what was written where there is none. */
export const reportedName = (part: VariablePart, known: VariableCatalogue): string =>
  known.find(part.name)?.name ?? part.name;

/**
 * The text of a template for one user, or the names of the variables that have neither a value nor a default: then
 * there is no text at all, because half of one is worse. Values go in as they are and are not read again.
 */
export const resolveTemplate = (
  { parts }: Template,
  user: TemplateUser,
  known: VariableCatalogue,
): Result<string, string[]> => {
  const missing = new Set<string>();
  const texts = parts.map((part: TemplatePart) => {
    if (part.kind === 'text') return part.text;
    const value = valueFor(part, user, known);
    if (value === undefined) missing.add(reportedName(part, known));
    return value;
  });
  return missing.size > 0 ? fail([...missing]) : ok(texts.join(''));
};

/** What a template needs of every user: attributes without a default, and names that no attribute answers to. */
export interface TemplateNeeds {
  variables: Variable[];
  unknown: string[];
}

/** What a template cannot do without. */
export const needsOf = ({ parts }: Template, known: VariableCatalogue): TemplateNeeds => {
  const needed = parts.filter((part): part is VariablePart => part.kind === 'variable' && part.fallback === undefined);
  const found = needed.map((part) => known.find(part.name));
  return {
    variables: [...new Set(found.filter((variable) => variable !== undefined))],
    unknown: [...new Set(needed.filter((part) => !known.find(part.name)).map(({ name }) => name))],
  };
};
