import { Migration } from '@mikro-orm/migrations';

/** Adds the errors that an administrator called no problem, with the reason; they are deleted with their exchange. */
export class Migration0044AcknowledgedErrors extends Migration {
  override up(): void {
    this.addSql(`create table acknowledged_errors (
      exchange_id uuid primary key references provisioning_exchanges (id) on delete cascade,
      reason text not null,
      acknowledged_by text not null,
      acknowledged_at timestamptz not null
    );`);
  }
}
