import { Migration } from '@mikro-orm/migrations';

/**
 * Indexes for what is seldom: what people and the server do, and what was refused. None of them holds a row that a SCIM
 * token writes in the ordinary course, so that provisioning pays nothing for them, but for changes of groups.
 */
export class Migration0017AuditTrail extends Migration {
  override up(): void {
    this.addSql(`
      create index audit_records_refused on audit_records (id) where outcome = 'REFUSED';
      create index audit_records_actor on audit_records (actor_id, id) where actor_kind <> 'scimToken';
      create index audit_records_people on audit_records (id) where actor_kind <> 'scimToken';
      create index audit_records_groups on audit_records (id) where target_kind = 'GROUP';
    `);
  }
}
