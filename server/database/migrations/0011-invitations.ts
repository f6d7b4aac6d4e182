import { Migration } from '@mikro-orm/migrations';

/** Creates mails and their templates, invitations and their links, members' accounts and sessions. */
export class Migration0011Invitations extends Migration {
  override up(): void {
    this.addSql(mails);
    this.addSql(invitations);
    this.addSql(accounts);
  }
}

const mails = `
  create table mails (
    id uuid primary key,
    message_id text not null unique,
    kind text not null,
    status text not null check (status in ('WAITING', 'KEPT', 'SENT', 'BOUNCED', 'DEAD', 'CANCELLED')),
    user_id uuid references users (id) on delete set null,
    recipient text not null,
    sender_name text,
    language text not null,
    subject text not null,
    text_body text not null,
    html_body text not null,
    attempts integer not null default 0,
    failure text,
    created_at timestamptz not null,
    sent_at timestamptz
  );
  create index mails_status on mails (status, id);
  create index mails_user on mails (user_id) where user_id is not null;

  create table mail_templates (
    kind text not null,
    language text not null,
    subject text not null,
    body text not null,
    version integer not null,
    updated_at timestamptz not null,
    updated_by text,
    primary key (kind, language)
  );
`;

const invitations = `
  create table invitations (
    user_id uuid primary key references users (id) on delete cascade,
    status text not null check
      (status in ('SCHEDULED', 'SENT', 'OPENED', 'ACCEPTED', 'EXPIRED', 'BOUNCED', 'WITHDRAWN')),
    email text,
    invited_by text,
    scheduled_for timestamptz,
    sent_at timestamptz,
    sent_count integer not null default 0,
    reminders_made integer not null default 0,
    opened_at timestamptz,
    accepted_at timestamptz,
    expires_at timestamptz,
    failure text,
    next_at timestamptz,
    mail_id uuid
  );
  create index invitations_next_at on invitations (next_at) where next_at is not null;
  create index invitations_status on invitations (status, user_id);

  create table invitation_links (
    digest bytea primary key,
    user_id uuid not null references invitations (user_id) on delete cascade,
    mail_id uuid not null,
    created_at timestamptz not null,
    revoked boolean not null default false
  );
  create index invitation_links_user on invitation_links (user_id);
`;

const accounts = `
  create table member_accounts (
    user_id uuid primary key references users (id) on delete cascade,
    email text not null,
    email_key text collate "C" not null,
    password_hash text not null,
    created_at timestamptz not null
  );
  create index member_accounts_email_key on member_accounts (email_key);

  create table member_sessions (
    id uuid primary key,
    user_id uuid not null references member_accounts (user_id) on delete cascade,
    digest bytea not null unique,
    created_at timestamptz not null,
    authenticated_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    ip text,
    user_agent text
  );
  create index member_sessions_user on member_sessions (user_id);
  create index member_sessions_expires_at on member_sessions (expires_at);
`;
