import { Migration } from '@mikro-orm/migrations';

/**
 * Bounds the provisioning log: an entry can stand for several refusals of one address, an index finds strangers'
 * entries, and the moment from which retention counts moves no faster than the clock should.
 */
export class Migration0025BoundedLog extends Migration {
  override up(): void {
    this.addSql(`
      alter table provisioning_exchanges add column repeats integer not null default 1;
      create index provisioning_exchanges_strangers on provisioning_exchanges (id) where token_id is null;
      create index provisioning_exchanges_repeated on provisioning_exchanges (id) include (at, repeats) where repeats > 1;
      alter table provisioning_log add column reference_at timestamptz not null default now();
      create index deleted_resources_deleted_at on deleted_resources (deleted_at);
    `);
  }
}
