import { chosenOperation } from './operation-kind.js';

interface Request {
  endpoint: string;
  query: string;
  /** The JSON text of the editor. */
  variables: string;
}

const parsed = (variables: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(variables || '{}');
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Text between single quotes of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Returns the request as a command line; it reads the key from ROLLCALL_KEY, so that none is in the history. */
export function curlOf({ endpoint, query, variables }: Request): string {
  const given = parsed(variables);
  const streams = chosenOperation(query)?.kind === 'subscription';
  return [
    `curl ${streams ? '-N' : '-sS'} ${quoted(endpoint)}`,
    '-H "Authorization: Bearer $ROLLCALL_KEY"',
    "-H 'Content-Type: application/json'",
    ...(streams ? ["-H 'Accept: text/event-stream'"] : []),
    `-d ${quoted(JSON.stringify({ query, ...(given && { variables: given }) }))}`,
  ].join(' \\\n  ');
}
