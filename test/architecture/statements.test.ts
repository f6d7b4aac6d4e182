import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { root, sourcesBelow } from './read-imports.js';

/** A text or the text of a template in a source file. */
interface Said {
  path: string;
  text: string;
  /** True for a template with the SQL tag. */
  tagged: boolean;
}

type Node = Record<string, unknown> & { type?: string };

const textOf = ({ quasis }: Node): string =>
  (quasis as { cooked?: string }[]).map(({ cooked }) => cooked ?? '').join('\0');

/** Collects every text and template in a syntax tree. */
const saidIn = (node: unknown, path: string): Said[] => {
  if (Array.isArray(node)) return node.flatMap((one) => saidIn(one, path));
  if (typeof node !== 'object' || node === null) return [];
  const { type, ...parts } = node as Node;
  if (type === 'StringLiteral') return [{ path, text: String(parts['value']), tagged: false }];
  if (type === 'TaggedTemplateExpression') {
    const template = parts['template'] as Node;
    const tagged = (parts['tag'] as Node)['value'] === 'sql';
    return [{ path, text: textOf(template), tagged }, ...saidIn(template['expressions'], path)];
  }
  const own = type === 'TemplateLiteral' ? [{ path, text: textOf(parts), tagged: false }] : [];
  return [...own, ...Object.values(parts).flatMap((part) => saidIn(part, path))];
};

const sources = sourcesBelow('server').filter(
  (path) => path.endsWith('.ts') && !path.startsWith('server/database/migrations/'),
);

const sourceOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const read = (path: string): Said[] =>
  saidIn(parseSync(sourceOf(path), { syntax: 'typescript', decorators: true, target: 'es2024' }).body, path);

const said = sources.flatMap(read);

/** The driver's own statements run below the tag, on connections that have no context yet. */
const isOfDriver = ({ path }: { path: string }): boolean => path.startsWith('server/database/');

const beginsAsSql = /^\s*(?:select|insert into|update \S+ (?:\w+ )?set|delete from|with (?:recursive )?\w+)\b/i;

const questionMark = /(?:^|[\s(=,<>])\?(?=::|[\s,);]|$)/;

const upperCase = /\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|AND|VALUES|ORDER BY|JOIN|RETURNING|LIMIT)\b/;

/** The entities that use the entity manager: people edit them by hand. All other tables are accessed by SQL alone. */
const managed = [
  'Administrator',
  'ApiKey',
  'Configuration',
  'CustomAttribute',
  'IdentityProviderConnection',
  'ProvisioningSettings',
  'ScimToken',
  'Session',
  'SetupLink',
];

describe('statements', () => {
  it('are found by this test', () => {
    expect(said.filter(({ tagged }) => tagged).length).toBeGreaterThan(200);
  });

  it('are written with the SQL tag', () => {
    expect(said.filter((one) => !one.tagged && !isOfDriver(one) && beginsAsSql.test(one.text))).toEqual([]);
  });

  it('have no placeholders beside their values', () => {
    expect(said.filter(({ tagged, text }) => tagged && (questionMark.test(text) || /\$\d/.test(text)))).toEqual([]);
  });

  it('are in lower case', () => {
    const statements = said.filter(({ tagged, text }) => tagged || beginsAsSql.test(text));
    expect(statements.filter(({ text }) => upperCase.test(text.replace(/'[^']*'/g, '')))).toEqual([]);
  });

  it.each(['select 1 where a = ?', 'select ?::int', 'values (?, ?)', 'any (?)'])(
    'would tell placeholders: %s',
    (text) => {
      expect(questionMark.test(text)).toBe(true);
    },
  );

  it('are made in one place', () => {
    const makers = sources.filter((path) => /\bnew Sql\(|extends Statement\b/.test(sourceOf(path)));
    expect(makers).toEqual(['server/query/sql.ts']);
  });

  it('go to the database by the context, not by the entity manager', () => {
    const others = /\b(?:em|fork\(\))\s*\.execute\(|createQueryBuilder\(|getKysely\(/;
    expect(sources.filter((path) => !isOfDriver({ path }) && others.test(sourceOf(path)))).toEqual([]);
  });
});

describe('the entity manager', () => {
  it('has the tables that people fill by hand', () => {
    const use = /\bem\s*\.\s*(?:find|create|count|native|insert|upsert|assign)\w*\(\s*(\w+)/g;
    const used = sources.flatMap((path) => [...sourceOf(path).matchAll(use)].map(([, entity]) => entity));
    expect([...new Set(used)].sort()).toEqual(managed);
  });
});
