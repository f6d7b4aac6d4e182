import type { InputFault } from '../faults/errors.js';
import { inputFault } from '../faults/fault.js';
import { JsonNames } from './json-names.js';

/** The number of levels that a body may nest; SCIM itself needs four. */
export const maximumDepth = 32;

/** The limits of one body: far beyond any resource, and little enough for memory to hold several. */
export const jsonLimits = {
  namesInObject: 10_000,
  values: 4_000_000,
  textLength: 1024 * 1024,
  numberLength: 1_000,
} as const;

/** The tokens that may come next. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end';

interface Open {
  /** The list or the object that is being filled. */
  readonly value: unknown[] | Record<string, unknown>;
  /** The names of an object; undefined for a list. */
  readonly names: JsonNames | undefined;
  /** The name whose value comes next. */
  name: string;
}

/** The number of characters of a name that are kept; no message repeats a longer name. */
const longestShown = 101;

const quote = 0x22;
const backslash = 0x5c;

const literals: Readonly<Record<string, { text: string; value: unknown }>> = {
  t: { text: 'true', value: true },
  f: { text: 'false', value: false },
  n: { text: 'null', value: null },
};

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const notJson = inputFault('body.not-json');

const tooDeep = inputFault('body.too-deep', { limit: maximumDepth });

/** Checks whether a fault says that the text is not JSON at all, or nests so deep that nobody reads on. */
export const isUnreadable = (fault: InputFault): boolean => fault === notJson || fault === tooDeep;

const longText = inputFault('body.too-large/text', { limit: `${jsonLimits.textLength} characters` });

const isExact = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));

/**
 * Reads JSON in one pass and in steps, so that a large body does not keep everybody else waiting. It refuses what
 * JSON.parse lets through: repeated names (RFC 7493 §2.3), depth, characters that cannot be stored and inexact numbers.
 * The text may be given in parts, of which only texts and numbers are looked at again. Every other character is looked
 * at once, whatever the compiler makes of the code: nothing in here searches the text from its position to the end.
 */
export class JsonReader {
  #text = '';
  #isLast = false;
  #at = 0;
  /** The token that begins here goes on in the next part. */
  #isCut = false;
  #expected: Expected = 'value';
  readonly #open: Open[] = [];
  #root: unknown;
  #values = 0;
  #complete = false;
  #broken: InputFault | undefined;
  #unusable: InputFault | undefined;

  /** Gives the next part of the text, after everything before has been read. */
  feed(part: string, isLast: boolean): void {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + part : part;
    this.#at = 0;
    this.#isCut = false;
    this.#isLast = isLast;
  }

  /** Reads some `length` characters on; true once there is nothing left to read in what was given. */
  step(length: number): boolean {
    const text = this.#text;
    const until = Math.min(this.#at + length, text.length);
    while (this.#at < until && !this.#broken && !this.#isCut) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.#at += 1;
      else this.#readToken(code);
    }
    return this.#broken !== undefined || this.#isCut || this.#at >= text.length;
  }

  /** True when nothing that may follow can make the text valid. */
  get isBroken(): boolean {
    return this.#broken !== undefined;
  }

  /**
   * The value, or the first fault: one of structure before one of a value, which means something in sound JSON only.
   */
  get result(): { ok: true; value: unknown } | { ok: false; error: InputFault } {
    const fault = this.#broken ?? (this.#complete ? this.#unusable : notJson);
    return fault ? { ok: false, error: fault } : { ok: true, value: this.#root };
  }

  #readToken(code: number): void {
    switch (this.#expected) {
      case 'value or end':
        if (code === 0x5d) return this.#close();
        return this.#readValue(code);
      case 'value':
        return this.#readValue(code);
      case 'name or end':
        if (code === 0x7d) return this.#close();
        return this.#readName(code);
      case 'name':
        return this.#readName(code);
      case 'colon':
        this.#at += 1;
        this.#expected = 'value';
        return code === 0x3a ? undefined : this.#break(notJson);
      case 'comma or end':
        return this.#readSeparator(code);
    }
  }

  #readSeparator(code: number): void {
    const open = this.#open.at(-1);
    if (code === 0x2c && open) {
      this.#at += 1;
      this.#expected = open.names ? 'name' : 'value';
    } else if (open && code === (open.names ? 0x7d : 0x5d)) this.#close();
    else this.#break(notJson);
  }

  #readValue(code: number): void {
    this.#values += 1;
    if (this.#values > jsonLimits.values) this.#break(inputFault('body.too-large/values'));
    else if (code === quote) this.#readText();
    else if (code === 0x7b) this.#begin({ value: {}, names: new JsonNames(), name: '' }, 'name or end');
    else if (code === 0x5b) this.#begin({ value: [], names: undefined, name: '' }, 'value or end');
    else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) this.#readNumber();
    else this.#readLiteral(code);
  }

  #begin(open: Open, expected: Expected): void {
    this.#put(open.value);
    this.#open.push(open);
    this.#at += 1;
    this.#expected = expected;
    if (this.#open.length > maximumDepth) this.#break(tooDeep);
  }

  #close(): void {
    this.#open.pop();
    this.#at += 1;
    this.#expected = 'comma or end';
    if (this.#open.length === 0) this.#complete = true;
  }

  #readText(): void {
    const text = this.#takeText();
    if (text !== undefined) this.#put(text);
  }

  #readName(code: number): void {
    if (code !== quote) return this.#break(notJson);
    const name = this.#takeText();
    if (name !== undefined) this.#addName(name);
  }

  #addName(name: string): void {
    const open = this.#open.at(-1) as Open;
    const names = open.names as JsonNames;
    const folded = name.toLowerCase();
    if (folded === '__proto__') {
      return this.#break(inputFault('body.not-json/reserved-name'));
    }
    if (!names.add(folded)) {
      return this.#break(inputFault('body.attribute-twice', { attribute: name.slice(0, longestShown) }));
    }
    if (names.size > jsonLimits.namesInObject) {
      return this.#break(inputFault('body.too-large/names', { limit: `${jsonLimits.namesInObject} attributes` }));
    }
    open.name = name;
    this.#expected = 'colon';
  }

  /** The text that begins here, without its quotes and escapes; undefined if it is broken or cut. */
  #takeText(): string | undefined {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    let escaped = false;
    let code = text.charCodeAt(at);
    while (code !== quote) {
      if (Number.isNaN(code)) return this.#cutText(at - start);
      if (code < 0x20) return this.#break(notJson);
      if (code === backslash) {
        escaped = true;
        at += 1;
      }
      at += 1;
      code = text.charCodeAt(at);
    }
    if (at - start > jsonLimits.textLength) return this.#break(longText);
    this.#at = at + 1;
    return escaped ? this.#unescape(text.slice(start, at)) : text.slice(start, at);
  }

  /** A text that reaches the end of this part goes on in the next, unless it has become too long already. */
  #cutText(length: number): undefined {
    return length > jsonLimits.textLength ? this.#break(longText) : this.#cut();
  }

  #cut(): undefined {
    this.#isCut = true;
    return this.#isLast ? this.#break(notJson) : undefined;
  }

  #unescape(raw: string): string | undefined {
    let text: string;
    try {
      text = JSON.parse(`"${raw}"`) as string;
    } catch {
      return this.#break(notJson);
    }
    if (text.includes('\0') || !text.isWellFormed()) {
      this.#unusable ??= inputFault('value.control-characters/body');
    }
    return text;
  }

  #readNumber(): void {
    number.lastIndex = this.#at;
    const digits = number.exec(this.#text)?.[0] ?? '';
    if (digits.length > jsonLimits.numberLength) return this.#break(inputFault('value.number-too-large/digits'));
    // The next part may continue the number: with digits, or with an exponent's sign behind the last character seen.
    if (!this.#isLast && this.#at + digits.length + 3 > this.#text.length) return this.#cut();
    if (digits === '') return this.#break(notJson);
    this.#at += digits.length;
    const value = Number(digits);
    if (!isExact(value)) {
      this.#unusable ??= inputFault('value.number-too-large');
    }
    this.#put(value);
  }

  #readLiteral(code: number): void {
    const literal = literals[String.fromCharCode(code)];
    if (literal && !this.#isLast && this.#at + literal.text.length > this.#text.length) return this.#cut();
    if (!literal || !this.#text.startsWith(literal.text, this.#at)) return this.#break(notJson);
    this.#at += literal.text.length;
    this.#put(literal.value);
  }

  #put(value: unknown): void {
    this.#expected = 'comma or end';
    const open = this.#open.at(-1);
    if (!open) {
      this.#root = value;
      if (typeof value !== 'object' || value === null) this.#complete = true;
    } else if (open.names) (open.value as Record<string, unknown>)[open.name] = value;
    else (open.value as unknown[]).push(value);
  }

  #break(fault: InputFault): undefined {
    this.#broken ??= fault;
    return undefined;
  }
}
