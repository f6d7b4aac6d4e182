import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { ok, type Result } from '../../kernel/result.js';

/** A piece of a filter: a bracket, a quoted string (escapes resolved) or any other run of characters. */
export type FilterToken =
  | { kind: '(' | ')' | '[' | ']'; at: number }
  | { kind: 'string'; at: number; value: string }
  | { kind: 'word'; at: number; text: string };

const piece = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s"()[\]]+))/sy;

/** A filter that does not follow RFC 7644 figure 1, with where it goes wrong. */
export const filterFault = (problem: string, at: number): { ok: false; error: InputFault } =>
  refuse('filter.invalid', { position: at + 1, problem });

const readString = (quoted: string, at: number): Result<FilterToken, InputFault> => {
  try {
    const value = JSON.parse(quoted) as string;
    if (value.includes('\0') || !value.isWellFormed()) {
      return filterFault('the text holds a character that cannot be stored.', at);
    }
    return ok({ kind: 'string', at, value });
  } catch {
    return filterFault('write texts as JSON strings, with \\ before " and \\.', at);
  }
};

const startsOperand = (token: FilterToken): boolean => token.kind === 'word' || token.kind === 'string';

/** Cuts a filter into tokens. Blanks separate operands: `eq"x"` is refused (RFC 7644 figure 1). */
export const readTokens = (text: string): Result<FilterToken[], InputFault> => {
  const tokens: FilterToken[] = [];
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
    piece.lastIndex = position;
    const [matched, bracket, quoted, word] = piece.exec(text) ?? [];
    if (matched === undefined) return filterFault('a text is not closed; end it with ".', position);
    const at = position + matched.length - (bracket ?? quoted ?? word ?? '').length;
    const token = quoted === undefined ? undefined : readString(quoted, at);
    if (token && !token.ok) return token;
    const next: FilterToken =
      token?.value ?? (bracket === undefined ? { kind: 'word', at, text: word ?? '' } : { kind: bracket as '(', at });
    const previous = tokens.at(-1);
    if (previous && at === position && startsOperand(previous) && startsOperand(next)) {
      return filterFault('separate attribute, operator and value by blanks.', at);
    }
    tokens.push(next);
    position += matched.length;
  }
  return ok(tokens);
};
