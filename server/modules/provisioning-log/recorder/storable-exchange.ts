import { type Masked, maskSecrets } from '../../../kernel/access/mask-secrets.js';
import type { Facts, FactValue } from '../../../kernel/faults/causes/fault-line.js';
import type { Exchange } from '../../../kernel/ports.js';
import { strikePersons } from '../../../kernel/text/strike-persons.js';

/** An exchange as it is stored: within bounds and without secrets. The queue and the table accept nothing else. */
export type StorableExchange = Masked<Exchange> & {
  /** The number of requests that the entry stands for. */
  readonly repeats: number;
};

/** The bounds of the texts that are kept. */
interface Bounds {
  path: number;
  parameters: number;
  name: number;
  value: number;
  userAgent: number;
  detail: number;
  notes: number;
  facts: number;
  body: number;
}

/** The bounds for a known token, whose owner is shown what was sent. A filter may have 4,096 characters. */
const known: Bounds = {
  path: 1_000,
  parameters: 20,
  name: 100,
  value: 4_096,
  userAgent: 500,
  detail: 4_000,
  notes: 200,
  facts: 10,
  body: 64 * 1024,
};

/** The bounds for a stranger: enough to recognise a mistake, but not enough to fill the disk. */
const stranger: Bounds = {
  path: 200,
  parameters: 5,
  name: 50,
  value: 200,
  userAgent: 150,
  detail: 500,
  notes: 0,
  facts: 0,
  body: 500,
};

type CutText = <Text extends string | undefined>(text: Text, length: number) => Text;

const cut = ((text, length) =>
  text === undefined || text.length <= length ? text : text.slice(0, length).toWellFormed()) as CutText;

/** Strikes out a stranger's personal data, which is not kept. */
const withoutPersons = (exchange: Masked<Exchange>): Masked<Exchange> => {
  const strike = <Text extends string | undefined>(text: Text) =>
    (text === undefined ? text : strikePersons(text)) as Text;
  const query = Object.entries(exchange.query).map(([name, value]) => [strike(name), strike(value)]);
  return {
    ...exchange,
    path: strike(exchange.path),
    query: Object.fromEntries(query),
    userAgent: strike(exchange.userAgent),
  };
};

const cutQuery = (query: Record<string, string>, { parameters, name, value }: Bounds): Record<string, string> => {
  const kept = Object.entries(query).slice(0, parameters);
  if (kept.length === 0) return query;
  return Object.fromEntries(kept.map(([key, text]) => [cut(key, name), cut(text, value)]));
};

/** The greatest length of a fact, and of a list's entries, that is worth showing. */
const longestFact = 300;
const longestList = 20;

const cutFact = (fact: FactValue): FactValue => {
  if (typeof fact === 'number') return fact;
  return typeof fact === 'string'
    ? cut(fact, longestFact)
    : fact.slice(0, longestList).map((one) => cut(one, longestFact));
};

const cutFacts = (facts: Facts, bounds: Bounds): StorableExchange['facts'] => {
  const kept = Object.entries(facts).slice(0, bounds.facts);
  if (kept.length === 0) return undefined;
  return Object.fromEntries(kept.map(([name, fact]) => [name, cutFact(fact)])) as StorableExchange['facts'];
};

/** Returns whether a request had no known token; such requests never succeed. */
export const isStranger = ({ tokenId }: Pick<Exchange, 'tokenId'>): boolean => tokenId === undefined;

/** More credentials than any legitimate request shows. Each one is searched in every text of the exchange. */
const mostPresented = 32;

const hidden = '***';

/**
 * Keeps, by name, only what the server itself knows of an exchange. A request with too many credentials to search for
 * leaves no text of its own, not even in fields that are added later.
 */
const withoutTexts = (exchange: Exchange): Exchange => {
  const { shortId, requestId, at, durationMs, method, status, scimType, cause, wrote, effects } = exchange;
  const { tokenId, connectionId, resourceType, resourceId, ip } = exchange;
  const own = { shortId, requestId, at, durationMs, method, status, scimType, cause, wrote, effects };
  return { ...own, tokenId, connectionId, resourceType, resourceId, ip, path: hidden, query: {}, notes: [] };
};

const maskExchange = (exchange: Exchange, presented: readonly string[]): Masked<Exchange> => {
  const distinct = new Set(presented);
  return distinct.size > mostPresented ? maskSecrets(withoutTexts(exchange)) : maskSecrets(exchange, [...distinct]);
};

/**
 * Makes an exchange fit to be stored; there is no other way into the log. Secrets are masked before texts are cut,
 * because a part of one would not be recognised. `presented` holds the credentials that the request showed, in any
 * form.
 */
export const toStorable = (exchange: Exchange, presented: readonly string[]): StorableExchange => {
  const bounds = isStranger(exchange) ? stranger : known;
  const shown = maskExchange(exchange, presented);
  const masked = isStranger(exchange) ? withoutPersons(shown) : shown;
  return {
    ...masked,
    path: cut(masked.path, bounds.path),
    query: cutQuery(masked.query, bounds) as StorableExchange['query'],
    detail: cut(masked.detail, bounds.detail),
    facts: masked.facts && cutFacts(masked.facts, bounds),
    notes: masked.notes.slice(0, bounds.notes),
    userAgent: cut(masked.userAgent, bounds.userAgent),
    requestBody: cut(masked.requestBody, bounds.body),
    responseBody: cut(masked.responseBody, bounds.body),
    repeats: 1,
  };
};
