import type { Client } from 'pg';

/** The properties of a server, and the rights of the role there. */
export interface ServerFacts {
  version: number;
  encoding: string;
  role: string;
  database: string;
  readOnly: boolean;
  /** The first schema of search_path that exists. */
  schema: string | null;
  mayCreateTables: boolean | null;
  mayCreateSchemas: boolean;
  hasJobs: boolean;
  hasTrigrams: boolean;
  offersTrigrams: boolean;
  /** Tables that belong to another role, so that they cannot be migrated. */
  foreignTables: string[];
  hasMigrations: boolean;
}

const factsQuery = `
  select current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding,
         current_user::text as role,
         current_database()::text as database,
         current_setting('transaction_read_only') = 'on' as "readOnly",
         current_schema()::text as schema,
         has_schema_privilege(current_schema(), 'CREATE') as "mayCreateTables",
         has_database_privilege(current_database(), 'CREATE') as "mayCreateSchemas",
         exists (select from pg_namespace where nspname = 'jobs') as "hasJobs",
         exists (select from pg_extension where extname = 'pg_trgm') as "hasTrigrams",
         exists (select from pg_available_extensions where name = 'pg_trgm') as "offersTrigrams",
         to_regclass('migrations') is not null as "hasMigrations",
         array(select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and (n.nspname = current_schema() or n.nspname = 'jobs' and $1)
                  and c.relname in ('users', 'groups', 'migrations', 'job')
                  and not pg_has_role(c.relowner, 'USAGE')) as "foreignTables"`;

/** Asks the server. With `ownsJobs`, the queue of jobs is to belong to the same role as the tables. */
export const readServerFacts = async (client: Client, ownsJobs: boolean): Promise<ServerFacts> => {
  const { rows } = await client.query<ServerFacts>(factsQuery, [ownsJobs]);
  if (!rows[0]) throw new Error('PostgreSQL said nothing of itself.');
  return rows[0];
};

const oldest = 15;
const newestTried = 18;

/** The rules, each with the sentence for a server that breaks it; the first broken one counts. */
const rules: readonly ((facts: ServerFacts) => string | false | undefined)[] = [
  ({ version }) =>
    version < oldest * 10_000 &&
    `PostgreSQL ${Math.floor(version / 10_000)} is too old: ${oldest} to ${newestTried} are supported. Upgrade it.`,
  ({ encoding, database }) =>
    encoding !== 'UTF8' &&
    `The database ${database} is encoded in ${encoding} and cannot hold every name. ` +
      `Create one with: create database ${database}_utf8 encoding 'UTF8' template template0; and name it in DATABASE_URL.`,
  ({ readOnly }) =>
    readOnly &&
    'The database is read-only: a standby, or default_transaction_read_only is on. Give the address of the primary.',
  ({ schema, role }) =>
    schema === null &&
    `No schema of search_path exists for the role ${role}. Create one: create schema ${role} authorization ${role};`,
  ({ mayCreateTables, schema, role }) =>
    !mayCreateTables &&
    `The role ${role} may not create tables. Allow it: grant create on schema ${schema} to ${role}; ` +
      'or name the role that owns the tables in DATABASE_OWNER_URL.',
  ({ hasJobs, mayCreateSchemas, database, role }) =>
    !hasJobs &&
    !mayCreateSchemas &&
    `The role ${role} may not create the schema jobs. Allow it: grant create on database ${database} to ${role};`,
  ({ hasTrigrams, offersTrigrams }) =>
    !hasTrigrams &&
    !offersTrigrams &&
    'The extension pg_trgm is not installed on the server. Install the contrib package of its PostgreSQL (postgresql-contrib).',
  ({ hasTrigrams, mayCreateSchemas, database, role }) =>
    !hasTrigrams &&
    !mayCreateSchemas &&
    `The role ${role} may not add the extension pg_trgm. As a superuser, in ${database}: create extension pg_trgm;`,
  ({ foreignTables: [table], role }) =>
    table !== undefined &&
    `The table ${table} belongs to another role, so that ${role} cannot migrate it. Hand the tables over: reassign owned by … to ${role};`,
];

/** Returns the reason why this server cannot be used, with the remedy. */
export const refusalOfServer = (facts: ServerFacts): string | undefined => {
  for (const rule of rules) {
    const refusal = rule(facts);
    if (refusal) return refusal;
  }
  return undefined;
};

/** Returns whether the server is newer than any that was tried. */
export const isUntried = ({ version }: ServerFacts): boolean => version >= (newestTried + 1) * 10_000;
