import { Migration } from '@mikro-orm/migrations';

/** Second factors of administrators, the steps of a sign-in that have been begun, and the policy. */
export class Migration0036SecondFactors extends Migration {
  override up(): void {
    this.addSql(`
      create table administrator_totp (
        administrator_id uuid primary key references administrators on delete cascade,
        sealed text not null,
        created_at timestamptz not null,
        confirmed_at timestamptz,
        last_step bigint not null default 0
      );
      create index administrator_totp_sealed on administrator_totp (split_part(sealed, ':', 2), administrator_id);
      create table recovery_codes (
        administrator_id uuid not null references administrators on delete cascade,
        digest bytea not null,
        used_at timestamptz,
        primary key (administrator_id, digest)
      );
      create table passkeys (
        id uuid primary key,
        administrator_id uuid not null references administrators on delete cascade,
        credential_id text collate "C" not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        created_at timestamptz not null,
        last_used_at timestamptz
      );
      create index passkeys_administrator on passkeys (administrator_id);
      create table sign_in_challenges (
        digest bytea primary key,
        purpose text not null
          constraint sign_in_challenges_purpose check (purpose in ('SECOND_FACTOR', 'PASSKEY', 'REGISTRATION')),
        administrator_id uuid references administrators on delete cascade,
        password_version integer,
        expires_at timestamptz not null
      );
      create index sign_in_challenges_expires_at on sign_in_challenges (expires_at);
      create index sign_in_challenges_administrator on sign_in_challenges (administrator_id);
      create table sign_in_policy (
        one boolean primary key default true check (one),
        second_factor text not null default 'NOBODY'
          constraint sign_in_policy_second_factor check (second_factor in ('NOBODY', 'ADMINISTRATORS', 'EVERYONE'))
      );
      insert into sign_in_policy default values;
    `);
  }
}
