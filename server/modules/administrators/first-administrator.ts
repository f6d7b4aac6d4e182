import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { hashPassword } from '../../kernel/access/password.js';
import { digestSecret, generateSecret, isWellFormedSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { hourMs } from '../../kernel/durations.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { faultWith } from '../../kernel/faults/fault.js';
import { Role } from '../../kernel/roles.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { newId, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { checkNewPassword } from '../common/index.js';
import { Administrator, PortalLanguage } from './administrator.entity.js';
import type { SetUpAdministratorInput, Viewer } from './administrator.types.js';
import { keepEnvironment, type NamedAdministrator, sayWhereChanged } from './changed-environment.js';
import { checkEnvironmentPassword } from './check-environment-password.js';
import { startSession } from './sessions.js';
import { SetupLink } from './setup-link.entity.js';

const linkLifetimeMs = 24 * hourMs;

/** Returns whether there is no administrator yet; whoever was only invited is none. */
export const isSetupRequired = async (em: EntityManager): Promise<boolean> =>
  (await em.count(Administrator, { invitedAt: null })) === 0;

interface NewAdministrator {
  email: string;
  name: string;
  passwordHash: string;
}

const insertAdministrator = async (context: Context, given: NewAdministrator): Promise<Administrator> => {
  const administrator = context.em.create(Administrator, {
    id: newId(),
    email: given.email.trim(),
    emailKey: canonicalKey(given.email.trim()),
    name: given.name.trim(),
    passwordHash: given.passwordHash,
    passwordVersion: 0,
    role: Role.OWNER,
    language: PortalLanguage.EN,
    invitedAt: null,
    singleSignOn: false,
    createdAt: context.clock.now(),
    deactivatedAt: null,
    lastSignInAt: null,
  });
  await context.em.flush();
  await recordAudit(context, {
    action: 'administrator.created',
    targetKind: 'ADMINISTRATOR',
    targetId: administrator.id,
    targetLabel: administrator.email,
  });
  return administrator;
};

/**
 * Creates the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD. Where there is one, it changes nothing, and says
 * so if the environment has changed.
 */
export const ensureAdministrator = async (
  context: Context,
  named: NamedAdministrator,
  say: (text: string) => void,
): Promise<void> => {
  const { email, password } = named;
  if (!(await isSetupRequired(context.em))) return sayWhereChanged(context, named, say);
  checkEnvironmentPassword(context, email, password);
  const passwordHash = await hashPassword(password);
  await context.transaction(async (inside) => {
    await inside.statement(sql`select pg_advisory_xact_lock(7237)`);
    if (!(await isSetupRequired(inside.em))) return;
    await insertAdministrator(inside, { email, name: email.split('@')[0] ?? email, passwordHash });
    await keepEnvironment(inside, email, passwordHash);
  });
};

/**
 * Creates a one-time link and returns its secret; earlier links stop working. Undefined where an administrator exists.
 */
export const createSetupLink = async (context: Context): Promise<string | undefined> => {
  if (!(await isSetupRequired(context.em))) return undefined;
  const secret = generateSecret('setup');
  const now = context.clock.now();
  await context.transaction(async ({ em }) => {
    await em.nativeDelete(SetupLink, {});
    em.create(SetupLink, {
      digest: digestSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetimeMs),
    });
    await em.flush();
  });
  return secret;
};

const notUsable = (): DomainError => faultWith('set-up-link.used', { refusal: { reason: 'link.unknown' } });

/** Throws unless the link can be used now; `lock` keeps it from being used twice. */
const requireUsable = async ({ em, clock }: Context, digest: Buffer, lock = false): Promise<void> => {
  const link = await em.findOne(SetupLink, { digest }, lock ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {});
  if (!link || link.expiresAt <= clock.now() || !(await isSetupRequired(em))) throw notUsable();
};

/**
 * Creates the first administrator by the printed link, which works once, and signs in. The link is looked up before the
 * password is hashed, because a made-up link must not cost more than a look-up.
 */
export const setUpAdministrator = async (context: Context, input: SetUpAdministratorInput): Promise<Viewer> => {
  if (!isWellFormedSecret('setup', input.token)) throw notUsable();
  const digest = digestSecret(input.token);
  await requireUsable(context, digest);
  await checkNewPassword(context, input.password, [input.email, input.name]);
  const passwordHash = await hashPassword(input.password, { known: true, source: input.token });
  return context.transaction(async (inside) => {
    const { em } = inside;
    await requireUsable(inside, digest, true);
    await em.nativeDelete(SetupLink, {});
    const administrator = await insertAdministrator(inside, { ...input, passwordHash });
    return startSession(inside, administrator);
  });
};
