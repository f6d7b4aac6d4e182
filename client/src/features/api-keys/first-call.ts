import type { ApiKeyScope } from '../../gql/graphql.js';

interface FirstCall {
  endpoint: string;
  secret: string;
  /** The query is chosen by these, so that the first call of every key succeeds. */
  scopes: readonly ApiKeyScope[];
}

/** A complete first call in each of three languages, ready to paste and run. */
export interface Snippets {
  curl: string;
  typescript: string;
  python: string;
}

const readable: readonly [ApiKeyScope, string][] = [
  ['USERS_READ', '{ users(first: 5) { totalCount nodes { userName displayName active } } }'],
  ['GROUPS_READ', '{ groups(first: 5) { totalCount nodes { displayName memberCount } } }'],
  ['PROVISIONING_READ', '{ identityProviders { name connected } }'],
];

/** Returns a query that these scopes allow; without a scope that reads, one that every key may send. */
export function firstQuery(scopes: readonly ApiKeyScope[]): string {
  return readable.find(([scope]) => scopes.includes(scope))?.[1] ?? '{ __typename }';
}

const curl = (endpoint: string, secret: string, query: string): string => `curl -sS '${endpoint}' \\
  -H 'Authorization: Bearer ${secret}' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({ query })}'
`;

const typescript = (endpoint: string, secret: string, query: string): string => `// first-call.mts
const response = await fetch('${endpoint}', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer ${secret}',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
    query: '${query}',
  }),
});
const { data, errors } = (await response.json()) as {
  data?: unknown;
  errors?: { message: string }[];
};
if (errors) throw new Error(errors[0]?.message);
console.log(JSON.stringify(data, null, 2));
`;

const python = (endpoint: string, secret: string, query: string): string => `import json
import urllib.request

request = urllib.request.Request(
    "${endpoint}",
    data=json.dumps(
        {"query": "${query}"}
    ).encode(),
    headers={
        "Authorization": "Bearer ${secret}",
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response), indent=2))
`;

/** Percent-encodes the quotes in an address, so that it can be quoted. */
const quotable = (endpoint: string): string => endpoint.replaceAll("'", '%27').replaceAll('"', '%22');

/** The first call of a key, ready to run: no package is needed in any of the three. */
export function firstCalls({ endpoint, secret, scopes }: FirstCall): Snippets {
  const parts = [quotable(endpoint), secret, firstQuery(scopes)] as const;
  return { curl: curl(...parts), typescript: typescript(...parts), python: python(...parts) };
}
