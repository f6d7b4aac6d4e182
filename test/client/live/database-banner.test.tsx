import { screen, waitFor } from '@testing-library/react';
import { troubles } from '../../../client/src/lib/database-trouble.js';
import { databaseFaultKinds } from '../../../server/kernel/faults/database-fault.js';
import { fails } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';

const patient = { timeout: 20_000 };

const failing = (cause: string) => ({ UsersPage_users: fails('UNAVAILABLE', { cause }) });

describe('the banner of a database in trouble', () => {
  it('says what is the matter, what still works and what to do, and goes when all is well', async () => {
    const { server } = await openPortal('/users', { answers: failing('database.unreachable') });
    server.cause = 'database.unreachable';
    const banner = (await screen.findByText('The database cannot be reached.')).closest('.banner');
    expect(banner?.textContent).toMatch(/What is on the screen stays.*nothing is lost.*Start PostgreSQL/);
    server.cause = undefined;
    await waitFor(() => expect(screen.queryByText('The database cannot be reached.')).toBeNull(), patient);
  }, 60_000);

  it('follows what the server says meanwhile', async () => {
    const { server } = await openPortal('/users', { answers: failing('database.silent') });
    server.cause = 'database.readOnly';
    await screen.findByText('The database does not answer.');
    const banner = (await screen.findByText('The database is read-only.', undefined, patient)).closest('.banner');
    expect(banner?.textContent).toMatch(/Reading still works/);
    server.cause = undefined;
    await waitFor(() => expect(screen.queryByText('The database is read-only.')).toBeNull(), patient);
  }, 60_000);

  it('speaks French', async () => {
    await openPortal('/users', { answers: failing('database.diskFull'), locale: 'fr' });
    const matter = 'Le disque de la base de données est plein.';
    expect((await screen.findByText(matter)).closest('.banner')?.textContent).toMatch(/La lecture.*Libérez/);
    await waitFor(() => expect(screen.queryByText(matter)).toBeNull(), patient);
  }, 60_000);

  it('is shown above the failure where not even the signed-in administrator can be told', async () => {
    const { server } = await openPortal('/users', {
      answers: { Shell_viewer: fails('UNAVAILABLE', { cause: 'database.missing' }) },
    });
    await screen.findByText('The database does not exist.');
    server.cause = undefined;
    await waitFor(() => expect(screen.queryByText('The database does not exist.')).toBeNull(), patient);
  }, 60_000);

  it('is not shown for a search that was too much', async () => {
    await openPortal('/users', { answers: failing('database.busy') });
    await screen.findByText('The service is not available for the moment. Try again shortly');
    expect(document.querySelector('.live-banner .banner')).toBeNull();
  });

  it('knows every fault of the database but the one that passes with its request', () => {
    expect([...troubles, 'busy'].sort()).toEqual([...databaseFaultKinds].sort());
  });
});
