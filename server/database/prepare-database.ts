import { openRoute } from './connections/route.js';
import type { Routes } from './connections/routes.js';
import { migrateBy } from './migrate.js';
import { checkDatabase } from './preflight/check-database.js';

interface PrepareProps {
  routes: Routes;
  /** The address of the owner of the tables, where the server works as another role. */
  ownerUrl: string | undefined;
  say: (message: string) => void;
}

const roleOf = async ({ direct }: Routes): Promise<string> => {
  const client = direct.client();
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('select current_user::text as role');
    return rows[0]?.role ?? '';
  } finally {
    await client.end();
  }
};

/**
 * Checks that the database is what the server relies on, and migrates it to the newest schema: as its owner, who is
 * needed no longer than this.
 */
export const prepareDatabase = async ({ routes, ownerUrl, say }: PrepareProps): Promise<void> => {
  const owner = ownerUrl === undefined ? undefined : openRoute({ url: ownerUrl });
  try {
    await checkDatabase(routes, { say, owner });
    await migrateBy(owner ?? routes.direct, { say, serverRole: owner && (await roleOf(routes)) });
  } finally {
    await owner?.close();
  }
};
