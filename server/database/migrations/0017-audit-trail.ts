import { Migration } from '@mikro-orm/migrations';

/**
 * Adds indexes for rare records: those of people and the server, and refusals. Apart from changes of groups, none of
 * them holds a row that a SCIM token writes ordinarily, so that provisioning pays nothing for them.
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
