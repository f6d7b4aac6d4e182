import type { Client } from 'pg';

/** The role that the server works as; the superuser of the cluster owns the tables and migrates them. */
export const serverRole = 'rollcall_server';

/** Of base64url, so that they need no escaping in SQL or in an address. */
const harmless = /^[\w-]+$/;

/**
 * Makes the role that the server works as, or gives it the password of this start. It has no rights of its own but to
 * sign in: the migrations grant it what it needs.
 */
export const putServerRole = async (superuser: Client, password: string): Promise<void> => {
  if (!harmless.test(password)) throw new Error('The password of the server’s role would need escaping.');
  const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [serverRole]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await superuser.query(
    `${verb} role ${serverRole} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
      password '${password}'`,
  );
};
