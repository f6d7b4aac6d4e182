import { Migration } from '@mikro-orm/migrations';

/** What the mail server refuses of ours, in one row that goes with the next mail it takes. */
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
