import { Migration } from '@mikro-orm/migrations';

/** Adds the held mail that was released to find out whether the mail server accepts the sender again. */
export class Migration0039MailOnTrial extends Migration {
  override up(): void {
    this.addSql('alter table mail_server_fault add column trying uuid');
  }
}
