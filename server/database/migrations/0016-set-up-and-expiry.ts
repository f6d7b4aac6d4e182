import { Migration } from '@mikro-orm/migrations';

/** Adds the acts that Okta was first seen to do, and the warnings of expiry that were sent to administrators. */
export class Migration0016SetUpAndExpiry extends Migration {
  override up(): void {
    this.addSql(`
      create table setup_observations (
        connection_id uuid not null references identity_provider_connections (id) on delete cascade,
        act text not null,
        at timestamptz not null,
        primary key (connection_id, act)
      );
      create table token_expiry_warnings (
        token_id uuid not null references scim_tokens (id) on delete cascade,
        expires_at timestamptz not null,
        days smallint not null,
        primary key (token_id, expires_at, days)
      );
    `);
  }
}
