import { Migration } from '@mikro-orm/migrations';

/**
 * Counts members, users and groups once more: races between deletions and changes of members left member_count wrong.
 * It adds the difference between two figures of the same moment, so that the result stays right whatever an older
 * process writes meanwhile.
 */
export class Migration0020CountersRecounted extends Migration {
  override up(): void {
    this.addSql(recountMembers);
    this.addSql(recountTotals);
  }
}

const recountMembers = `
  with members as (
    select group_id, count(*)::int as n from (
      select group_id from group_members union all select group_id from group_member_groups
    ) m group by group_id),
  wrong as materialized (
    select g.id, coalesce(m.n, 0) - g.member_count as difference
    from groups g left join members m on m.group_id = g.id where g.member_count <> coalesce(m.n, 0))
  update groups g set member_count = g.member_count + w.difference from wrong w where g.id = w.id
`;

const recountTotals = `
  with there as (
    select 'USER' as kind, coalesce(connection_id::text, 'local') as connection, count(*) as n
      from users group by connection_id
    union all
    select 'GROUP', coalesce(connection_id::text, 'local'), count(*) from groups group by connection_id),
  counted as (select kind, connection, sum(total) as n from resource_counts group by kind, connection)
  insert into resource_counts as c (kind, connection, shard, total)
    select kind, connection, 0, coalesce(there.n, 0) - coalesce(counted.n, 0)
    from there full join counted using (kind, connection)
    where coalesce(there.n, 0) <> coalesce(counted.n, 0)
    on conflict (kind, connection, shard) do update set total = c.total + excluded.total
`;
