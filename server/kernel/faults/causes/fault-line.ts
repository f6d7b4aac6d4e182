import type { DomainCode, Reason } from './codes.js';

/**
 * The severity of a cause: ERROR needs a person, WARNING was passed over or is cured by a setting, INFO passes by
 * itself.
 */
export type Severity = 'ERROR' | 'WARNING' | 'INFO';

export type FactValue = string | number | readonly string[];

/** The facts of a cause, by name, so that nobody has to read them out of a sentence. */
export type Facts = Readonly<Record<string, FactValue>>;

/** One line of the catalogue: what a refusal is to each edge, and its English text, made of its facts. */
export interface FaultLine<Given = never> {
  code: DomainCode;
  /** A keyword of RFC 7644 §3.12 or one of this project. */
  reason?: Reason;
  /** ERROR where nothing else is said. All wordings of a cause have one. */
  severity?: Severity;
  /** The status that SCIM answers, where it is not that of the code. */
  status?: number;
  /** The input field to blame, or what makes it of the facts. */
  field?: string | ((facts: Given) => string);
  text: (facts: Given) => string;
}

const badInput = (reason: Reason) => ({ code: 'BAD_USER_INPUT', reason }) as const;

export const invalidValue = badInput('invalidValue');
export const invalidSyntax = badInput('invalidSyntax');
export const invalidPath = badInput('invalidPath');
export const invalidFilter = badInput('invalidFilter');
export const tooMany = badInput('tooMany');
export const noTarget = badInput('noTarget');

/** The fault of a field that only the caller can name. */
export const inField = { field: ({ field }: { field: string }): string => field };

/** The fault of an attribute that the facts name. */
export const ofAttribute = { field: ({ attribute }: { attribute: string }): string => attribute };

/** Returns SCIM's text on an id that no resource has. */
export const lookItUp = (what: string): string =>
  `There is no ${what} with this id; it may have been deleted. Look it up again by a filter.`;
