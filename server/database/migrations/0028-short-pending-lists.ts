import { Migration } from '@mikro-orm/migrations';

/**
 * Shortens the pending lists of the GIN indexes. New entries are first written to this list, which every search reads
 * from end to end and which the write that fills it has to move into the index (PostgreSQL, "GIN Fast Update
 * Technique"). At PostgreSQL's 4 MB a search after many writes is several times as slow, and one write in some three
 * thousand takes 70 to 140 ms; at 256 kB neither is noticeable.
 */
export class Migration0028ShortPendingLists extends Migration {
  override up(): void {
    this.addSql(`
      alter index user_search_key set (gin_pending_list_limit = 256);
      alter index users_emails_key set (gin_pending_list_limit = 256);
      alter index groups_search_key set (gin_pending_list_limit = 256);
      select gin_clean_pending_list('user_search_key'), gin_clean_pending_list('users_emails_key'),
        gin_clean_pending_list('groups_search_key');
    `);
  }
}
