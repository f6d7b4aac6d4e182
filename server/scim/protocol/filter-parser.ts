import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import type { AttributeFilter, FilterOperator } from '../../kernel/schema/definitions/types.js';
import { filterPath, partBehindBrackets } from '../vendors.js';
import { isAttributePath } from './attribute-path.js';
import { type FilterToken, filterFault, readTokens } from './filter-lexer.js';

type Parsed = Result<AttributeFilter, InputFault>;

interface Options {
  /** True for a filter in the brackets of a value path, where another value path is not allowed. */
  insideBrackets?: boolean;
}

/** The limits of one filter (hostile-input 38). */
export const filterLimits = { characters: 4096, terms: 100, depth: 10 } as const;

const operators: ReadonlyMap<string, FilterOperator> = new Map(
  (['EQ', 'NE', 'CO', 'SW', 'EW', 'GT', 'GE', 'LT', 'LE', 'PR'] as const).map((name) => [name.toLowerCase(), name]),
);

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const expectedValue = 'expected a value: a text in double quotes, a number, true, false or null.';

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Recursive descent over RFC 7644 figure 1: `or` binds loosest, then `and`, then `not` and parentheses. */
class FilterReader {
  readonly #tokens: readonly FilterToken[];
  readonly #end: number;
  #position = 0;
  #terms = 0;
  #depth = 0;
  #insideBrackets: boolean;

  constructor(tokens: readonly FilterToken[], end: number, insideBrackets: boolean) {
    this.#tokens = tokens;
    this.#end = end;
    this.#insideBrackets = insideBrackets;
  }

  readAll(): Parsed {
    const filter = this.#readOr();
    if (filter.ok && this.#position < this.#tokens.length) {
      return this.#fault('join conditions by and or or, and close what is open.');
    }
    return filter;
  }

  #readOr(): Parsed {
    return this.#readChain('or', () => this.#readChain('and', () => this.#readTerm()));
  }

  #readChain(joint: 'and' | 'or', readPart: () => Parsed): Parsed {
    const parts: AttributeFilter[] = [];
    do {
      const part = readPart();
      if (!part.ok) return part;
      parts.push(part.value);
    } while (this.#take(joint));
    const [only] = parts;
    return ok(parts.length === 1 && only ? only : { [joint]: parts });
  }

  #readTerm(): Parsed {
    const next = this.#tokens[this.#position + 1];
    if (this.#isWord('not') && next?.kind === '(') {
      this.#position += 1;
      const filter = this.#readGroup('(', ')');
      return filter.ok ? ok({ not: filter.value }) : filter;
    }
    return this.#tokens[this.#position]?.kind === '(' ? this.#readGroup('(', ')') : this.#readCondition();
  }

  #readGroup(opening: '(' | '[', closing: ')' | ']'): Parsed {
    if (this.#tokens[this.#position]?.kind !== opening) return this.#fault(`expected ${opening}.`);
    if (this.#depth === filterLimits.depth) {
      return this.#fault(`a filter nests at most ${filterLimits.depth} levels deep.`);
    }
    this.#depth += 1;
    this.#position += 1;
    const filter = this.#readOr();
    if (!filter.ok) return filter;
    if (this.#tokens[this.#position]?.kind !== closing) return this.#fault(`expected ${closing}.`);
    this.#depth -= 1;
    this.#position += 1;
    return filter;
  }

  #readCondition(): Parsed {
    const token = this.#tokens[this.#position];
    if (token?.kind !== 'word' || !isAttributePath(token.text)) return this.#fault('expected an attribute name.');
    this.#terms += 1;
    if (this.#terms > filterLimits.terms) {
      return this.#fault(`a filter has at most ${filterLimits.terms} conditions.`);
    }
    this.#position += 1;
    return this.#tokens[this.#position]?.kind === '['
      ? this.#readElement(token.text)
      : this.#readComparison(this.#insideBrackets ? token.text : filterPath(token.text));
  }

  #readElement(path: string): Parsed {
    if (this.#insideBrackets) return this.#fault('brackets do not nest.');
    this.#insideBrackets = true;
    const matches = this.#readGroup('[', ']');
    if (!matches.ok) return matches;
    const part = this.#readPart();
    this.#insideBrackets = false;
    if (part && !part.ok) return part;
    return ok({ element: { path, matches: part ? { and: [matches.value, part.value] } : matches.value } });
  }

  /** A part compared behind the brackets (see vendors.ts): one and the same value has to meet both. */
  #readPart(): Parsed | undefined {
    const token = this.#tokens[this.#position];
    const part = token?.kind === 'word' ? partBehindBrackets(token.text) : undefined;
    if (part === undefined) return undefined;
    this.#position += 1;
    return this.#readComparison(part);
  }

  #readComparison(path: string): Parsed {
    const token = this.#tokens[this.#position];
    const operator = token?.kind === 'word' ? operators.get(token.text.toLowerCase()) : undefined;
    if (!operator) return this.#fault('expected one of eq, ne, co, sw, ew, gt, ge, lt, le, pr.');
    this.#position += 1;
    if (operator === 'PR') return ok({ where: { path, operator } });
    const value = this.#readValue();
    return value.ok ? ok({ where: { path, operator, value: value.value } }) : value;
  }

  #readValue(): Result<string | number | boolean | null, InputFault> {
    const token = this.#tokens[this.#position];
    const position = this.#position;
    this.#position += 1;
    if (token?.kind === 'string') return ok(token.value);
    if (token?.kind !== 'word') return this.#faultAt(expectedValue, position);
    const literal = literals.get(token.text.toLowerCase());
    if (literal !== undefined) return ok(literal);
    const value = jsonNumber.test(token.text) ? Number(token.text) : Number.NaN;
    return Number.isFinite(value) ? ok(value) : this.#faultAt(expectedValue, position);
  }

  #isWord(word: string): boolean {
    const token = this.#tokens[this.#position];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  #take(word: string): boolean {
    if (!this.#isWord(word)) return false;
    this.#position += 1;
    return true;
  }

  #fault(problem: string): { ok: false; error: InputFault } {
    return this.#faultAt(problem, this.#position);
  }

  #faultAt(problem: string, position: number): { ok: false; error: InputFault } {
    return filterFault(problem, this.#tokens[position]?.at ?? this.#end);
  }
}

/** Parses a filter into the tree that the GraphQL schema takes; attribute names are checked for form only. */
export const parseFilter = (text: string, { insideBrackets = false }: Options = {}): Parsed => {
  if (text.length > filterLimits.characters) {
    return refuse('filter.invalid/length', { limit: `${filterLimits.characters} characters` });
  }
  const tokens = readTokens(text);
  return tokens.ok ? new FilterReader(tokens.value, text.length, insideBrackets).readAll() : tokens;
};
