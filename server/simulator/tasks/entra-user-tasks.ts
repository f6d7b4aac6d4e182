import { entraFilter } from '../bodies/entra-requests.js';
import { createdEntraUser, entraPatch, userOperations } from '../bodies/entra-user.js';
import { applicationProfile, type Json } from '../bodies/okta-user.js';
import { userKey } from '../check/model.js';
import { CallFailure } from '../client/failures.js';
import { lookUp } from '../client/look-up.js';
import type { Person } from '../organisation/people.js';
import type { App, Outcome, Task } from './task.js';
import { provisioned } from './user-tasks.js';

/** A task for a person, with the sentence of Entra's provisioning log. */
const userTask = (app: App, person: Person, run: () => Promise<Outcome>): Task => ({
  key: userKey(person.oktaId),
  run,
  failureMessage: (reason) => `Failed to update User '${person.userName}' in ${app.label}; Error: ${reason}`,
});

/** Matching attributes in their order of precedence: the external id, then the user name. */
const findUser = async (app: App, person: Person): Promise<Json | undefined> =>
  (await lookUp(app.client, `/Users?${entraFilter('externalId', person.oktaId)}`)) ??
  (await lookUp(app.client, `/Users?${entraFilter('userName', person.userName)}`));

async function patchUser(app: App, resource: Json, wanted: Json): Promise<void> {
  const operations = userOperations(resource, wanted);
  if (operations.length > 0) await app.client.send('PATCH', `/Users/${resource.id}`, entraPatch(operations));
}

async function createUser(app: App, person: Person): Promise<string> {
  const { body } = await app.client.send('POST', '/Users', createdEntraUser(person));
  if (typeof body?.id === 'string') return body.id;
  throw new CallFailure('The created user has no id.');
}

const readUser = async (app: App, id: string): Promise<Json> =>
  (await app.client.send('GET', `/Users/${id}`)).body ?? {};

/** A person comes into scope, or comes back into it: matched and patched, or created. */
export const assignEntraTask = (app: App, person: Person): Task =>
  userTask(app, person, async () => {
    const profile = applicationProfile(person);
    const known = app.model.users.get(person.oktaId);
    const found = await findUser(app, person);
    if (found) await patchUser(app, found, { ...profile, active: true });
    const id = found ? String(found.id) : await createUser(app, person);
    app.model.users.set(person.oktaId, { id: known?.id ?? id, active: true, profile });
    if (known) return 'reactivated';
    return found ? 'linked' : 'created';
  });

/** A profile change: the user is read by its id, and what differs is patched. */
export const updateEntraTask = (app: App, person: Person): Task =>
  userTask(app, person, async () => {
    const { id, active } = provisioned(app, person);
    const profile = applicationProfile(person);
    await patchUser(app, await readUser(app, id), profile);
    app.model.users.set(person.oktaId, { id, active, profile });
    return 'updated';
  });

/** Out of scope, or deleted softly: `active` becomes "False". */
export const deactivateEntraTask = (app: App, person: Person): Task =>
  userTask(app, person, async () => {
    const user = provisioned(app, person);
    await patchUser(app, await readUser(app, user.id), { active: false });
    app.model.users.set(person.oktaId, { ...user, active: false });
    return 'deactivated';
  });
