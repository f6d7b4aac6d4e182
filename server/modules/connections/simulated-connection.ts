import { simulatorKind } from '../../kernel/source.js';

/**
 * The connection to which everything belongs that the Okta simulator brings. It is no provider that can be chosen: real
 * tokens do not reach its rows, and what is judged or counted of Okta's connection leaves it out.
 */
export const simulatedConnection = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: simulatorKind,
  name: 'Okta simulator',
} as const;
