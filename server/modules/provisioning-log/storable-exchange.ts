import { type Masked, maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { Facts, FactValue } from '../../kernel/faults/causes/fault-line.js';
import type { Exchange } from '../../kernel/ports.js';

/** An exchange as it is kept: within bounds and without secrets. The queue and the table take nothing else. */
export type StorableExchange = Masked<Exchange> & {
  /** How many requests the entry stands for. */
  readonly repeats: number;
};

/** How much of each text is kept of a request whose token is known, and of one by nobody whom we know. */
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

/** A filter may have 4,096 characters; whoever has a token is shown what was sent. */
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

/** Enough to recognise a mistake. A stranger must not be able to fill the disk. */
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

/**
 * What a filter compares, and addresses wherever they are. A stranger's personal data is nobody's to keep. An address
 * is looked for from the beginning of a word alone, or a long word without one would be read again from each character.
 */
const personal = /"(?:[^"\\]|\\.)*"?|(?<![^\s"'<>/=&])[^\s"'<>/=&]+(?:@|%40)[^\s"'<>/=&]+/gi;

const withoutPersons = (exchange: Masked<Exchange>): Masked<Exchange> => {
  const strike = <Text extends string | undefined>(text: Text) => text?.replace(personal, '***') as Text;
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

/** As much of a fact as is worth showing; of a list, as many entries. */
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

/** A request that came without a token that we know; such requests are never successes. */
export const isStranger = ({ tokenId }: Pick<Exchange, 'tokenId'>): boolean => tokenId === undefined;

/** More than any request of ours shows, pasted wrongly or not: each one is looked for in every text of the exchange. */
const mostPresented = 32;

const hidden = '***';

/**
 * What is kept of whoever shows so many secrets: what this server itself knows of the exchange, by name, so that no
 * text of theirs comes along, whichever it may be one day.
 */
const withoutTexts = (exchange: Exchange): Exchange => {
  const { shortId, requestId, at, durationMs, method, status, scimType, cause, wrote } = exchange;
  const { tokenId, connectionId, resourceType, resourceId, ip } = exchange;
  const own = { shortId, requestId, at, durationMs, method, status, scimType, cause, wrote };
  return { ...own, tokenId, connectionId, resourceType, resourceId, ip, path: hidden, query: {}, notes: [] };
};

const maskExchange = (exchange: Exchange, presented: readonly string[]): Masked<Exchange> => {
  const distinct = new Set(presented);
  return distinct.size > mostPresented ? maskSecrets(withoutTexts(exchange)) : maskSecrets(exchange, [...distinct]);
};

/**
 * The only way into the log. Secrets go before anything is cut, because a part of one would not be recognised.
 * `presented` is what the request showed as its credentials, in whatever form.
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
