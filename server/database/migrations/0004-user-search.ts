import { Migration } from '@mikro-orm/migrations';

/**
 * Moves the search to a table of its own, which triggers keep and which only a change of the searched text writes to.
 * Every change of a row writes to all of its indexes, and the trigram index of the search is by far the most expensive.
 */
export class Migration0004UserSearch extends Migration {
  override up(): void {
    this.addSql(`
      create table user_search (
        user_id uuid primary key,
        search_key text not null
      );
      insert into user_search (user_id, search_key) select id, search_key from users;
      create index user_search_key on user_search using gin (search_key gin_trgm_ops);
      drop index users_search_key;

      create function keep_user_search() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into user_search (user_id, search_key) values (new.id, new.search_key);
        elsif tg_op = 'UPDATE' then
          update user_search set search_key = new.search_key where user_id = new.id;
        else
          delete from user_search where user_id = old.id;
        end if;
        return null;
      end $$;
      create trigger users_search_added after insert on users
        for each row execute function keep_user_search();
      create trigger users_search_changed after update of search_key on users
        for each row when (old.search_key is distinct from new.search_key) execute function keep_user_search();
      create trigger users_search_removed after delete on users
        for each row execute function keep_user_search();
    `);
  }
}
