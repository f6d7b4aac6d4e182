import { describe, expect } from '@jest/globals';
import fc from 'fast-check';
import { userResource } from '../../../server/kernel/schema/index.js';
import {
  parseTemplate,
  printTemplate,
  resolveTemplate,
  type TemplateUser,
  variablesOf,
} from '../../../server/kernel/template/index.js';
import { itHolds } from '../../properties/it-holds.js';

const known = variablesOf(userResource);
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const piece = fc.oneof(
  fc.constantFrom(
    '$',
    '$$',
    '{',
    '}',
    '${',
    '$${',
    '\\',
    '\\}',
    ':-',
    ':',
    '-',
    '.',
    'user.',
    ' ',
    '\n',
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom(
    'userName',
    'USERNAME',
    'department',
    'constructor',
    '__proto__',
    'toString',
    'title',
    'x',
    '<b>',
    'é',
  ),
  fc.constantFrom(
    `\${userName}`,
    `\${title:-none}`,
    `\${user.__proto__}`,
    `\${constructor}`,
    `\${7*7}`,
    '${department:-',
  ),
  fc.string({ maxLength: 4 }),
);
const source = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const value = fc.oneof(source, fc.constant(undefined));
const user: fc.Arbitrary<TemplateUser> = fc.tuple(value, value, value).map(([userName, title, department]) => ({
  id: 'x',
  attributes: { userName, title, [enterprise]: { department } },
}));

/** The values that the reference supports, by their names in lower case. */
const plainValues = ({ attributes }: TemplateUser): Map<string, unknown> =>
  new Map([
    ['username', attributes['userName']],
    ['title', attributes['title']],
    ['department', (attributes[enterprise] as Record<string, unknown>)['department']],
  ]);

const fallbackRule = String.raw`(?::-((?:\\[\\}]|\$\$\{|(?!\\[\\}]|\$?\$\{)[^}])*))?`;
const variableRule = String.raw`\$\{([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*)${fallbackRule}\}`;

/** Resolves a template by one regular expression: the text, the missing names, or undefined if it is malformed. */
const reference = (text: string, given: TemplateUser): string | string[] | undefined => {
  const values = plainValues(given);
  const missing: string[] = [];
  let broken = false;
  const result = text.replace(
    new RegExp(String.raw`\$\$\{|${variableRule}|\$\{`, 'g'),
    (whole, name: string | undefined, fallback: string | undefined) => {
      if (whole === '$${') return '${';
      if (name === undefined) {
        broken = true;
        return '';
      }
      const short = name.toLowerCase().replace(/^user\./, '');
      const found = values.get(short);
      if (typeof found === 'string' && found !== '') return found;
      if (fallback === undefined) missing.push(known.find(name)?.name ?? name);
      return (fallback ?? '').replace(/\\([\\}])|\$(\$\{)/g, (_all, mark: string | undefined) => mark ?? '${');
    },
  );
  if (broken) return undefined;
  return missing.length > 0 ? [...new Set(missing)] : result;
};

describe('templates', () => {
  itHolds(
    'resolve to what the reference resolves to, and never throw',
    fc.tuple(source, user),
    ([text, given]) => {
      const parsed = parseTemplate(text, known);
      const resolved = parsed.ok ? resolveTemplate(parsed.value, given, { known, longest: 1_000_000 }) : undefined;
      const ours = resolved && (resolved.ok ? resolved.value : 'missing' in resolved.error && resolved.error.missing);
      expect(ours).toEqual(reference(text, given));
    },
    { cases: 2_000 },
  );

  itHolds('never throw on any text', fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
    parseTemplate(text, known),
  );

  itHolds(
    'say the same again when they are printed',
    source,
    (text) => {
      const parsed = parseTemplate(text, known);
      if (!parsed.ok) return;
      const printed = printTemplate(parsed.value.parts);
      const again = parseTemplate(printed, known);
      const shape = (result: ReturnType<typeof parseTemplate>) =>
        result.ok && result.value.parts.map(({ start: _start, end: _end, ...part }) => part);
      expect(shape(again)).toEqual(shape(parsed));
      expect(again.ok && printTemplate(again.value.parts)).toBe(printed);
    },
    { cases: 1_000 },
  );

  itHolds(
    'have parts and faults that lie inside the text, in order',
    source,
    (text) => {
      const parsed = parseTemplate(text, known);
      const spans = parsed.ok ? parsed.value.parts : parsed.error;
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    },
    { cases: 500 },
  );
});
