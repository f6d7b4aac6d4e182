import 'reflect-metadata';
import { migrate } from '../../../server/database/migrate.js';
import { migrations } from '../../../server/database/migrations/index.js';
import { openTestDatabase } from '../../support/database/database.js';
import { openOrm } from '../../support/database/open-database.js';

describe('the entities', () => {
  it('have the columns that the migrations made', async () => {
    const database = await openTestDatabase({ migrate });
    const orm = await openOrm(database.url, 1);
    try {
      const rows = await orm.em.execute<{ key: string }[]>(
        `select table_name || '.' || column_name || (case is_nullable when 'YES' then ' null' else '' end) as key
          from information_schema.columns where table_schema = 'public'`,
      );
      const stored = new Set(rows.map(({ key }) => key));
      const mapped = [...orm.getMetadata().getAll().values()].flatMap((meta) =>
        meta.props
          .filter((property) => property.fieldNames !== undefined)
          .map((property) => `${meta.tableName}.${property.fieldNames[0]}${property.nullable ? ' null' : ''}`),
      );
      expect(mapped.filter((key) => !stored.has(key))).toEqual([]);
      expect(mapped.length).toBeGreaterThan(80);
    } finally {
      await orm.close();
      await database.drop();
    }
  });

  it('let go of users in the way that each reference says', async () => {
    const database = await openTestDatabase({ migrate });
    const orm = await openOrm(database.url, 1);
    try {
      const rows = await orm.em.execute<{ reference: string }[]>(
        `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as reference from pg_constraint
          where contype = 'f' and confrelid = 'users'::regclass order by 1`,
      );
      expect(rows.map(({ reference }) => reference)).toEqual([
        'group_members FOREIGN KEY (user_id) REFERENCES users(id)',
        'invitations FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE',
        'mails FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL',
        'member_accounts FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE',
        'member_sessions FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE',
      ]);
    } finally {
      await orm.close();
      await database.drop();
    }
  });

  it('are migrated once when many processes start together', async () => {
    const database = await openTestDatabase();
    try {
      await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
      const orm = await openOrm(database.url, 1);
      expect(await orm.em.execute('select name from migrations order by id')).toHaveLength(migrations.length);
      await orm.close();
    } finally {
      await database.drop();
    }
  });
});
