import { Migration } from '@mikro-orm/migrations';

/**
 * Adds the brakes on guessing passwords (so that every process and every restart knows them), the browsers that signed
 * in before, and the name by which this installation's cookies differ from another's on the same host.
 */
export class Migration0023SignInBrakes extends Migration {
  override up(): void {
    this.addSql(`
      create table sign_in_brakes (
        key text collate "C" primary key,
        failures integer not null,
        free_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index sign_in_brakes_updated_at on sign_in_brakes (updated_at);
      create table known_browsers (
        digest bytea not null,
        account_id uuid not null,
        last_used_at timestamptz not null,
        primary key (digest, account_id)
      );
      create index known_browsers_account on known_browsers (account_id, last_used_at);
      create index known_browsers_last_used_at on known_browsers (last_used_at);
      create table installation (
        one boolean primary key default true check (one),
        cookie_name text not null
      );
      insert into installation (cookie_name) values (substr(md5(gen_random_uuid()::text), 1, 8));
    `);
  }
}
