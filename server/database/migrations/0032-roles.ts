import { Migration } from '@mikro-orm/migrations';

/** Several administrators, each with a role. Whoever was one before owns the installation. */
export class Migration0032Roles extends Migration {
  override up(): void {
    this.addSql(`
      alter table administrators add column role text not null default 'OWNER'
        constraint administrators_role check (role in ('OWNER', 'ADMINISTRATOR', 'HELP_DESK', 'AUDITOR'));
      alter table administrators add column deactivated_at timestamptz;
      alter table administrators add column last_sign_in_at timestamptz;
      alter table administrators add column language text not null default 'EN'
        constraint administrators_language check (language in ('EN', 'FR'));
    `);
  }
}
