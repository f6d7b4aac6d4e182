import { mustAddFactor } from '../../../kernel/access/require-permission.js';
import type { Context } from '../../../kernel/context.js';
import { recordAudit } from '../../audit/index.js';
import type { Viewer } from '../administrator.types.js';
import { viewerOf } from '../sessions.js';
import { currentSession } from '../sign-in.js';
import type { UpdateProfileInput } from './profile.types.js';

/** Changes the own name and language. */
export const updateProfile = async (context: Context, input: UpdateProfileInput): Promise<Viewer> => {
  const { administrator, session } = await currentSession(context);
  const before = { name: administrator.name, language: administrator.language };
  const after = { name: input.name?.trim() ?? before.name, language: input.language ?? before.language };
  const changes = (['name', 'language'] as const)
    .filter((path) => before[path] !== after[path])
    .map((path) => ({ path, before: before[path], after: after[path] }));
  if (changes.length > 0) {
    Object.assign(administrator, after);
    await context.em.flush();
    await recordAudit(context, {
      action: 'administrator.updated',
      targetKind: 'ADMINISTRATOR',
      targetId: administrator.id,
      targetLabel: administrator.email,
      changes,
    });
    context.changed('ADMINISTRATOR', administrator.id);
  }
  return viewerOf(administrator, session, {
    now: context.clock.now(),
    mustAddFactor: mustAddFactor(context.actor),
  });
};
