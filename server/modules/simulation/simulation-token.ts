import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';
import { simulatedConnection } from '../connections/index.js';
import { createToken, deleteToken, ScimTokenStatus, setTokenStatus } from '../tokens/index.js';

/** Longer than any run may last; a token that nobody deletes expires after this time. */
const lifetimeMs = 20 * 60_000;

/**
 * Creates the token of one run. Its secret is never stored or shown, and it belongs to no connection of a real
 * provider.
 */
export const createSimulationToken = async (
  context: Context,
  startedBy: string | null,
): Promise<{ tokenId: string; secret: string }> => {
  const { token, secret } = await createToken(context, {
    connectionId: simulatedConnection.id,
    name: `${simulatedConnection.name} (simulated)`,
    expiresAt: new Date(context.clock.now().getTime() + lifetimeMs),
    createdBy: startedBy,
  });
  return { tokenId: token.id, secret };
};

const readTokens = async ({ statement }: Context): Promise<string[]> => {
  const tokens = await statement<{ id: string }>(
    sql`select id from scim_tokens where connection_id = ${simulatedConnection.id} order by id`,
  );
  return tokens.map(({ id }) => id);
};

/**
 * Refuses the simulator from the next request on. The token stays until the run's process has ended, because requests
 * with a deleted token would look as if real Okta had a lost one.
 */
export const refuseSimulationTokens = async (context: Context): Promise<void> => {
  for (const id of await readTokens(context)) await setTokenStatus(context, id, ScimTokenStatus.INACTIVE);
};

/** Deletes the token of a run, if it still exists. */
export const deleteSimulationToken = async (context: Context, tokenId: string): Promise<void> => {
  if ((await readTokens(context)).includes(tokenId)) await deleteToken(context, tokenId);
};

/** Deletes the tokens of runs whose process did not do it. */
export const deleteSimulationTokens = async (context: Context): Promise<void> => {
  for (const id of await readTokens(context)) await deleteToken(context, id);
};
