import { describe, expect, it } from '@jest/globals';
import { Role } from '../../../server/kernel/roles.js';
import {
  app,
  auditedOf,
  isSignedIn,
  mailsFor,
  signInElsewhere,
  startAccountApp,
} from '../../support/apps/account-app.js';
import { enrolApp } from '../../support/authenticator-app.js';
import { buildAdministrator, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { textOf } from '../../support/mail-server.js';
import { minutes } from '../../support/test-clock.js';

startAccountApp();

const remove = 'mutation ($id: ID!) { removeSecondFactors(id: $id) { id authenticatorApp passkeys } }';
const list = '{ administrators { id authenticatorApp passkeys } }';

/** An administrator with an authenticator app, signed in. */
const buildEnrolled = async () => {
  const administrator = await signInAdministrator(app, { role: Role.ADMINISTRATOR });
  await enrolApp(app, administrator);
  return administrator;
};

interface Listed {
  id: string;
  authenticatorApp: boolean;
  passkeys: number;
}

describe('the list of administrators', () => {
  it('says who has which second factor', async () => {
    const [enrolled, other] = [await buildEnrolled(), await buildAdministrator(app)];
    const owner = await signInAdministrator(app);
    const { administrators } = await apiOf(app, owner).run<{ administrators: Listed[] }>(list);
    const of = (id: string) => administrators.find((one) => one.id === id);
    expect([of(enrolled.id), of(other.id)]).toEqual([
      { id: enrolled.id, authenticatorApp: true, passkeys: 0 },
      { id: other.id, authenticatorApp: false, passkeys: 0 },
    ]);
  });
});

describe('an owner who removes the second factors of somebody', () => {
  it('lets the password alone sign in, ends the sessions and tells the person', async () => {
    const enrolled = await buildEnrolled();
    const owner = apiOf(app, await signInAdministrator(app));
    expect(await owner.run(remove, { id: enrolled.id })).toEqual({
      removeSecondFactors: { id: enrolled.id, authenticatorApp: false, passkeys: 0 },
    });
    expect(await isSignedIn(enrolled)).toBe(false);
    expect(await isSignedIn(await signInElsewhere(enrolled.email, enrolled.password))).toBe(true);
    expect((await auditedOf(enrolled.id)).filter((action) => action.startsWith('administrator.'))).toEqual([
      'administrator.factorsRemoved',
    ]);
    const [mail] = await mailsFor(enrolled.email);
    expect(textOf(mail?.raw ?? '')).toMatch(/removed the authenticator app, the passkeys and the recovery codes/);
  });

  it('leaves somebody who has none as they are', async () => {
    const person = await signInAdministrator(app);
    await apiOf(app, await signInAdministrator(app)).run(remove, { id: person.id });
    expect([await isSignedIn(person), await auditedOf(person.id)]).toEqual([true, ['session.started']]);
  });

  it('has shown a short while ago who they are', async () => {
    const enrolled = await buildEnrolled();
    const owner = await signInAdministrator(app);
    app.clock.advance(minutes(6));
    expect(await apiOf(app, owner).codeOf(remove, { id: enrolled.id })).toBe('FORBIDDEN');
  });

  it('is an owner', async () => {
    const enrolled = await buildEnrolled();
    const administrator = await signInAdministrator(app, { role: Role.ADMINISTRATOR });
    expect(await apiOf(app, administrator).codeOf(remove, { id: enrolled.id })).toBe('FORBIDDEN');
  });
});
