import type { Json } from '../bodies/okta-user.js';
import {
  activePatch,
  applicationProfile,
  createdUser,
  linkedUser,
  mergeProfile,
  passwordPatch,
} from '../bodies/okta-user.js';
import type { ExpectedUser } from '../check/model.js';
import { userKey } from '../check/model.js';
import { CallFailure, RemoteError } from '../client/failures.js';
import { lookUp } from '../client/look-up.js';
import { equalityQuery } from '../client/scim-client.js';
import type { Person } from '../organisation/people.js';
import { fullName } from '../organisation/people.js';
import type { App, Outcome, Task } from './task.js';

/** Puts what Okta was doing before the reason, as its messages do. */
async function whilst<T>(activity: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CallFailure) error.message = `${activity}: ${error.message}`;
    throw error;
  }
}

const findUser = (app: App, person: Person): Promise<Json | undefined> =>
  whilst(`Error while verifying if user ${person.userName} exists`, () =>
    lookUp(app.client, `/Users${equalityQuery('userName', person.userName)}`),
  );

async function readUser(app: App, id: string): Promise<Json> {
  try {
    const { body } = await app.client.send('GET', `/Users/${id}`);
    return body ?? {};
  } catch (error) {
    if (error instanceof RemoteError && error.status === 404) throw new CallFailure(`No user returned for user ${id}`);
    throw error;
  }
}

async function createUser(app: App, person: Person): Promise<string> {
  const { body } = await whilst(`Error while creating user ${fullName(person)}`, () =>
    app.client.send('POST', '/Users', createdUser(person)),
  );
  if (typeof body?.id === 'string') return body.id;
  throw new CallFailure(`Error while creating user ${fullName(person)}: Create new user returned empty user.`);
}

/** Sets `active`: the test app by PATCH, a wizard app by reading the user and putting it back whole. */
async function setActive(app: App, id: string, active: boolean): Promise<void> {
  if (app.kind === 'test-app') await app.client.send('PATCH', `/Users/${id}`, activePatch(active));
  else await app.client.send('PUT', `/Users/${id}`, { ...(await readUser(app, id)), active });
}

/** Links a user that the filter found: profile merged into what the server has, then activated if it was not. */
async function linkUser(app: App, id: string, person: Person): Promise<void> {
  const resource = await readUser(app, id);
  const merged = linkedUser(resource, person);
  if (app.kind === 'wizard') await app.client.send('PUT', `/Users/${id}`, { ...merged, active: true });
  else {
    await app.client.send('PUT', `/Users/${id}`, merged);
    if (resource.active === false) await setActive(app, id, true);
  }
}

/** The user whom the app has provisioned; Okta has no task for anybody else. */
export function provisioned(app: App, person: Person): ExpectedUser {
  const user = app.model.users.get(person.oktaId);
  if (!user) throw new CallFailure('Matching user not found.');
  return user;
}

/** A first assignment, or a new one after a deactivation: look the user name up, then link or create. */
export function assignTask(app: App, person: Person): Task {
  return {
    key: userKey(person.oktaId),
    failureMessage: (reason) =>
      `Automatic provisioning of user ${fullName(person)} to app ${app.label} failed: ${reason}`,
    async run(): Promise<Outcome> {
      const known = app.model.users.get(person.oktaId);
      const found = await findUser(app, person);
      if (found) await linkUser(app, String(found.id), person);
      const id = found ? String(found.id) : await createUser(app, person);
      app.model.users.set(person.oktaId, { id: known?.id ?? id, active: true, profile: applicationProfile(person) });
      if (known) return 'reactivated';
      return found ? 'linked' : 'created';
    },
  };
}

/** The other way in which Okta brings a leaver back: a creation with the same `externalId`, without looking first. */
export function recreateTask(app: App, person: Person): Task {
  const assign = assignTask(app, person);
  return {
    ...assign,
    async run(): Promise<Outcome> {
      // An unanswered creation may have been applied; a retry by hand starts with the look-up again.
      if (app.model.unsettled.has(assign.key)) return assign.run();
      const { id } = provisioned(app, person);
      await createUser(app, person);
      app.model.users.set(person.oktaId, { id, active: true, profile: applicationProfile(person) });
      return 'reactivated';
    },
  };
}

const profilePushFailure =
  (app: App, person: Person) =>
  (reason: string): string =>
    `Automatic profile push of user ${fullName(person)} to app ${app.label} failed: ` +
    `Error while trying to push profile update for ${person.userName}: ${reason}`;

/** A profile change: both kinds of app read the user and put it back with the mapped attributes changed. */
export function updateTask(app: App, person: Person): Task {
  return {
    key: userKey(person.oktaId),
    failureMessage: profilePushFailure(app, person),
    async run(): Promise<Outcome> {
      const { id, active } = provisioned(app, person);
      const profile = applicationProfile(person);
      await app.client.send('PUT', `/Users/${id}`, mergeProfile(await readUser(app, id), profile));
      app.model.users.set(person.oktaId, { id, active, profile });
      return 'updated';
    },
  };
}

/**
 * A password push: PATCH from the test app, a whole PUT from a wizard app. The directory must look the same after it.
 */
export function passwordTask(app: App, person: Person, password: string): Task {
  return {
    key: userKey(person.oktaId),
    failureMessage: profilePushFailure(app, person),
    async run(): Promise<Outcome> {
      const { id } = provisioned(app, person);
      if (app.kind === 'test-app') await app.client.send('PATCH', `/Users/${id}`, passwordPatch(password));
      else await app.client.send('PUT', `/Users/${id}`, { ...(await readUser(app, id)), password });
      return 'password pushed';
    },
  };
}

/** A leaver: unassigned from the app, or deactivated in Okta. Okta never deletes a user. */
export function deactivateTask(app: App, person: Person): Task {
  return {
    key: userKey(person.oktaId),
    failureMessage: (reason) =>
      `Automatic deprovisioning of user ${fullName(person)} from app ${app.label} failed: ${reason}`,
    async run(): Promise<Outcome> {
      const user = provisioned(app, person);
      await setActive(app, user.id, false);
      app.model.users.set(person.oktaId, { ...user, active: false });
      return 'deactivated';
    },
  };
}
