import { Migration } from '@mikro-orm/migrations';

/** Adds the one row that holds which setting the mail server refuses; it is deleted when a mail is accepted. */
export class Migration0029MailServerFault extends Migration {
  override up(): void {
    this.addSql(`
      create table mail_server_fault (
        one boolean primary key default true check (one),
        kind text not null check (kind in ('SENDER', 'SIGN_IN')),
        response text not null,
        since timestamptz not null
      );
    `);
  }
}
