/**
 * The smallest schema that serves the workloads: attributes as the text that is sent, keys with their indexes,
 * memberships with an index each way, and totals in shards so that creations do not queue for one row.
 */
export const limitSchema = `
  create table tokens (
    digest bytea primary key,
    active boolean not null,
    expires_at timestamptz
  );
  create table users (
    id uuid primary key,
    user_name_key text collate "C" not null unique,
    display text not null,
    active boolean not null,
    extended boolean not null,
    attributes text not null,
    version integer not null,
    created text not null,
    updated text not null
  );
  create table groups (
    id uuid primary key,
    display_name_key text collate "C" not null unique,
    display text not null,
    version integer not null,
    created text not null,
    updated text not null
  );
  create table members (
    group_id uuid not null,
    user_id uuid not null,
    primary key (group_id, user_id)
  );
  create index members_user on members (user_id, group_id);
  create table totals (
    kind text not null,
    shard integer not null,
    total integer not null,
    primary key (kind, shard)
  );
`;

/** Number of rows that hold one total. */
export const totalShards = 16;
