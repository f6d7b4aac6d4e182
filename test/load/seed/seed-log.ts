import type { Pool } from 'pg';

/** The entries lie in a month, evenly. */
const spread = '30 days';
const batchSize = 50_000;

/** One request in twenty was refused, for these reasons in turn. */
const causes = ['token.inactive', 'bearer.doubled', 'user.taken', 'member.unknown', 'filter.invalid'];

const people = `create temporary table bench_people as
  select row_number() over (order by id) - 1 as number, id from users`;

/** Inserts exchanges, half of them reads of a user; ids contain their time (UUID version 7). */
const exchanges = `with numbers as (
    select number, -('${spread}'::interval * (1 - number::float / $3)) as age from generate_series($1::int, $2::int) as number),
  entries as (
    select uuidv7(age) as id, now() + age as at, number, number % 20 = 0 as refused,
      (array['GET', 'GET', 'PATCH', 'PUT'])[1 + number % 4] as method,
      (select id from bench_people where bench_people.number = numbers.number % $4) as person
    from numbers)
  insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, connection_id, token_id, method, path,
    query, status, detail, cause, notes, resource_type, resource_id, ip, user_agent, request_body, response_body)
  select e.id, upper(substr(md5(number::text), 1, 5)), md5(number::text), e.at, 1 + number % 40,
    (select id from identity_provider_connections limit 1), (select id from scim_tokens limit 1), method,
    '/Users/' || person, '{}', case when refused then 400 else 200 end,
    case when refused then 'What was sent cannot be taken.' end,
    case when refused then ($5::text[])[1 + (number / 20) % 5] end, '[]', 'User', person::text, '127.0.0.1',
    'Okta SCIM Client 1.0.0', null, '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"' || person || '"}'
  from entries e order by e.id`;

const records = `with numbers as (
    select number, -('${spread}'::interval * (1 - number::float / $3)) as age from generate_series($1::int, $2::int) as number)
  insert into audit_records (id, at, action, actor_kind, actor_label, request_id, target_kind, target_id, target_label, changes)
  select uuidv7(age), now() + age, case number % 3 when 0 then 'user.deactivated' else 'user.updated' end, 'scimToken',
    'Benchmark', md5(number::text), 'USER',
    (select id from bench_people where bench_people.number = numbers.number % $4), 'somebody@example.com',
    '[{"path":"title","before":"Clerk","after":"Manager"}]'
  from numbers order by 1`;

/** Fills the provisioning log and the audit trail of a seeded database, as if it had been in use for a month. */
export const seedLog = async (database: Pool, count: number): Promise<void> => {
  await database.query(people);
  await database.query('create index on bench_people (number)');
  const { rows } = await database.query<{ count: number }>('select count(*)::int as count from bench_people');
  const users = rows[0]?.count ?? 0;
  for (let from = 1; from <= count; from += batchSize) {
    const to = Math.min(from + batchSize - 1, count);
    await database.query(exchanges, [from, to, count, users, causes]);
    await database.query(records, [from, to, count, users]);
  }
  await database.query('drop table bench_people');
  await database.query('vacuum analyze');
};
