import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const server = join(import.meta.dirname, '../../server');

const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('database/migrations'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(server, path), 'utf8') }));

const writersOf = (pattern: RegExp): string[] =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort();

/** Every statement that removes or adds members, up to the end of its text. */
const memberWrites = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:delete from|insert into) (?:group_members|group_member_groups|\$\{table\})[^`']*/g)].map(
    ([sql]) => ({ path, sql }),
  ),
);

/**
 * A new group has exactly the members that it is created with, or is not created; a deleted one has no counter left.
 */
const withoutCounter = ['modules/groups/insert-group.ts', 'modules/groups/delete-group.ts'];

describe('counters that are kept beside rows', () => {
  it('change in few places: totals', () => {
    expect(writersOf(/(insert into|update) resource_counts/)).toEqual([
      'modules/counters/check-totals.ts',
      'query/totals.ts',
    ]);
  });

  it('change in few places: numbers of members', () => {
    expect(writersOf(/member_count = g/)).toEqual([
      'modules/counters/check-member-counts.ts',
      'modules/groups/change-members-at-once.ts',
      'modules/groups/write-group.ts',
      'modules/memberships/leave-groups.ts',
    ]);
  });

  it('change by what was really written: each statement that changes members returns the rows', () => {
    expect(memberWrites.length).toBeGreaterThan(8);
    const silent = memberWrites.filter(({ path, sql }) => !/returning/.test(sql) && !withoutCounter.includes(path));
    expect(silent).toEqual([]);
  });
});
