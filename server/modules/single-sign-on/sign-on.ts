import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../kernel/context.js';
import { faultWith } from '../../kernel/faults/fault.js';
import type { RefusalNote } from '../../kernel/faults/refusal-note.js';
import type { SignOnClaims } from '../../kernel/single-sign-on.js';
import { readAccount } from '../accounts/index.js';
import { Administrator, signMemberIn, startSession } from '../administrators/index.js';
import { recordAudit } from '../audit/index.js';
import { addAdministrator } from './add-administrator.js';
import { findIdentity, findSubjectUser, keepIdentity } from './find-identity.js';
import { roleIn, takeRole } from './give-role.js';
import { startNoted } from './note-session.js';

type Target = NonNullable<RefusalNote['target']>;

const refusal = (target?: Target): { refusal: RefusalNote } => ({
  refusal: { reason: 'signOn.refused', ...(target && { target }) },
});

const signAdministratorIn = async (context: Context, id: string, claims: SignOnClaims): Promise<void> => {
  const administrator = await context.em.findOneOrFail(Administrator, { id });
  const target: Target = { kind: 'ADMINISTRATOR', id, label: administrator.email };
  if (administrator.deactivatedAt) throw faultWith('sign-on.deactivated', refusal(target));
  await takeRole(context, administrator, claims);
  await startNoted(context, 'administrator', claims, (inside) => startSession(inside, administrator));
};

/** Makes an administrator of a person to whom the provider gives a role. */
const welcomeAdministrator = async (context: Context, claims: SignOnClaims): Promise<string | undefined> => {
  const role = roleIn(context, claims);
  if (!role) return undefined;
  const id = await addAdministrator(context, claims, role);
  await keepIdentity(context, claims, id);
  return id;
};

const signUserIn = async (context: Context, claims: SignOnClaims): Promise<void> => {
  const userId = await findSubjectUser(context, claims.subject);
  const account = userId === undefined ? undefined : await readAccount(context, userId);
  if (!account) throw faultWith('sign-on.no-account', refusal());
  await startNoted(context, 'member', claims, (inside) => signMemberIn(inside, account));
};

/** Signs in whoever the provider says it is: an administrator first, otherwise a user whom it brought. */
export const signOn = (context: Context, claims: SignOnClaims): Promise<void> =>
  context.transaction(async (inside) => {
    const id = (await findIdentity(inside, claims)) ?? (await welcomeAdministrator(inside, claims));
    if (id === undefined) return signUserIn(inside, claims);
    await signAdministratorIn(inside, id, claims);
  });

/** Connects the administrator who asks with a subject of the provider, who signs in by it from then on. */
export const connectSignOn = (context: Context, claims: SignOnClaims): Promise<void> =>
  context.transaction(async (inside) => {
    const { id, label } = requireFreshSignIn(inside);
    if (!(await keepIdentity(inside, claims, id))) {
      throw faultWith('sign-on.connected', refusal({ kind: 'ADMINISTRATOR', id, label }));
    }
    await recordAudit(inside, {
      action: 'administrator.signOnConnected',
      targetKind: 'ADMINISTRATOR',
      targetId: id,
      targetLabel: label,
      changes: [{ path: 'issuer', before: null, after: claims.issuer }],
    });
  });
