import { Migration } from '@mikro-orm/migrations';

/**
 * Adds the indexes that the page of the provisioning log reads. The log is written with every SCIM request, so there is
 * one small index over all rows, whose newest leaf is the only one that is written to, and two over refusals alone.
 */
export class Migration0014ProvisioningLog extends Migration {
  override up(): void {
    this.addSql(`
      create index provisioning_exchanges_outline on provisioning_exchanges (id) include (at, status, method);
      create index provisioning_exchanges_errors on provisioning_exchanges (id) where status >= 400;
      create index provisioning_exchanges_causes on provisioning_exchanges (cause, id) where cause is not null;
      create table provisioning_log (
        single boolean primary key default true check (single),
        retention_days integer not null default 90 check (retention_days between 7 and 400),
        dropped bigint not null default 0
      );
      insert into provisioning_log default values;
    `);
  }
}
