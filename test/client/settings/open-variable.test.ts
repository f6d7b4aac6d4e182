import { completeVariable, matching, openVariable } from '../../../client/src/features/configurations/open-variable.js';

const opening = '$' + '{';

describe('the variable that is being typed', () => {
  it.each([
    [`a ${opening}dep`, 'dep'],
    [opening, ''],
    [`${opening}user.dep`, 'dep'],
    [`${opening}x} ${opening}name.g`, 'name.g'],
  ])('is found in %s', (text, typed) => {
    expect(openVariable(text, text.length)).toEqual({ start: text.length - typed.length, typed });
  });

  it.each([`$${opening}dep`, `${opening}dep}`, `${opening}dep:-x`, `${opening}a b`, 'dep'])('is none in %s', (text) => {
    expect(openVariable(text, text.length)).toBeUndefined();
  });

  it('is completed and closed, and the caret stands behind it', () => {
    const text = `a ${opening}dep`;
    const open = openVariable(text, text.length);
    expect(open && completeVariable(text, text.length, open, 'department')).toEqual({
      text: `a ${opening}department}`,
      caret: 15,
    });
  });

  it.each([
    [`${opening}de|p} b`, `${opening}department} b`],
    [`${opening}de|p:-x}`, `${opening}department:-x}`],
  ])('is closed once in %s', (marked, completed) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const open = openVariable(text, caret);
    expect(open && completeVariable(text, caret, open, 'department').text).toBe(completed);
  });
});

describe('matching variables', () => {
  const variables = [
    { name: 'employeeNumber', aliases: [] },
    { name: 'email', aliases: ['emails', 'emails.value'] },
    { name: 'name.givenName', aliases: ['givenName'] },
    { name: 'nickName', aliases: [] },
  ];

  it.each([
    ['EM', ['employeeNumber', 'email']],
    ['given', ['name.givenName']],
    ['name', ['name.givenName', 'nickName']],
    ['zzz', []],
  ])('for %s begin with it, then hold it', (typed, names) => {
    expect(matching(variables, typed).map(({ name }) => name)).toEqual(names);
  });
});
