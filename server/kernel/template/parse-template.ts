import { fail, ok, type Result } from '../result.js';
import { suggestName } from './suggest-name.js';
import type { VariableCatalogue } from './variables.js';

/** A range in a template, in UTF-16 units as text fields of browsers count them; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface TextPart extends Span {
  kind: 'text';
  text: string;
}

export interface VariablePart extends Span {
  kind: 'variable';
  /** The name as it was written, `user.` included. */
  name: string;
  /** Taken where the user has no value; absent where the field is withheld then. */
  fallback?: string;
}

export type TemplatePart = TextPart | VariablePart;

export type TemplateFaultCode = 'UNCLOSED' | 'INVALID_NAME' | 'NESTED';

/** A syntax error in a template, with a message that says how to write it instead. */
export interface TemplateFault extends Span {
  code: TemplateFaultCode;
  message: string;
}

/** A variable that names no attribute. */
export interface UnknownVariable extends Span {
  name: string;
  suggestion?: string;
}

export interface Template {
  parts: TemplatePart[];
  unknown: UnknownVariable[];
}

const nameRule = /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*$/;

const messages: Record<TemplateFaultCode, string> = {
  UNCLOSED: 'Close the variable with }, or write $${ for a plain ${.',
  INVALID_NAME: 'Between the braces, write the name of an attribute: letters, digits, ., - and _, without blanks.',
  NESTED: 'A default is plain text and holds no variable; write $${ in it for a plain ${.',
};

/** Reads a template from left to right; each position is looked at once. */
class Scanner {
  readonly parts: TemplatePart[] = [];
  readonly faults: TemplateFault[] = [];
  private at = 0;
  private textStart = 0;
  private pending = '';

  constructor(private readonly source: string) {}

  run(): void {
    const { source } = this;
    while (this.at < source.length) {
      const next = source.indexOf('$', this.at);
      if (next === -1) break;
      this.take(next);
      if (source.startsWith('$${', next)) this.literal('${', 3);
      else if (source.startsWith('${', next)) this.variable();
      else this.literal('$', 1);
    }
    this.take(source.length);
    this.endText();
  }

  private take(end: number): void {
    this.pending += this.source.slice(this.at, end);
    this.at = end;
  }

  private literal(text: string, length: number): void {
    this.pending += text;
    this.at += length;
  }

  private endText(): void {
    if (this.pending !== '') {
      this.parts.push({ kind: 'text', text: this.pending, start: this.textStart, end: this.at });
    }
    this.pending = '';
  }

  private fault(code: TemplateFaultCode, start: number, end: number): void {
    this.faults.push({ code, message: messages[code], start, end });
  }

  private variable(): void {
    this.endText();
    const start = this.at;
    this.at += 2;
    const name = this.readName();
    const fallback = this.source.startsWith(':-', this.at) ? this.readFallback() : undefined;
    const closed = this.at < this.source.length;
    this.at += closed ? 1 : 0;
    this.textStart = this.at;
    if (!closed) this.fault('UNCLOSED', start, this.at);
    else if (!nameRule.test(name)) this.fault('INVALID_NAME', start, this.at);
    else if (fallback === 'nested') this.fault('NESTED', start, this.at);
    else this.parts.push({ kind: 'variable', name, ...fallback, start, end: this.at });
  }

  /** Up to `}` or `:-`, or to the end where there is neither. */
  private readName(): string {
    const { source, at: start } = this;
    while (this.at < source.length && source[this.at] !== '}' && !source.startsWith(':-', this.at)) this.at += 1;
    return source.slice(start, this.at);
  }

  /** Up to `}`: `\}` stands for `}`, `\\` for `\`, `$${` for `${`; every other character for itself. */
  private readFallback(): { fallback: string } | 'nested' {
    const { source } = this;
    this.at += 2;
    let text = '';
    let nested = false;
    while (this.at < source.length && source[this.at] !== '}') {
      const escaped = /^(?:\\([}\\])|\$(\$\{))/.exec(source.slice(this.at, this.at + 3));
      nested ||= !escaped && source.startsWith('${', this.at);
      text += escaped ? (escaped[1] ?? '${') : source[this.at];
      this.at += escaped ? escaped[0].length : 1;
    }
    return nested ? 'nested' : { fallback: text };
  }
}

/** Comparing with every name takes time, so that only so many unknown variables of a template get a suggestion. */
const mostSuggestions = 5;

const unknownIn = (parts: readonly TemplatePart[], known: VariableCatalogue): UnknownVariable[] =>
  parts
    .filter((part): part is VariablePart => part.kind === 'variable' && !known.find(part.name))
    .map(({ name, start, end }, index) => {
      const suggestion = index < mostSuggestions ? suggestName(name, known.names) : undefined;
      return { name, start, end, ...(suggestion !== undefined && { suggestion }) };
    });

/**
 * Reads a template. It never throws and evaluates nothing:
 *
 * - `${name}` is the value of an attribute of the user; the names are those of variablesOf.
 * - `${name:-text}` is the text where the user has no value. The text goes up to the first `}`; it may hold anything,
 *   line breaks included. `\}` writes `}`, `\\` writes `\`, `$${` writes `${`; any other backslash is itself.
 * - `$${` is a plain `${`. Any other `$` is itself.
 *
 * There is no nesting, and a value that holds `${…}` is inserted as it is.
 */
export const parseTemplate = (source: string, known: VariableCatalogue): Result<Template, TemplateFault[]> => {
  const scanner = new Scanner(source);
  scanner.run();
  if (scanner.faults.length > 0) return fail(scanner.faults);
  return ok({ parts: scanner.parts, unknown: unknownIn(scanner.parts, known) });
};
