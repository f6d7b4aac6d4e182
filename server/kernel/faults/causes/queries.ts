import { type FaultLine, invalidFilter, invalidPath, invalidSyntax, invalidValue } from './fault-line.js';

interface Limit {
  limit: number;
}

interface Parameter {
  parameter: string;
}

const inParameter = { ...invalidValue, field: ({ parameter }: Parameter) => parameter } as const;

/** The parameters of a list or search. */
export const queryFaults = {
  'query.invalid': { ...inParameter, text: ({ parameter }: Parameter) => `Give ${parameter} once.` },
  'query.invalid/whole-number': {
    ...inParameter,
    text: ({ parameter }: Parameter) => `${parameter} has to be a whole number.`,
  },
  'query.invalid/count': {
    code: 'BAD_USER_INPUT',
    reason: 'invalidCount',
    field: 'count',
    text: ({ limit }: Limit) => `count has to be a whole number from 0 to ${limit}.`,
  },
  'query.invalid/other-count': {
    code: 'BAD_USER_INPUT',
    reason: 'invalidCount',
    field: 'count',
    text: ({ count }: { count: number }) =>
      `Ask for ${count} again: count stays as it was when the walk began (RFC 9865 §2).`,
  },
  'query.invalid/two-ways': {
    ...invalidValue,
    field: 'startIndex',
    text: () => 'Page by startIndex or by cursor, not by both.',
  },
  'query.invalid/index-or-cursor': { ...invalidValue, text: () => 'Give startIndex or cursor, not both.' },
  'query.invalid/order': {
    ...invalidValue,
    field: 'sortOrder',
    text: () => 'sortOrder has to be ascending or descending.',
  },
  'query.invalid/sort': {
    ...invalidPath,
    text: () => 'Sort by a simple attribute, such as userName or name.familyName.',
  },
  'query.invalid/sort-either': {
    ...invalidPath,
    text: () => 'Sort by an attribute that users or groups have, such as displayName.',
  },
  'query.invalid/spelling': {
    ...inParameter,
    text: ({ parameter }: Parameter) => `Write ${parameter} as it is: case counts, and there are no brackets.`,
  },
  'query.invalid/type': {
    ...inParameter,
    text: ({ parameter }: Parameter) => `${parameter} has the wrong type (RFC 7644 §3.4.3).`,
  },
  'query.invalid/schemas': {
    ...invalidSyntax,
    text: ({ schema }: { schema: string }) => `A search needs schemas: ["${schema}"].`,
  },
  'query.invalid/attributes': {
    ...invalidValue,
    text: ({ limit }: Limit) => `Name at most ${limit} attributes; without any, all are answered.`,
  },
  'query.invalid/both-lists': { ...invalidValue, text: () => 'Give attributes or excludedAttributes, not both.' },
  'query.cursor': {
    code: 'BAD_USER_INPUT',
    reason: 'invalidCursor',
    text: () => 'This cursor does not belong to this list, filter and order; start again with an empty one.',
  },
} as const satisfies Record<string, FaultLine>;

interface Compared {
  attribute: string;
}

/** Filters, as text and as the tree that GraphQL takes. */
export const filterFaults = {
  'filter.invalid': {
    ...invalidFilter,
    text: ({ position, problem }: { position: number; problem: string }) =>
      `The filter is not valid at character ${position}: ${problem}`,
  },
  'filter.invalid/length': {
    ...invalidFilter,
    text: ({ limit }: { limit: string }) => `The filter is longer than ${limit}; ask for less at once.`,
  },
  'filter.invalid/spelling': {
    ...invalidFilter,
    text: ({ parameter }: Parameter) => `Write ${parameter} as it is: case counts, and there are no brackets.`,
  },
  'filter.invalid/twice': { ...invalidFilter, text: ({ parameter }: Parameter) => `Give ${parameter} once.` },
  'filter.invalid/parameter-type': {
    ...invalidFilter,
    text: ({ parameter }: Parameter) => `${parameter} has the wrong type (RFC 7644 §3.4.3).`,
  },
  'filter.invalid/operator': {
    ...invalidFilter,
    text: ({ attribute, operator }: Compared & { operator: string }) =>
      `${operator} does not apply to ${attribute}; use eq, ne or pr.`,
  },
  'filter.invalid/operators': {
    ...invalidFilter,
    text: () => 'Use one of eq, ne, co, sw, ew, gt, ge, lt, le, pr.',
  },
  'filter.invalid/operand': {
    ...invalidFilter,
    text: ({ attribute, expected }: Compared & { expected: string }) =>
      `Compare ${attribute} with a ${expected} value.`,
  },
  'filter.invalid/address': {
    ...invalidFilter,
    text: ({ attribute }: Compared) => `Filter on an id instead of the address in ${attribute}.`,
  },
  'filter.invalid/complex': {
    ...invalidFilter,
    text: ({ attribute }: Compared) => `Compare a part of ${attribute}, such as one that /Schemas lists for it.`,
  },
  'filter.invalid/no-value': {
    ...invalidFilter,
    text: ({ attribute }: Compared) => `Give ${attribute} a value to compare with; null goes with eq and ne alone.`,
  },
  'filter.invalid/empty': {
    ...invalidFilter,
    text: ({ operator }: { operator: string }) => `Give "${operator}" at least one filter.`,
  },
  'filter.invalid/element': { ...invalidFilter, text: () => 'Give "element" a path.' },
  'filter.invalid/brackets': {
    ...invalidFilter,
    text: () => 'Use [ ] on an attribute with parts, such as emails[type eq "work"].',
  },
  'filter.invalid/part': {
    ...invalidFilter,
    text: ({ attribute }: Compared) => `Inside ${attribute}[ ], use the parts of it that /Schemas lists.`,
  },
  'filter.invalid/terms': {
    ...invalidFilter,
    text: ({ limit }: Limit) => `Use at most ${limit} comparisons in a filter.`,
  },
  'filter.invalid/no-path': { ...invalidFilter, text: () => 'Give every comparison a path.' },
  'filter.invalid/levels': {
    ...invalidFilter,
    text: ({ limit }: Limit) => `Nest a filter at most ${limit} levels deep.`,
  },
  'filter.invalid/one-of': {
    ...invalidFilter,
    text: () => 'Give each filter exactly one of and, or, not, where, element.',
  },
  'filter.unsupported': {
    code: 'BAD_USER_INPUT',
    reason: 'sensitive',
    text: ({ attribute }: Compared) => `Filter on something else: ${attribute} is never disclosed.`,
  },
  'filter.unsupported/list': {
    code: 'FORBIDDEN',
    text: () => 'This list cannot be filtered; ask for it whole, or for one entry by its id.',
  },
} as const satisfies Record<string, FaultLine>;
