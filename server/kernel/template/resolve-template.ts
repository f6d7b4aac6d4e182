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
 * The reason why a template has no text for a user; `missing` names the variables that have neither a value nor a
 * default.
 */
export type Unresolved = { reason: 'MISSING_VALUES'; missing: string[] } | { reason: 'TOO_LONG' };

/**
 * The text of a template for one user, of at most so many characters. Where that cannot be there is no text at all,
 * because half of one is worse. Values go in as they are and are not read again. The length is counted before the parts
 * are joined: a short template may name a long value hundreds of times.
 */
export const resolveTemplate = (
  { parts }: Template,
  user: TemplateUser,
  { known, longest }: { known: VariableCatalogue; longest: number },
): Result<string, Unresolved> => {
  const missing = new Set<string>();
  let length = 0;
  const texts = parts.map((part: TemplatePart) => {
    const value = part.kind === 'text' ? part.text : valueFor(part, user, known);
    if (value === undefined && part.kind === 'variable') missing.add(reportedName(part, known));
    length += value?.length ?? 0;
    return value;
  });
  if (missing.size > 0) return fail({ reason: 'MISSING_VALUES', missing: [...missing] });
  return length > longest ? fail({ reason: 'TOO_LONG' }) : ok(texts.join(''));
};

/**
 * The needs of a template: attributes that every user must have because there is no default, and names of no attribute.
 * Unknown names that have a default everywhere withhold nothing, and are a mistake all the same.
 */
export interface TemplateNeeds {
  variables: Variable[];
  unknown: string[];
  unknownWithDefault: string[];
}

/** Returns the needs of a template. */
export const needsOf = ({ parts }: Template, known: VariableCatalogue): TemplateNeeds => {
  const named = parts.filter((part): part is VariablePart => part.kind === 'variable');
  const needed = named.filter(({ fallback }) => fallback === undefined);
  const found = needed.map((part) => known.find(part.name));
  const unknownIn = (some: readonly VariablePart[]) => some.filter(({ name }) => !known.find(name)).map((p) => p.name);
  const unknown = new Set(unknownIn(needed));
  return {
    variables: [...new Set(found.filter((variable) => variable !== undefined))],
    unknown: [...unknown],
    unknownWithDefault: [...new Set(unknownIn(named))].filter((name) => !unknown.has(name)),
  };
};
