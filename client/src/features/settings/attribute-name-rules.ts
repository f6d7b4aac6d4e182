/** The rules for the name of a custom attribute, in the order in which they are shown. */
export const nameRules = ['letter', 'characters', 'length', 'reserved', 'unused'] as const;

export type NameRule = (typeof nameRules)[number];

const maximumLength = 64;

export interface NameContext {
  /** Names of standard attributes and reserved words, from the server. */
  reservedNames: readonly string[];
  /** Names of the other custom attributes. */
  taken: readonly string[];
}

/** Returns true if a name keeps every rule. */
export function isName(name: string, context: NameContext): boolean {
  const kept = checkName(name, context);
  return nameRules.every((rule) => kept[rule]);
}

/** Checks a name against each rule, to show them while somebody types. The server decides. */
export function checkName(name: string, { reservedNames, taken }: NameContext): Record<NameRule, boolean> {
  const key = name.toLowerCase();
  const isIn = (names: readonly string[]) => names.some((other) => other.toLowerCase() === key);
  return {
    letter: /^[A-Za-z]/.test(name),
    characters: /^[A-Za-z0-9_-]+$/.test(name),
    length: name.length > 0 && name.length <= maximumLength,
    reserved: name !== '' && !isIn(reservedNames),
    unused: name !== '' && !isIn(taken),
  };
}
