import { Migration } from '@mikro-orm/migrations';

/**
 * Creates custom attributes, and the version of the directory schema that every request reads with its token or
 * session.
 */
export class Migration0003CustomAttributes extends Migration {
  override up(): void {
    this.addSql(`
      create table custom_attributes (
        id uuid primary key,
        name text not null,
        name_key text collate "C" not null unique,
        type text not null check (type in ('STRING', 'NUMBER', 'BOOLEAN', 'DATE')),
        created_at timestamptz not null,
        created_by text
      );
      create table directory_schema (
        single boolean primary key default true check (single),
        version integer not null
      );
      insert into directory_schema (version) values (0);
    `);
  }
}
