import { Migration } from '@mikro-orm/migrations';

/** Who an OpenID provider's subjects are here, and which sessions it opened. */
export class Migration0038SingleSignOn extends Migration {
  override up(): void {
    this.addSql(`
      create table sign_on_identities (
        issuer text not null,
        subject text not null,
        administrator_id uuid not null references administrators on delete cascade,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        primary key (issuer, subject)
      );
      create index sign_on_identities_administrator on sign_on_identities (administrator_id);
      create table sign_on_sessions (
        session_id uuid primary key references sessions on delete cascade,
        issuer text not null,
        subject text not null,
        provider_session text
      );
      create index sign_on_sessions_subject on sign_on_sessions (issuer, subject);
      create table sign_on_member_sessions (
        session_id uuid primary key references member_sessions on delete cascade,
        issuer text not null,
        subject text not null,
        provider_session text
      );
      create index sign_on_member_sessions_subject on sign_on_member_sessions (issuer, subject);
      alter table member_sessions drop constraint member_sessions_user_id_fkey;
      alter table member_sessions add constraint member_sessions_user_id_fkey
        foreign key (user_id) references users on delete cascade;
      alter table administrators add column single_sign_on boolean not null default false;
      alter table installation add column single_sign_on_off_at timestamptz;
    `);
  }
}
