import { Migration } from '@mikro-orm/migrations';

/**
 * Adds when a mail was settled, after which it is removed; which mails are held because the mail server refuses the
 * sender or the sign-in; and when one was last tried.
 */
export class Migration0030SettledMails extends Migration {
  override up(): void {
    this.addSql(`
      alter table mails add column settled_at timestamptz;
      alter table mails add column held boolean not null default false;
      create index mails_settled on mails (coalesce(settled_at, sent_at, created_at))
        where status in ('SENT', 'BOUNCED', 'DEAD', 'CANCELLED');
      create index mails_held on mails (id) where held;
      alter table mail_server_fault add column tried_at timestamptz not null default 'epoch';
    `);
  }
}
