import { buildSchema, graphql } from 'graphql';
import { selects } from '../../../server/modules/common/selects.js';

const schema = buildSchema('type Query { user: User } type User { id: ID groups: [Group] } type Group { id: ID }');

/** Returns what `selects` reports in the resolver of `user` about the field `groups`. */
const takesGroups = async (selection: string, variableValues: Record<string, boolean> = {}): Promise<boolean> => {
  let found = false;
  const names = Object.keys(variableValues).map((name) => `$${name}: Boolean!`);
  const fragment = selection.includes('...Groups') ? 'fragment Groups on User { groups { id } }' : '';
  const variables = names.length > 0 ? `(${names.join(', ')})` : '';
  const source = `query ${variables} { user { ${selection} } } ${fragment}`;
  const rootValue = {
    user: (_arguments: unknown, _context: unknown, info: Parameters<typeof selects>[0]) => {
      found = selects(info, 'groups');
      return {};
    },
  };
  await graphql({ schema, source, rootValue, variableValues });
  return found;
};

describe('what an answer takes', () => {
  it.each([
    ['is what is selected', 'groups { id }', {}, true],
    ['is what a fragment selects', '...Groups', {}, true],
    ['is nothing that is not selected', 'id', {}, false],
    ['leaves out what @include does not include', 'id groups @include(if: $wanted) { id }', { wanted: false }, false],
    ['holds what @include includes', 'groups @include(if: $wanted) { id }', { wanted: true }, true],
    ['leaves out what @skip skips', 'id ...Groups @skip(if: $left)', { left: true }, false],
  ])('%s', async (_, selection, variables, expected) => {
    expect(await takesGroups(selection, variables)).toBe(expected);
  });
});
