// `npm run regexes`: every regular expression of the server takes a time that grows as its text does (CWE-1333).
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';
import { inRoot, root } from '../../server/start/root.mjs';

// The checker in plain JavaScript; it has faster ones for some machines.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** Patterns that the checker cannot decide or does not know, or whose text cannot be long: each with the reason. */
const excused = new Map([
  [String.raw`^(?!-)[a-z\d-]{1,63}(\.(?!-)[a-z\d-]{1,63})*\.?$`, 'of PUBLIC_URL, which the operator writes; anchored'],
  [String.raw`\/+$`, 'of the address that the simulator is given'],
  [String.raw`(\d+)\.`, "of PostgreSQL's own version"],
  [String.raw`(?:^|\n)U([^\n]{36})([^\n]+)`, 'of lines that the server wrote; each is read once'],
  [String.raw`^(?=\s*\S)\P{Cc}*$`, 'anchored; the look-ahead and what follows each read the text once'],
  [
    String.raw`"(?:[^"\\]|\\.)*"?|(?<![^\s"'<>/=&])[^\s"'<>/=&]+(?:@|%40)[^\s"'<>/=&]+`,
    'begins at the start of a word alone, and reads on to the end of it',
  ],
  [
    String.raw`^(?:urn:[a-z0-9][a-z0-9-]{0,31}:[^\s"()[\]]*:)?\$?[a-z][\w-]*(?:\.\$?[a-z][\w-]*)?$`,
    'anchored; what follows a colon reads on to the next colon at most',
  ],
  ['^urn:scim:(?=.*:(?:User|Group)$)', 'anchored; the look-ahead goes through the text once'],
  [String.raw`<[^<>]*>|(?<!\S)\S+@\S+`, 'begins at the start of a word alone, and at brackets that hold none'],
  [
    String.raw`^((?:\S*\/)?(?:Users|Groups)\/)?bulkId:([\s\S]+)$`,
    'anchored; the rest of the text always matches, so that nothing is tried twice',
  ],
]);

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));

/** The literals of a file; what `new RegExp` is made of is put together from them or from fixed words. */
const literalsIn = (file) => {
  const found = [];
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'RegExpLiteral') found.push({ file, pattern: node.pattern, flags: node.flags });
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', decorators: true }).body);
  return found;
};

const literals = filesBelow(inRoot('server')).flatMap(literalsIn);
const faults = [];
const unused = new Set(excused.keys());
for (const [index, { file, pattern, flags }] of literals.entries()) {
  if (process.stderr.isTTY) process.stderr.write(`\rRegular expressions: ${index + 1} of ${literals.length}`);
  unused.delete(pattern);
  if (excused.has(pattern)) continue;
  const { status, complexity, error } = checkSync(pattern, flags, { timeout: 10_000, checker: 'automaton' });
  if (status !== 'safe') {
    faults.push(`${relative(root, file)}: /${pattern}/${flags} is ${complexity?.summary ?? error?.kind ?? status}`);
  }
}
if (process.stderr.isTTY) process.stderr.write('\n');
for (const pattern of unused) faults.push(`Nothing needs the excuse of /${pattern}/ any more; take it out.`);
for (const fault of faults) console.error(fault);
console.log(`${literals.length} regular expressions, ${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;
