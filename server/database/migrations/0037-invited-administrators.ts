import { Migration } from '@mikro-orm/migrations';

/**
 * Administrators who were invited and have not accepted, and the one-time links of accounts. `password_version` moves
 * with each new password, so that a sign-in with the old one that is under way opens nothing. The installation keeps
 * what the environment made the first administrator of.
 */
export class Migration0037InvitedAdministrators extends Migration {
  override up(): void {
    this.addSql(`
      alter table administrators add column invited_at timestamptz;
      alter table administrators add column password_version integer not null default 0;
      alter table member_accounts add column password_version integer not null default 0;
      alter table installation add column first_email_key text;
      alter table installation add column first_password_hash text;
      create table account_links (
        digest bytea primary key,
        kind text not null check (kind in ('INVITATION', 'PASSWORD_RESET', 'EMAIL_CHANGE')),
        administrator_id uuid references administrators on delete cascade,
        user_id uuid references member_accounts on delete cascade,
        email text not null,
        mail_id uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        check ((administrator_id is null) <> (user_id is null))
      );
      create index account_links_administrator on account_links (administrator_id) where administrator_id is not null;
      create index account_links_user on account_links (user_id) where user_id is not null;
      create index account_links_expires_at on account_links (expires_at);
    `);
  }
}
