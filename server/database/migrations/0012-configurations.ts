import { Migration } from '@mikro-orm/migrations';

/** Creates configurations and their groups. Deleting a group needs no knowledge of configurations. */
export class Migration0012Configurations extends Migration {
  override up(): void {
    this.addSql(`
      create table configurations (
        id uuid primary key,
        name text not null,
        name_key text collate "C" not null,
        position integer not null,
        fields jsonb not null,
        version integer not null,
        created_at timestamptz not null,
        created_by text,
        updated_at timestamptz not null,
        updated_by text
      );
      create unique index configurations_name_key on configurations (name_key);
      create table configuration_groups (
        configuration_id uuid not null references configurations (id) on delete cascade,
        group_id uuid not null references groups (id) on delete cascade,
        primary key (configuration_id, group_id)
      );
      create index configuration_groups_group on configuration_groups (group_id, configuration_id);
    `);
  }
}
