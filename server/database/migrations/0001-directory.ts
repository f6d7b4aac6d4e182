import { Migration } from '@mikro-orm/migrations';

/**
 * Creates connections, tokens, users, groups and their memberships. Expand-then-contract: later migrations only add.
 */
export class Migration0001Directory extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm');
    this.addSql(connectionsAndTokens);
    this.addSql(users);
    this.addSql(groups);
    this.addSql(bookkeeping);
  }
}

const connectionsAndTokens = `
  create table identity_provider_connections (
    id uuid primary key,
    kind text not null unique,
    name text not null,
    created_at timestamptz not null
  );
  insert into identity_provider_connections (id, kind, name, created_at)
    values (gen_random_uuid(), 'OKTA', 'Okta', now());

  create table scim_tokens (
    id uuid primary key,
    connection_id uuid not null references identity_provider_connections (id),
    name text not null,
    digest bytea not null unique,
    hint text not null,
    status text not null check (status in ('ACTIVE', 'INACTIVE')),
    created_at timestamptz not null,
    created_by text,
    valid_from timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    last_used_from text
  );
  create index scim_tokens_connection on scim_tokens (connection_id);
`;

const users = `
  create table users (
    id uuid primary key,
    connection_id uuid references identity_provider_connections (id),
    source text not null,
    user_name_key text collate "C" not null,
    display_name_key text collate "C" not null,
    external_id text,
    active boolean not null,
    emails_key text[] not null,
    search_key text not null,
    attributes jsonb not null,
    attributes_key jsonb not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create unique index users_user_name_key on users (user_name_key);
  create index users_display_name_key on users (display_name_key, id);
  create index users_external_id on users (external_id) where external_id is not null;
  create index users_emails_key on users using gin (emails_key);
  create index users_search_key on users using gin (search_key gin_trgm_ops);
  create index users_updated_at on users (updated_at, id);
`;

const groups = `
  create table groups (
    id uuid primary key,
    connection_id uuid references identity_provider_connections (id),
    source text not null,
    display_name_key text collate "C" not null,
    external_id text,
    attributes jsonb not null,
    attributes_key jsonb not null,
    member_count integer not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create unique index groups_display_name_key on groups (display_name_key);
  create index groups_search_key on groups using gin (display_name_key gin_trgm_ops);
  create index groups_external_id on groups (external_id) where external_id is not null;
  create index groups_updated_at on groups (updated_at, id);

  create table group_members (
    group_id uuid not null references groups (id),
    user_id uuid not null references users (id),
    primary key (group_id, user_id)
  );
  create index group_members_user on group_members (user_id, group_id);

  create table group_member_groups (
    group_id uuid not null references groups (id),
    member_group_id uuid not null references groups (id),
    primary key (group_id, member_group_id),
    check (group_id <> member_group_id)
  );
  create index group_member_groups_member on group_member_groups (member_group_id, group_id);
`;

const bookkeeping = `
  create table deleted_resources (
    id uuid primary key,
    kind text not null check (kind in ('USER', 'GROUP')),
    label text not null,
    connection_id uuid,
    deleted_at timestamptz not null,
    deleted_by text not null,
    request_id text not null
  );

  create table resource_counts (
    kind text not null,
    connection text not null,
    shard smallint not null,
    total bigint not null,
    primary key (kind, connection, shard)
  );
`;
