import { Migration } from '@mikro-orm/migrations';

/** The bodies of a mail that has not gone out, encrypted; the index finds those of a key. */
export class Migration0034SealedMails extends Migration {
  override up(): void {
    this.addSql(`
      alter table mails add column sealed text;
      create index mails_sealed on mails (split_part(sealed, ':', 2), id) where sealed is not null;
    `);
  }
}
