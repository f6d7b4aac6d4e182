import { Migration } from '@mikro-orm/migrations';

/** Adds the addresses from which API keys and SCIM tokens may be used; an empty list stands for any address. */
export class Migration0033AllowedAddresses extends Migration {
  override up(): void {
    this.addSql(`
      alter table api_keys add column allowed_addresses text[] not null default '{}';
      alter table scim_tokens add column allowed_addresses text[] not null default '{}';
    `);
  }
}
