import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { networkOf } from '../../kernel/wire/network.js';
import { acceptPasskey, beginPasskey } from '../second-factors/index.js';
import { Administrator } from './administrator.entity.js';
import type { Viewer } from './administrator.types.js';
import { type Brake, countAttempt, giveBack } from './brake.js';
import { requirePasswords } from './require-passwords.js';
import { presentedStep } from './second-step.js';
import { startSession } from './sessions.js';

/**
 * Begins the use of a passkey: of the account that is signed in or that has given its password here, or else of the one
 * that is chosen on the device.
 */
export const beginOwnPasskey = async (context: Context): Promise<unknown> => {
  const { actor } = context;
  if (actor.kind === 'administrator') return beginPasskey(context, actor.id);
  return beginPasskey(context, (await presentedStep(context))?.administratorId ?? null);
};

/**
 * Signs in by a passkey alone. It counts as both factors, because the device verifies the person (OWASP ASVS 5.0,
 * 6.3.3). Attempts are counted by network; nothing says whose passkey was refused.
 */
export const signInByPasskey = async (context: Context, answer: unknown): Promise<Viewer> => {
  const brakes: Brake[] = [{ kind: 'network', key: networkOf(context.request.ip) }];
  await countAttempt(context, brakes, { reason: 'secondFactor.throttled' });
  const id = await acceptPasskey(context, answer);
  const administrator = await context.em.findOne(Administrator, { id, deactivatedAt: null });
  if (!administrator) throw fault('passkey.refused');
  await requirePasswords(context, { administrator });
  const viewer = await context.transaction(async (inside) => {
    const own = await inside.em.findOne(Administrator, { id, deactivatedAt: null });
    if (!own) throw fault('passkey.refused');
    return startSession(inside, own);
  });
  await giveBack(context, brakes);
  return viewer;
};
