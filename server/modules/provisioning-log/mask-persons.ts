import type { Context } from '../../kernel/context.js';
import type { Facts, FactValue } from '../../kernel/faults/causes/fault-line.js';
import { isJsonObject } from '../../kernel/json-object.js';
import { Permission } from '../../kernel/permissions.js';
import { strikePersons } from '../../kernel/text/strike-persons.js';
import type { Exchange, ExchangeNote } from './exchange.types.js';

const masked = '***';

/** Members of a SCIM message whose text is about the message and never about a person. */
const impersonal: ReadonlySet<string> = new Set(
  [
    '$ref',
    'attributes',
    'excludedAttributes',
    'id',
    'location',
    'method',
    'op',
    'resourceType',
    'schemas',
    'scimType',
    'sortBy',
    'sortOrder',
    'status',
    'version',
  ].map((name) => name.toLowerCase()),
);

/** Facts of a cause that name attributes, rules and limits. */
const impersonalFacts: ReadonlySet<string> = new Set([
  'attribute',
  'baseUrl',
  'bytes',
  'expected',
  'field',
  'ids',
  'known',
  'limit',
  'method',
  'methods',
  'operation',
  'operator',
  'permissions',
  'resource',
  'rule',
  'schema',
  'things',
  'wait',
]);

/** Names that hold paths and filters: what they compare is masked, the attribute that they name is not. */
const paths: ReadonlySet<string> = new Set(['path', 'filter']);

const maskMember = (name: string, value: unknown): unknown => {
  const key = name.toLowerCase();
  if (impersonal.has(key)) return value;
  return paths.has(key) && typeof value === 'string' ? strikePersons(value) : maskValue(value);
};

/** True and false say whether somebody is active; every other value may say who. */
const maskValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(maskValue);
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskMember(name, inner)]));
  }
  return value === null || typeof value === 'boolean' ? value : masked;
};

const maskBody = (body: string | null): string | null => {
  if (body === null || body === '') return body;
  try {
    return JSON.stringify(maskValue(JSON.parse(body)));
  } catch {
    return `(${body.length} characters that cannot be shown without personal values)`;
  }
};

const maskFact = (value: FactValue): FactValue =>
  typeof value === 'number' ? value : typeof value === 'string' ? masked : value.map(() => masked);

const maskFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, impersonalFacts.has(name) ? value : maskFact(value)]),
  );

/** The texts that a refusal names and that may be a person's. */
const personalTexts = (facts: Facts | null): string[] =>
  Object.entries(facts ?? {})
    .flatMap(([name, value]) => (impersonalFacts.has(name) || typeof value === 'number' ? [] : value))
    .filter((text) => text.length > 0);

const maskText = (text: string, persons: readonly string[]): string =>
  strikePersons(persons.reduce((rest, person) => rest.replaceAll(person, masked), text));

const maskNote = (note: ExchangeNote): ExchangeNote => ({ ...note, message: strikePersons(note.message) });

/** Returns an exchange as an actor may see it: without personal values where the actor may not read those. */
export const shownTo = ({ actor }: Pick<Context, 'actor'>, exchange: Exchange): Exchange => {
  if (actor.permissions.has(Permission.LogReadPersonal)) return exchange;
  const { facts, detail } = exchange;
  return {
    ...exchange,
    path: strikePersons(exchange.path),
    query: Object.fromEntries(Object.entries(exchange.query).map(([name, value]) => [name, strikePersons(value)])),
    detail: detail === null ? null : maskText(detail, personalTexts(facts)),
    facts: facts && maskFacts(facts),
    notes: exchange.notes.map(maskNote),
    requestBody: maskBody(exchange.requestBody),
    responseBody: maskBody(exchange.responseBody),
  };
};
