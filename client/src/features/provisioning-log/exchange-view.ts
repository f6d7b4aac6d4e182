import type { ExchangePage_ExchangeQuery } from '../../gql/graphql.js';
import { maskBody, masked, maskPath, maskQuery } from './mask.js';

export type ExchangeDetails = NonNullable<ExchangePage_ExchangeQuery['exchange']>;

/** An exchange as it is shown and copied: with personal data, or without. */
export function viewOf(exchange: ExchangeDetails, withoutPersonalData: boolean): ExchangeDetails {
  if (!withoutPersonalData) return exchange;
  const { diagnosis, requestBody, responseBody } = exchange;
  return {
    ...exchange,
    path: maskPath(exchange.path),
    subject: exchange.subject && { ...exchange.subject, name: exchange.subject.name && masked },
    query: maskQuery(exchange.query as Record<string, string>),
    ip: exchange.ip && masked,
    requestBody: requestBody && maskBody(requestBody),
    responseBody: responseBody && maskBody(responseBody),
    detail: exchange.detail,
    diagnosis: diagnosis && {
      ...diagnosis,
      facts: diagnosis.facts.map((fact) =>
        fact.name === 'userName' || fact.name === 'displayName' ? { ...fact, value: masked } : fact,
      ),
    },
  };
}

/** The JSON of a body, in lines, or the text as it is. */
export function prettyBody(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The address as it was asked for, below the base URL. */
export function requestTarget({ path, query }: Pick<ExchangeDetails, 'path' | 'query'>): string {
  const search = new URLSearchParams(query as Record<string, string>).toString();
  return `${path}${search && `?${search}`}`;
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The request as a command that can be run, with a placeholder where the token belongs. */
export function toCurl(exchange: ExchangeDetails, baseUrl: string): string {
  const { method, requestBody, path } = exchange;
  const base = path.startsWith('/scim') ? new URL(baseUrl).origin : baseUrl;
  return [
    `curl -sS -X ${quote(method)} ${quote(`${base}${requestTarget(exchange)}`)}`,
    `-H "Authorization: Bearer $SCIM_TOKEN"`,
    `-H 'Accept: application/scim+json'`,
    ...(requestBody ? [`-H 'Content-Type: application/scim+json'`, `--data-raw ${quote(requestBody)}`] : []),
  ].join(' \\\n  ');
}

/** One change of a PATCH, in words: what is done to which attribute. */
export interface PatchChange {
  operation: 'add' | 'replace' | 'remove';
  attribute: string | undefined;
  value: string | undefined;
}

const shown = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changesOf = (entry: unknown): PatchChange[] => {
  if (!isObject(entry)) return [];
  const operation = (['add', 'replace', 'remove'] as const).find((name) => name === String(entry['op']).toLowerCase());
  if (!operation) return [];
  const { path, value } = entry;
  if (typeof path === 'string') return [{ operation, attribute: path, value: shown(value) }];
  if (!isObject(value)) return [{ operation, attribute: undefined, value: shown(value) }];
  return Object.entries(value).map(([attribute, inner]) => ({ operation, attribute, value: shown(inner) }));
};

/** The changes that the body of a PATCH asks for; none where it cannot be read. */
export function readPatch(requestBody: string | null | undefined): PatchChange[] {
  try {
    const body: unknown = JSON.parse(requestBody ?? '');
    const key = isObject(body) && Object.keys(body).find((name) => name.toLowerCase() === 'operations');
    const entries = isObject(body) && key ? body[key] : [];
    return Array.isArray(entries) ? entries.flatMap(changesOf) : [];
  } catch {
    return [];
  }
}
