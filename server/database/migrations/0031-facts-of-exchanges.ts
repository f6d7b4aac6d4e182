import { Migration } from '@mikro-orm/migrations';

/** What the cause of a refusal is about, as it was known where the request was refused. */
export class Migration0031FactsOfExchanges extends Migration {
  override up(): void {
    this.addSql('alter table provisioning_exchanges add column facts jsonb;');
  }
}
