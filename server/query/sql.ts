import { Statement } from '../kernel/statement.js';

/** The types of a parameter; the driver writes each as PostgreSQL reads it. */
export type Value = string | number | boolean | null | Date | Uint8Array | readonly string[];

/** The text of a fragment: the pieces between its parameters. */
class Text {
  private known: string | undefined;

  constructor(readonly pieces: readonly string[]) {}

  get length(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** Returns the text with `$1`, `$2`, … between the pieces. */
  get numbered(): string {
    this.known ??= this.pieces.reduce((before, piece, index) => `${before}$${index}${piece}`);
    return this.known;
  }
}

/** A piece of SQL, or a whole statement, with its parameters. Only this file makes one. */
export class Sql extends Statement {
  constructor(
    readonly shape: Text,
    readonly params: readonly Value[],
    /** Marks a condition that holds for one row at most, which an index finds. */
    readonly unique: boolean = false,
  ) {
    super();
  }

  get text(): string {
    return this.shape.numbered;
  }
}

type Part = Sql | Value;

/** A template with its fragments filled in; undefined stands for a parameter. */
interface Form {
  inner: readonly (Text | undefined)[];
  text: Text;
}

/**
 * Keeps the text of each template with the same fragments, because it is the same for all values. A template has as
 * many forms as its callers have branches; a long one, which callers can make with a filter of many terms, is not kept.
 */
const forms = new WeakMap<readonly string[], Form[]>();
const mostForms = 64;
const mostCharacters = 10_000;

const textIn = (part: Part): Text | undefined => (part instanceof Sql ? part.shape : undefined);

const isFilledBy = ({ inner }: Form, parts: readonly Part[]): boolean => {
  for (let index = 0; index < parts.length; index += 1) {
    if (inner[index] !== textIn(parts[index] as Part)) return false;
  }
  return true;
};

const putTogether = (texts: readonly string[], parts: readonly Part[]): Text => {
  const pieces = [texts[0] ?? ''];
  const lengthen = (text: string): void => {
    pieces[pieces.length - 1] += text;
  };
  for (const [index, part] of parts.entries()) {
    const [first = '', ...others] = textIn(part)?.pieces ?? ['', ''];
    lengthen(first);
    for (const piece of others) pieces.push(piece);
    lengthen(texts[index + 1] ?? '');
  }
  return new Text(pieces);
};

const textOf = (texts: readonly string[], parts: readonly Part[]): Text => {
  let known = forms.get(texts);
  if (!known) {
    known = [];
    forms.set(texts, known);
  }
  const form = known.find((one) => isFilledBy(one, parts));
  if (form) return form.text;
  const text = putTogether(texts, parts);
  if (text.length > mostCharacters) return text;
  if (known.length === mostForms) known.shift();
  known.push({ inner: parts.map(textIn), text });
  return text;
};

const fill = (texts: readonly string[], parts: readonly Part[], unique = false): Sql => {
  const params: Value[] = [];
  for (const part of parts) {
    if (part instanceof Sql) for (const param of part.params) params.push(param);
    else params.push(part);
  }
  return new Sql(textOf(texts, parts), params, unique);
};

/** Writes SQL as a template: fragments are put in as they are, every other value becomes a parameter. */
export const sql = (texts: TemplateStringsArray, ...parts: readonly Part[]): Sql => fill(texts, parts);

const names = new Map<string, Sql>();
const mostNames = 2_000;

/** Makes a fragment of text that needs no parameter: names, operators, literals. Never pass text from outside. */
export const name = (text: string): Sql => {
  const known = names.get(text);
  if (known) return known;
  const made = new Sql(new Text([text]), []);
  if (names.size < mostNames) names.set(text, made);
  return made;
};

/** Writes a number of Rollcall's own into the text, where the planner can see it. */
export const constant = (number: number): Sql => name(String(number));

/** True and false, for conditions that are known without the database. */
export const always: Sql = name('true');
export const never: Sql = name('false');

/** The empty text, for a branch that adds nothing. */
export const nothing: Sql = name('');

const templates = new Map<string, readonly string[]>();
const longestKept = 20;

/** Returns `before a between b between c after`, as the texts of a template. */
const templateOf = (count: number, [before, between, after]: readonly [string, string, string]): readonly string[] => {
  const key = `${count}\0${before}\0${between}\0${after}`;
  const known = templates.get(key);
  if (known) return known;
  const made = [before, ...Array<string>(count - 1).fill(between), after];
  if (count <= longestKept) templates.set(key, made);
  return made;
};

/** Joins fragments one after the other. */
export const series = (fragments: readonly Sql[], separator = ''): Sql =>
  fragments.length === 0 ? nothing : fill(templateOf(fragments.length, ['', separator, '']), fragments);

/**
 * Joins conditions in brackets, as a whole and each by itself, so that a condition may have any form and stand
 * anywhere.
 */
const join = (conditions: readonly Sql[], operator: 'and' | 'or', isUnique: boolean): Sql => {
  const marks = conditions.length === 1 ? (['(', '', ')'] as const) : (['((', `) ${operator} (`, '))'] as const);
  return fill(templateOf(conditions.length, marks), conditions, isUnique);
};

/** Holds where every condition does; without conditions, everywhere. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? always
    : join(
        conditions,
        'and',
        conditions.some((condition) => condition.unique),
      );

/** Holds where one of the conditions does; without conditions, nowhere. */
export const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? never : join(conditions, 'or', false);

/** Marks a condition on a unique key: it holds for one row at most, which an index finds. */
export const unique = ({ shape, params }: Sql): Sql => new Sql(shape, params, true);

/** Makes a fragment of a library's statement, which numbers its parameters in order and uses each once. */
export const numbered = (text: string, params: readonly unknown[]): Sql => {
  const pieces = text.split(/\$\d+/);
  if (pieces.length !== params.length + 1) throw new Error('A parameter of a statement is used twice, or not at all.');
  return new Sql(new Text(pieces), params as readonly Value[]);
};
