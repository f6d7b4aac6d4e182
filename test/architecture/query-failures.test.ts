import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { root, sourcesBelow } from './read-imports.js';

type Node = Record<string, unknown> & { type?: string };

/** The hooks that run a query. */
const hooks = new Set(['useQuery', 'useLiveQuery', 'useLivePages', 'useGentleQuery']);

/** The hooks themselves pass each failure on. */
const makers = ['client/src/lib/live/', 'client/src/features/configurations/use-gentle-query.ts'];

/** Queries whose failure needs no words of its own, and why. */
const silent: Readonly<Record<string, string>> = {
  'client/src/entities/audit/TimelineFilters.tsx': 'The filter offers fewer attributes.',
  'client/src/features/configurations/use-variables.ts': 'Fields of templates suggest nothing while one types.',
  'client/src/features/profile/PolicySection.tsx': 'The section offers no choice.',
  'client/src/features/provisioning-log/LogFilters.tsx': 'One filter of the log is left out.',
  'client/src/features/provisioning-log/use-waiting.ts': 'The next entry of the log causes another count.',
  'client/src/lib/session/use-provider-sign-out.ts': 'The sign-out that follows shows its own failure.',
  'client/src/lib/session/use-session-watch.ts': 'The session is looked at again half a minute later.',
  'client/src/lib/use-sign-in-action.ts': 'The next page asks who is signed in.',
  'client/src/session/ConfirmationDialog.tsx': 'The dialog asks for the password.',
  'client/src/session/PasskeyConfirmation.tsx': 'The dialog asks for the password.',
  'client/src/shell/MailBanner.tsx': 'A banner is left out.',
  'client/src/shell/TokenExpiryBanner.tsx': 'A banner is left out.',
  'client/src/shell/use-commands.ts': 'The palette offers pages and actions.',
};

const isQuery = ({ type, callee }: Node): boolean => {
  if (type !== 'CallExpression') return false;
  const { type: kind, value, object, property } = callee as Node;
  if (kind === 'Identifier') return hooks.has(value as string);
  const [owner, method] = [object as Node | undefined, property as Node | undefined];
  return kind === 'MemberExpression' && owner?.['value'] === 'client' && method?.['value'] === 'query';
};

const partsOf = ({ type: _type, ...parts }: Node): unknown[] => Object.values(parts);

/** Collects the nodes of a syntax tree that satisfy `wanted`. */
const nodesIn = (node: unknown, wanted: (node: Node) => boolean): Node[] => {
  if (Array.isArray(node)) return node.flatMap((one) => nodesIn(one, wanted));
  if (typeof node !== 'object' || node === null) return [];
  const inside = partsOf(node as Node).flatMap((part) => nodesIn(part, wanted));
  return wanted(node as Node) ? [node as Node, ...inside] : inside;
};

const failureNames = new Set(['error', 'failure']);

const keyOf = (property: Node): unknown => (property['key'] as Node | undefined)?.['value'];

/** Checks if a pattern takes the failure out of a result; the compiler refuses names that nothing reads. */
const takesFailure = (pattern: Node): boolean =>
  nodesIn(pattern, ({ type }) => type === 'AssignmentPatternProperty' || type === 'KeyValuePatternProperty').some(
    (property) => failureNames.has(keyOf(property) as string),
  );

/** Checks if a result that has a name is asked for its failure further on. */
const asksFailure = (name: string, program: unknown, source: string): boolean =>
  new RegExp(`\\b${name}\\??\\.(?:error|failure)\\b`).test(source) ||
  nodesIn(program, ({ type, init }) => type === 'VariableDeclarator' && (init as Node | null)?.['value'] === name).some(
    ({ id }) => takesFailure(id as Node),
  ) ||
  new RegExp(`(?:return |\\.\\.\\.)${name}\\b`).test(source);

/** Counts the queries of a file, and those of which the failure is read. */
const countIn = (source: string): { queries: number; read: number } => {
  const program = parseSync(source, { syntax: 'typescript', tsx: true, target: 'es2024' }).body;
  const declared = nodesIn(
    program,
    ({ type, init }) => type === 'VariableDeclarator' && nodesIn(init, isQuery).length === 1,
  );
  const read = declared.filter(({ id }) =>
    (id as Node).type === 'Identifier'
      ? asksFailure((id as Node)['value'] as string, program, source)
      : takesFailure(id as Node),
  );
  return { queries: nodesIn(program, isQuery).length, read: read.length };
};

const counts = sourcesBelow('client/src')
  .filter((path) => /\.tsx?$/.test(path) && !makers.some((maker) => path.startsWith(maker)))
  .map((path) => ({ path, ...countIn(readFileSync(join(root, path), 'utf8')) }))
  .filter(({ queries }) => queries > 0);

describe('the failures of queries', () => {
  it('are found by this test', () => {
    expect(counts.length).toBeGreaterThan(40);
    const ignored = 'const [{ data }] = useQuery({ query });';
    const named = 'const list = useLiveQuery({ query }, []); show(list.failure);';
    const awaited = 'const f = async () => { const { data, error } = await client.query(query, {}).toPromise(); };';
    expect([ignored, named, awaited].map(countIn)).toEqual([
      { queries: 1, read: 0 },
      { queries: 1, read: 1 },
      { queries: 1, read: 1 },
    ]);
  });

  it('are read, and so shown, by whoever asks', () => {
    const ignoring = counts.filter(({ queries, read }) => read < queries).map(({ path }) => path);
    expect(ignoring.sort()).toEqual(Object.keys(silent).sort());
  });
});
