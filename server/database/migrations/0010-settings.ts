import { Migration } from '@mikro-orm/migrations';

/** Adds the settings of a connection, and the facts about custom attributes that the portal shows. */
export class Migration0010Settings extends Migration {
  override up(): void {
    this.addSql(settings);
    this.addSql(customValues);
    this.addSql(receipts);
  }
}

const settings = `
  create table provisioning_settings (
    connection_id uuid primary key references identity_provider_connections (id),
    version integer not null default 0,
    auto_invite boolean not null default false,
    invite_delay_minutes integer not null default 60 check (invite_delay_minutes between 0 and 43200),
    invite_language text not null default 'RECIPIENT' check (invite_language in ('RECIPIENT', 'EN', 'FR')),
    reminder_days integer[] not null default '{3,7}',
    sender_name text,
    updated_at timestamptz,
    updated_by text
  );
  insert into provisioning_settings (connection_id) select id from identity_provider_connections;
`;

/**
 * Holds the custom attributes of each user, so that counting them reads an index and not the users. An index entry has
 * at most 2,704 bytes, so users with very many are in an index of their own and read from the table.
 */
const customValues = `
  alter table users add column custom_names text collate "C" generated always as (
    case when jsonb_exists(attributes, 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User') then
      jsonb_path_query_array(attributes -> 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User', '$.keyvalue().key')::text
    end) stored;
  create index users_custom_names on users (custom_names) where length(custom_names) < 2000;
  create index users_many_custom_names on users (length(custom_names)) where length(custom_names) >= 2000;
`;

const receipts = `
  alter table provisioning_exchanges add column custom_attributes text[];
  create index provisioning_exchanges_user_writes on provisioning_exchanges (token_id, at)
    where custom_attributes is not null;

  create table custom_attribute_receipts (
    attribute_id uuid not null references custom_attributes (id) on delete cascade,
    token_id uuid not null,
    last_at timestamptz not null,
    primary key (attribute_id, token_id)
  );
`;
