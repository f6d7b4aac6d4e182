import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { root, sourcesBelow } from './read-imports.js';

const maximumFileLines = 300;
/** The formatter breaks code there; comments it leaves alone. */
const maximumColumns = 120;
const maximumFunctionLines = 60;

const functionTypes = new Set([
  'ArrowFunctionExpression',
  'FunctionDeclaration',
  'FunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
]);

interface Node {
  type?: string;
  span?: { start: number; end: number };
}

/** The spans of all functions in a syntax tree. */
const functionsIn = (node: unknown): { start: number; end: number }[] => {
  if (Array.isArray(node)) return node.flatMap(functionsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, span } = node as Node;
  const own = type !== undefined && span !== undefined && functionTypes.has(type) ? [span] : [];
  return [...own, ...Object.values(node).flatMap(functionsIn)];
};

const longestFunction = (path: string): number => {
  const source = Buffer.from(readFileSync(join(root, path), 'utf8'));
  const tree = parseSync(source.toString(), {
    syntax: 'typescript',
    tsx: path.endsWith('x'),
    decorators: true,
    target: 'es2024',
  });
  const linesOf = ({ start, end }: { start: number; end: number }) =>
    source
      .subarray(start - tree.span.start, end - tree.span.start)
      .toString()
      .split('\n').length;
  return Math.max(0, ...functionsIn(tree.body).map(linesOf));
};

const sources = sourcesBelow('server', 'client/src', 'test');

describe('the size of things', () => {
  it(`keeps every file within ${maximumFileLines} lines`, () => {
    const long = sources.filter(
      (path) => readFileSync(join(root, path), 'utf8').split('\n').length - 1 > maximumFileLines,
    );
    expect(long).toEqual([]);
  });

  it(`keeps every comment within ${maximumColumns} characters, addresses apart`, () => {
    const long = sources.flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter(
          (line) => [...line].length > maximumColumns && /^\s*(\/\*\*|\*|\/\/) /.test(line) && !line.includes('://'),
        )
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(long).toEqual([]);
  });

  it(`keeps every function within ${maximumFunctionLines} lines`, () => {
    const long = sources
      .filter((path) => !path.startsWith('test/'))
      .map((path) => ({ path, lines: longestFunction(path) }))
      .filter(({ lines }) => lines > maximumFunctionLines);
    expect(long).toEqual([]);
  });
});
