import type { FactsOf } from '../../kernel/faults/catalogue.js';
import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import type { AttributeFilter } from '../../kernel/schema/definitions/types.js';
import { currentPath } from '../vendors.js';
import { isAttributePath } from './attribute-path.js';
import { parseFilter } from './filter-parser.js';

/** A PATCH path taken apart (RFC 7644 §3.5.2, figure 7), still in the client's letter case. */
export interface ParsedPath {
  /** Attribute with its URN and sub-attribute as far as no bracket stands between: name.familyName. */
  attribute: string;
  filter?: AttributeFilter;
  /** The part after a bracket: emails[type eq "work"].value. */
  subAttribute?: string;
}

const maximumLength = 1000;

const bracketed = /^([^[\]]+)\[(.*)\](?:\.(\$?[a-z][\w-]*))?$/is;

/** Returns the fault of a filter in brackets as that of the path around it. */
const inPath = ({ facts }: InputFault): { ok: false; error: InputFault } => {
  const { position, problem } = facts as FactsOf<'filter.invalid'>;
  return refuse('patch.invalid-path/filter', { position, problem });
};

/** Takes a PATCH path apart; faults of the filter in its brackets stay `invalidFilter`. */
export const parsePath = (sent: string): Result<ParsedPath, InputFault> => {
  if (sent.length > maximumLength) return refuse('patch.invalid-path');
  const text = currentPath(sent);
  if (isAttributePath(text)) return ok({ attribute: text });
  const [, attribute = '', condition = '', subAttribute] = bracketed.exec(text) ?? [];
  if (!isAttributePath(attribute)) return refuse('patch.invalid-path');
  const filter = parseFilter(condition, { insideBrackets: true });
  if (!filter.ok) return inPath(filter.error);
  return ok({ attribute, filter: filter.value, ...(subAttribute !== undefined && { subAttribute }) });
};
