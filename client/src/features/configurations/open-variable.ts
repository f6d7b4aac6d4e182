/** A variable that is being typed. */
export interface OpenVariable {
  /** Where its name begins. */
  start: number;
  /** What was typed of the name. */
  typed: string;
}

/** The variable that the caret stands in the name of: after `${`, which no other `$` escapes. */
export function openVariable(text: string, caret: number): OpenVariable | undefined {
  const opened = /(^|[^$])\$\{(?:user\.)?([\w.-]*)$/.exec(text.slice(0, caret));
  const typed = opened?.[2];
  return typed === undefined ? undefined : { start: caret - typed.length, typed };
}

/**
 * The text with a chosen name in the place of what was typed, closed where it is still open, and the caret after it.
 */
export function completeVariable(text: string, caret: number, open: OpenVariable, name: string) {
  const rest = text.slice(caret).replace(/^[\w.-]*/, '');
  const closing = /^(\}|:-)/.test(rest) ? '' : '}';
  const before = `${text.slice(0, open.start)}${name}`;
  return { text: `${before}${closing}${rest}`, caret: before.length + 1 };
}

export interface Nameable {
  name: string;
  aliases: readonly string[];
}

/** Variables whose name begins with what was typed, then those that hold it anywhere. */
export function matching<Variable extends Nameable>(variables: readonly Variable[], typed: string): Variable[] {
  const wanted = typed.toLowerCase();
  const names = (variable: Variable) => [variable.name, ...variable.aliases].map((name) => name.toLowerCase());
  const begins = variables.filter((variable) => names(variable).some((name) => name.startsWith(wanted)));
  const holds = variables.filter(
    (variable) => !begins.includes(variable) && names(variable).some((name) => name.includes(wanted)),
  );
  return [...begins, ...holds];
}
