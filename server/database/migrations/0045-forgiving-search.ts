import { Migration } from '@mikro-orm/migrations';
// cspell:ignore ioddlht

/**
 * Lets a search without accents find names that have some: what is searched holds the keys as they are, and below them
 * once more without accents where that differs. The first line of `user_search` stays the userName, which sorts it.
 */
export class Migration0045ForgivingSearch extends Migration {
  override up(): void {
    this.addSql(`
      create function forgiving_key(key text) returns text language sql immutable strict parallel safe as $$
        select normalize(
          replace(replace(replace(replace(
            translate(regexp_replace(normalize(key, NFD), U&'[\\0300-\\036F]', '', 'g'), 'ıøđðłħŧ', 'ioddlht'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC)
      $$;
      create function searched_text(key text) returns text language sql immutable strict parallel safe as $$
        select case
          when octet_length(key) = char_length(key) or forgiving_key(key) = key then key
          else key || E'\\n' || forgiving_key(key)
        end
      $$;

      create or replace function keep_user_search() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into user_search (user_id, search_key) values (new.id, searched_text(new.search_key));
        elsif tg_op = 'UPDATE' then
          update user_search set search_key = searched_text(new.search_key) where user_id = new.id;
        else
          delete from user_search where user_id = old.id;
        end if;
        return null;
      end $$;
      update user_search set search_key = searched_text(search_key)
        where octet_length(search_key) <> char_length(search_key) and forgiving_key(search_key) <> search_key;

      alter table groups add column searched_name text not null generated always as (searched_text(display_name_key)) stored;
      create index groups_searched_name on groups using gin (searched_name gin_trgm_ops)
        with (gin_pending_list_limit = 256);
    `);
  }
}
