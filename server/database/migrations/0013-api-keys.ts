import { Migration } from '@mikro-orm/migrations';

/** Creates API keys of programs, and the number of requests that each made on each day (UTC). */
export class Migration0013ApiKeys extends Migration {
  override up(): void {
    this.addSql(`
      create table api_keys (
        id uuid primary key,
        name text not null,
        digest bytea not null unique,
        hint text not null,
        scopes text[] not null,
        created_at timestamptz not null,
        created_by text,
        expires_at timestamptz,
        last_used_at timestamptz,
        last_used_from text
      );
      create table api_key_days (
        key_id uuid not null references api_keys (id) on delete cascade,
        day date not null,
        requests bigint not null,
        primary key (key_id, day)
      );
    `);
  }
}
