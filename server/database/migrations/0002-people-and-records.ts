import { Migration } from '@mikro-orm/migrations';

/** Creates administrators and their sessions, the audit trail and the provisioning log. */
export class Migration0002PeopleAndRecords extends Migration {
  override up(): void {
    this.addSql(people);
    this.addSql(auditTrail);
    this.addSql(provisioningLog);
  }
}

const people = `
  create table administrators (
    id uuid primary key,
    email text not null,
    email_key text collate "C" not null unique,
    name text not null,
    password_hash text not null,
    created_at timestamptz not null
  );
  create table sessions (
    id uuid primary key,
    administrator_id uuid not null references administrators (id) on delete cascade,
    digest bytea not null unique,
    created_at timestamptz not null,
    authenticated_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    ip text,
    user_agent text
  );
  create index sessions_administrator on sessions (administrator_id);
  create index sessions_expires_at on sessions (expires_at);
  create table setup_links (
    digest bytea primary key,
    created_at timestamptz not null,
    expires_at timestamptz not null
  );
`;

const auditTrail = `
  create table audit_records (
    id uuid primary key,
    at timestamptz not null,
    action text not null,
    outcome text not null default 'SUCCESS' check (outcome in ('SUCCESS', 'REFUSED')),
    actor_kind text not null,
    actor_id uuid,
    actor_label text,
    connection_id uuid,
    request_id text not null,
    ip text,
    user_agent text,
    target_kind text not null,
    target_id uuid,
    target_label text,
    changes jsonb not null default '[]'
  );
  create index audit_records_target on audit_records (target_id, id);
  create index audit_records_at on audit_records (at);
`;

const provisioningLog = `
  create table provisioning_exchanges (
    id uuid primary key,
    short_id text not null,
    request_id text not null,
    at timestamptz not null,
    duration_ms real not null,
    connection_id uuid,
    token_id uuid,
    method text not null,
    path text not null,
    query jsonb not null,
    status smallint not null,
    scim_type text,
    detail text,
    cause text,
    notes jsonb not null default '[]',
    resource_type text,
    resource_id text,
    ip text,
    user_agent text,
    request_body text,
    response_body text
  );
  create index provisioning_exchanges_connection on provisioning_exchanges (connection_id, at);
  create index provisioning_exchanges_short_id on provisioning_exchanges (short_id);
  create index provisioning_exchanges_resource on provisioning_exchanges (resource_id, at) where resource_id is not null;
`;
