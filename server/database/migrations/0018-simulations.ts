import { Migration } from '@mikro-orm/migrations';

/**
 * Creates runs of the Okta simulator. Their users and groups belong to a separate connection, whose id is fixed, so
 * that the indexes by which they are removed hold nothing else.
 */
export class Migration0018Simulations extends Migration {
  override up(): void {
    this.addSql(`
      create table simulation_runs (
        id uuid primary key,
        state text not null check (state in ('REQUESTED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED', 'INTERRUPTED')),
        users integer not null,
        phase text,
        done integer not null default 0,
        total integer not null default 0,
        failed integer not null default 0,
        problem text,
        started_at timestamptz not null,
        started_by text,
        seen_at timestamptz not null,
        ended_at timestamptz
      );
      create unique index simulation_runs_one on simulation_runs ((true)) where state in ('REQUESTED', 'RUNNING');
      create index users_simulated on users (id) where connection_id = '00000000-0000-7000-8000-000000000001';
      create index groups_simulated on groups (id) where connection_id = '00000000-0000-7000-8000-000000000001';
    `);
  }
}
