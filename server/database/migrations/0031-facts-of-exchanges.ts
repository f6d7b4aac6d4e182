import { Migration } from '@mikro-orm/migrations';

/** Adds the facts about the cause of a refusal, as they were known when the request was refused. */
export class Migration0031FactsOfExchanges extends Migration {
  override up(): void {
    this.addSql('alter table provisioning_exchanges add column facts jsonb;');
  }
}
