/** A variable that is being typed. */
export interface OpenVariable {
  /** Offset of the name in the text. */
  start: number;
  /** The part of the name that was typed. */
  typed: string;
}

/** Returns the variable whose name the caret is in: after `${` that no other `$` escapes. */
export function openVariable(text: string, caret: number): OpenVariable | undefined {
  const opened = /(^|[^$])\$\{(?:user\.)?([\w.-]*)$/.exec(text.slice(0, caret));
  const typed = opened?.[2];
  return typed === undefined ? undefined : { start: caret - typed.length, typed };
}

/** Replaces what was typed with the chosen name, adds `}` where it is missing, and returns the caret after it. */
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

/** Returns the variables whose name begins with what was typed, then those that contain it elsewhere. */
export function matching<Variable extends Nameable>(variables: readonly Variable[], typed: string): Variable[] {
  const wanted = typed.toLowerCase();
  const names = (variable: Variable) => [variable.name, ...variable.aliases].map((name) => name.toLowerCase());
  const begins = variables.filter((variable) => names(variable).some((name) => name.startsWith(wanted)));
  const holds = variables.filter(
    (variable) => !begins.includes(variable) && names(variable).some((name) => name.includes(wanted)),
  );
  return [...begins, ...holds];
}
