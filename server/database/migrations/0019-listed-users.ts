import { Migration } from '@mikro-orm/migrations';

/**
 * Includes two columns in the index of the primary key, for two reads that need little of many users: a page deep in
 * the list (which users are visible), and the members of a group (their names). The index holds both, so that neither
 * read touches the table, whose rows are far larger. An index entry has at most 2,704 bytes, so a longer name is cut to
 * its first 600 characters.
 */
export class Migration0019ListedUsers extends Migration {
  override up(): void {
    this.addSql(`
      alter table users add column display text
        generated always as (left(coalesce(attributes ->> 'displayName', attributes ->> 'userName'), 600)) stored;

      do $$
      declare
        reference record;
      begin
        create temporary table user_references on commit drop as
          select conrelid::regclass as owner, conname as name, pg_get_constraintdef(oid) as definition
          from pg_constraint where contype = 'f' and confrelid = 'users'::regclass;
        for reference in select * from user_references loop
          execute format('alter table %s drop constraint %I', reference.owner, reference.name);
        end loop;
        alter table users drop constraint users_pkey, add primary key (id) include (connection_id, display);
        for reference in select * from user_references loop
          execute format('alter table %s add constraint %I %s', reference.owner, reference.name, reference.definition);
        end loop;
      end $$;
    `);
  }
}
