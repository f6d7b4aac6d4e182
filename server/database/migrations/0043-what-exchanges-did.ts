import { Migration } from '@mikro-orm/migrations';

/** Adds the outcome and the effects of a write, as its mutation reported them, to the exchange that asked for it. */
export class Migration0043WhatExchangesDid extends Migration {
  override up(): void {
    this.addSql('alter table provisioning_exchanges add column wrote jsonb;');
  }
}
