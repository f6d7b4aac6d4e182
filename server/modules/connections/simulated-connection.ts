import { simulatorKind } from '../../kernel/source.js';

/**
 * The connection that owns everything that the Okta simulator creates. It is no provider that can be chosen: real
 * tokens do not see its rows, and the health and the counts of Okta's connection exclude it.
 */
export const simulatedConnection = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: simulatorKind,
  name: 'Okta simulator',
} as const;
