import { describe, expect, it } from '@jest/globals';
import { userResource, withCustomAttributes } from '../../../server/kernel/schema/index.js';
import {
  parseTemplate,
  resolveTemplate,
  type TemplateUser,
  variablesOf,
} from '../../../server/kernel/template/index.js';
import { editDistance, suggestName } from '../../../server/kernel/template/suggest-name.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const custom = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';
const known = variablesOf(
  withCustomAttributes(userResource, [
    { name: 'badge', type: 'NUMBER' },
    { name: 'email', type: 'STRING' },
  ]),
);

const grace: TemplateUser = {
  id: '018f0000-0000-7000-8000-000000000001',
  attributes: {
    userName: 'grace@example.com',
    active: true,
    title: '',
    externalId: '00u1',
    name: { givenName: 'Grace', familyName: 'Hopper' },
    emails: [
      { value: 'first@example.com', type: 'home' },
      { value: 'work@example.com', type: 'work', primary: true },
    ],
    phoneNumbers: [{ value: '+1 555' }],
    addresses: [{ locality: 'Arlington', formatted: '1 Main Street\nArlington' }],
    [enterprise]: { department: 'R&D <b>', manager: { value: 'm1' } },
    [custom]: { badge: 7.5, email: 'own' },
  },
};

/** The text for a user, the missing names in a list, or the codes of the faults. */
const read = (source: string, user = grace): unknown => {
  const parsed = parseTemplate(source, known);
  if (!parsed.ok) return { faults: parsed.error.map(({ code, start, end }) => [code, start, end]) };
  const resolved = resolveTemplate(parsed.value, user, { known, longest: 1_000 });
  return resolved.ok ? resolved.value : 'missing' in resolved.error && resolved.error.missing;
};

describe('a template', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [`\${userName}`, 'grace@example.com'],
    [`\${user.userName}`, 'grace@example.com'],
    [`\${USERNAME}`, 'grace@example.com'],
    [`<\${name.givenName}.\${familyName}>`, '<Grace.Hopper>'],
    [
      `\${email}|\${emails}|\${emails.value}|\${emails.type}`,
      'work@example.com|work@example.com|work@example.com|work',
    ],
    [`\${phoneNumber}`, '+1 555'],
    [`\${addresses.locality}`, 'Arlington'],
    [`\${department}`, 'R&D <b>'],
    [`\${manager}`, 'm1'],
    [`\${id}/\${externalId}`, `${grace.id}/00u1`],
    [`\${active} \${badge} \${custom.email}`, 'true 7.5 own'],
    [`$\${userName}`, `\${userName}`],
    [`$$\${userName}`, `$\${userName}`],
    ['5 $ { } $', '5 $ { } $'],
  ])('reads %j as %j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it.each([
    [`\${title:-none}`, 'none'],
    [`\${title:-}`, ''],
    [`\${userName:-none}`, 'grace@example.com'],
    [`\${title:-a\\}b\\\\c\\d}`, 'a}b\\c\\d'],
    [`\${title:-a { :- $ \n b}`, 'a { :- $ \n b'],
    [`\${title:-$\${x\\}}`, `\${x}`],
    [`\${nothing:-known all the same}`, 'known all the same'],
  ])('takes the default of %j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it('names what is missing, each once and by its own name, instead of a half-filled text', () => {
    expect(read(`\${title} \${user.TITLE} \${division} \${userName} \${nothing}`)).toEqual([
      'title',
      'division',
      'nothing',
    ]);
  });

  it.each([
    [`a\${userName`, 'UNCLOSED', 1, 11],
    [`\${a:-b`, 'UNCLOSED', 0, 6],
    [`\${}`, 'INVALID_NAME', 0, 3],
    [`\${ userName }`, 'INVALID_NAME', 0, 13],
    [`\${1+1}`, 'INVALID_NAME', 0, 6],
    [`\${a.b()}`, 'INVALID_NAME', 0, 8],
    [`x \${title:-\${userName}}`, 'NESTED', 2, 22],
  ])('refuses %j and says where', (source, code, start, end) => {
    expect(read(source)).toEqual({ faults: [[code, start, end]] });
  });

  it('finds every fault', () => {
    expect(read(`\${} and \${`)).toEqual({
      faults: [
        ['INVALID_NAME', 0, 3],
        ['UNCLOSED', 8, 10],
      ],
    });
  });

  it('marks unknown variables and says what was probably meant', () => {
    const parsed = parseTemplate(`\${departmnet} \${zzzzzz} \${user.usrName}`, known);
    expect(parsed.ok && parsed.value.unknown).toEqual([
      { name: 'departmnet', start: 0, end: 13, suggestion: 'department' },
      { name: 'zzzzzz', start: 14, end: 23 },
      { name: 'user.usrName', start: 24, end: 39, suggestion: 'userName' },
    ]);
  });

  it('inserts a value as it is, whatever it looks like', () => {
    const sly = { ...grace, attributes: { ...grace.attributes, title: `\${userName} $\${x} <script>\n\r` } };
    expect(read(`[\${title}]`, sly)).toBe(`[\${userName} $\${x} <script>\n\r]`);
  });

  it.each([
    'constructor',
    '__proto__',
    'user.__proto__',
    'toString',
    'attributes',
    'name',
    'password',
    'groups',
    'meta',
  ])('knows no variable %s', (name) => {
    expect(known.find(name)).toBeUndefined();
  });

  it('means the standard attribute where a custom one has the same short name', () => {
    expect(read(`\${email}`)).toBe('work@example.com');
  });
});

describe('suggestions', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['same', 'same', 0],
  ])('counts the steps from %j to %j', (from, to, steps) => {
    expect(editDistance(from, to)).toBe(steps);
  });

  it('offers nothing far away', () => {
    expect(suggestName('qqqqqqqq', ['department', 'title'])).toBeUndefined();
  });

  it('that names a long value often has no text, and none is made of it', () => {
    const parsed = parseTemplate(`\${userName}`.repeat(100), known);
    const resolved = parsed.ok && resolveTemplate(parsed.value, grace, { known, longest: 1_699 });
    expect(resolved).toEqual({ ok: false, error: { reason: 'TOO_LONG' } });
  });
});
