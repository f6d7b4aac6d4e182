import { type ClientBase, escapeIdentifier } from 'pg';
import { StartRefusal } from './preflight/refusal.js';

/** The tables of which the server's role may not do everything with rows: what is written there stays. */
const restricted: Readonly<Record<string, string>> = {
  audit_records: 'select, insert',
  migrations: 'select',
};

/** Everything of the schema `jobs` that belongs to somebody else, as statements that hand it over to a role. */
const handOver = `
  with wanted as (select oid, quote_ident(rolname) as name from pg_roles where rolname = $1),
    jobs as (select oid from pg_namespace where nspname = 'jobs')
  select format('alter schema jobs owner to %s', w.name) as statement
    from pg_namespace n, wanted w where n.nspname = 'jobs' and n.nspowner <> w.oid
  union all select format('alter table %s owner to %s', c.oid::regclass, w.name)
    from pg_class c, jobs j, wanted w
    where c.relnamespace = j.oid and c.relkind in ('r', 'p', 'v', 'm') and c.relowner <> w.oid
  union all select format('alter function %s owner to %s', p.oid::regprocedure, w.name)
    from pg_proc p, jobs j, wanted w where p.pronamespace = j.oid and p.prokind = 'f' and p.proowner <> w.oid
  union all select format('alter type %s owner to %s', t.oid::regtype, w.name)
    from pg_type t, jobs j, wanted w where t.typnamespace = j.oid and t.typtype in ('e', 'd') and t.typowner <> w.oid`;

const tablesHere = `select tablename::text as name from pg_tables
  where schemaname = current_schema() and tableowner = current_user`;

/** Grants what the server does with each table, and nothing more. */
const grantTables = async (owner: ClientBase, role: string): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(tablesHere);
  for (const { name } of rows) {
    const table = escapeIdentifier(name);
    const rights = restricted[name] ?? 'select, insert, update, delete';
    await owner.query(`revoke all on ${table} from ${role}`);
    await owner.query(`grant ${rights} on ${table} to ${role}`);
  }
};

/** SQLSTATE insufficient_privilege. */
const lacksRights = '42501';

const cannotGrant = (role: string, { message }: Error): StartRefusal =>
  new StartRefusal(
    `The role of DATABASE_OWNER_URL cannot give ${role} its rights (PostgreSQL says: ${message}). It has to own the ` +
      `database and be able to act for the other role; as a superuser: grant ${role} to …;`,
  );

/**
 * Gives the role of the server its rights, as the owner of the tables: it works with the rows of every table, but can
 * neither change nor delete audit records, and changes no table. Only the queue of jobs is its own, because pg-boss
 * makes and changes its tables itself. Repeating it changes nothing.
 */
export const grantServerRole = async (owner: ClientBase, serverRole: string): Promise<void> => {
  const role = escapeIdentifier(serverRole);
  await owner.query('begin');
  try {
    const { rows } = await owner.query<{ database: string; schema: string }>(
      'select current_database()::text as database, current_schema()::text as schema',
    );
    const { database = '', schema = '' } = rows[0] ?? {};
    await owner.query(`grant connect, temporary, create on database ${escapeIdentifier(database)} to ${role}`);
    await owner.query(`grant usage on schema ${escapeIdentifier(schema)} to ${role}`);
    await grantTables(owner, role);
    await owner.query(`grant usage, select on all sequences in schema ${escapeIdentifier(schema)} to ${role}`);
    const others = await owner.query<{ statement: string }>(handOver, [serverRole]);
    for (const { statement } of others.rows) await owner.query(statement);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw (error as { code?: string }).code === lacksRights ? cannotGrant(serverRole, error as Error) : error;
  }
};
