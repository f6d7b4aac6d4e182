import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { keyRing, secretsKey } from '../../../server/kernel/access/key-ring.js';
import { until } from '../../support/apps/invitation-app.js';
import {
  buildApiKey,
  buildLocalUser,
  buildScimUser,
  buildToken,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { type ConfigurationsApi, configurationsApi } from '../../support/configurations.js';
import { startMailServer } from '../../support/mail-server.js';
import { makeTestApp, type TestApp, type TestAppProps } from '../../support/make-test-app.js';

/** The server of each test looks for what to encrypt once, when it starts; those beside it do again and again. */
const jobs = { dueEveryMs: 50, pollSeconds: 0.5, retrySeconds: 1, retries: 1 };
const busy = { ...jobs, upkeepEveryMs: 50 };

let app: TestApp;
let endpoint: ConfigurationsApi;
beforeEach(async () => {
  app = await makeTestApp({ jobs });
  endpoint = configurationsApi(app, await signInAdministrator(app));
});
afterEach(() => app.close());

/** Another server on the same database. */
const beside = async <T>(props: TestAppProps, work: (there: TestApp) => Promise<T>): Promise<T> => {
  const there = await makeTestApp({ jobs: busy, beside: app, ...props });
  try {
    return await work(there);
  } finally {
    await there.close();
  }
};

/** Every row of every table of ours, as the database shows it. */
const dump = async (): Promise<string> => {
  const { rows: tables } = await app.database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await app.database.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
};

const field = (key: string, template: string, secret = true) => ({ key, template, secret });

/** A configuration with a secret, and who gets it. */
const configure = async (template: string) => {
  const { id: userId } = await buildLocalUser(app, {}, endpoint.caller);
  const groupIds = [await endpoint.group([userId])];
  const configuration = await endpoint.create({ fields: [field('password', template)], groupIds });
  return { ...configuration, userId };
};

interface Resolved {
  fields: { key: string; value: string | null }[];
  withheld: { key: string; reason: string }[];
}

const resolveAt = async (there: TestApp, userId: string): Promise<Resolved | undefined> => {
  const api = configurationsApi(there, await signInAdministrator(there)).api;
  const { resolvedConfigurations } = await api.run<{ resolvedConfigurations: { configurations: Resolved[] } }>(
    `query ($id: ID!) { resolvedConfigurations(userId: $id) {
      configurations { fields { key value } withheld { key reason } } } }`,
    { id: userId },
  );
  return resolvedConfigurations.configurations[0];
};

interface MailAnswer {
  id: string;
  status: string;
  recipient: string;
  textBody: string;
  unreadable: boolean;
  failure: string | null;
}

const mailAt = async (there: TestApp, recipient: string): Promise<MailAnswer> => {
  const { api } = configurationsApi(there, await signInAdministrator(there));
  const find = async () =>
    (
      await api.run<{ mails: { nodes: MailAnswer[] } }>(
        '{ mails { nodes { id status recipient textBody unreadable failure } } }',
      )
    ).mails.nodes.find((mail) => mail.recipient === recipient);
  return (await until(find, (mail) => mail !== undefined)) as MailAnswer;
};

/** Invites somebody whose mail is kept. */
const invite = async () => {
  const { id, userName } = await buildScimUser(app, (await buildToken(app)).secret);
  await endpoint.api.run('mutation ($id: ID!) { inviteUser(id: $id) { id } }', { id });
  return { id, mail: await mailAt(app, userName) };
};

const linkSecret = (text: string): string => /welcome#(\w+)/.exec(text)?.[1] ?? '';

const storedFields = async (id: string): Promise<{ template?: string; sealed?: string }[]> =>
  (await app.database.query('select fields from configurations where id = $1', [id])).rows[0].fields;

const storedMail = async (id: string): Promise<{ text_body: string; html_body: string; sealed: string | null }> =>
  (await app.database.query('select text_body, html_body, sealed from mails where id = $1', [id])).rows[0];

/** Stores secrets as a release did that did not encrypt them. */
const storeAsWritten = async (configurationId: string, mailId: string): Promise<void> => {
  await app.database.query(
    `update configurations set fields = jsonb_build_array(fields -> 0 #- '{sealed}' || '{"template": "hunter-old"}')
      where id = $1`,
    [configurationId],
  );
  await app.database.query(
    `update mails set sealed = null, text_body = 'to /welcome#old', html_body = '<a href="/welcome#old">' where id = $1`,
    [mailId],
  );
};

const isSealed = async (configurationId: string, mailId: string): Promise<boolean> => {
  const [stored] = await storedFields(configurationId);
  const mail = await storedMail(mailId);
  return stored?.sealed !== undefined && stored.template === undefined && mail.sealed !== null && mail.text_body === '';
};

describe('the database', () => {
  it('holds none of the secrets that people and programs use', async () => {
    const template = unique('hunter');
    const { id } = await configure(template);
    await endpoint.update(id, { fields: [field('second', `${template}2`), field('third', `${template}3`)] });
    const { mail } = await invite();
    const token = await buildToken(app);
    const key = await buildApiKey(app);
    const kept = await dump();
    const secrets = [template, linkSecret(mail.textBody), token.secret, key.key, app.setupSecret ?? 'unset'];
    expect(secrets.every((secret) => secret.length > 4)).toBe(true);
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(kept).toContain('"sealed":"v1:');
  });

  it('keeps nothing of a mail that is taken back', async () => {
    const { id, mail } = await invite();
    await endpoint.api.run('mutation ($id: ID!) { deleteUser(id: $id) }', { id });
    expect(await storedMail(mail.id)).toEqual({ text_body: '', html_body: '', sealed: null });
  });

  it('gives a secret up to nobody who moves it to another configuration', async () => {
    const one = await configure('hunter-one');
    const other = await configure('hunter-other');
    await app.database.query(
      'update configurations set fields = (select fields from configurations where id = $1) where id = $2',
      [one.id, other.id],
    );
    expect(await resolveAt(app, other.userId)).toEqual({
      fields: [],
      withheld: [{ key: 'password', reason: 'UNREADABLE' }],
    });
  });
});

describe('a secret field', () => {
  it('stays as it is stored while others change', async () => {
    const { id, fields } = await configure('hunter2');
    const before = await storedFields(id);
    await endpoint.update(id, { fields: [{ ...fields[0], key: 'renamed' }, field('more', 'x', false)] });
    expect((await storedFields(id))[0]?.sealed).toBe(before[0]?.sealed);
  });

  it('that is given again as it was is no change', async () => {
    const { id, fields, version } = await configure('hunter2');
    expect((await endpoint.update(id, { fields: [{ ...fields[0], template: 'hunter2' }] })).version).toBe(version);
  });

  it('is encrypted when a plain one becomes secret', async () => {
    const { id } = await endpoint.create({ fields: [field('open', 'hunter2', false)], groupIds: [] });
    const [stored] = (await endpoint.read(id))?.fields ?? [];
    await endpoint.update(id, { fields: [{ id: stored?.id, key: 'open', secret: true }] });
    expect(await storedFields(id)).toEqual([expect.not.objectContaining({ template: expect.anything() })]);
  });
});

describe('what an older release stored', () => {
  it('is encrypted by a round, without a new version, and says what it said', async () => {
    const configuration = await configure('hunter2');
    const { mail } = await invite();
    await storeAsWritten(configuration.id, mail.id);
    await beside({}, () => until(() => isSealed(configuration.id, mail.id), Boolean));
    expect((await endpoint.read(configuration.id))?.version).toBe(configuration.version);
    expect(await resolveAt(app, configuration.userId)).toMatchObject({ fields: [{ value: 'hunter-old' }] });
    expect((await mailAt(app, mail.recipient)).textBody).toBe('to /welcome#old');
  });

  it('is left alone, and nothing else is encrypted, until that release has left the database', async () => {
    const older = new Client({ connectionString: app.databaseUrl, application_name: 'rollcall-jobs' });
    await older.connect();
    await beside({}, async (there) => {
      const api = configurationsApi(there, await signInAdministrator(there));
      const { id } = await api.create({ fields: [field('password', 'hunter2')], groupIds: [] });
      expect(await storedFields(id)).toEqual([expect.objectContaining({ template: 'hunter2' })]);
      await older.end();
      await until(
        () => storedFields(id),
        ([stored]) => stored?.sealed !== undefined,
      );
    });
  });
});

const [oldKey, newKey] = [secretsKey(randomBytes(32)), secretsKey(randomBytes(32))];

describe('a change of keys', () => {
  it('encrypts everything with the newest key, and needs the older one no more', async () => {
    const said: string[] = [];
    const configuration = await beside({ keys: keyRing([oldKey]) }, async (there) => {
      const api = configurationsApi(there, await signInAdministrator(there));
      return api.create({ fields: [field('password', 'hunter2')], groupIds: [] });
    });
    expect((await storedFields(configuration.id))[0]?.sealed).toContain(oldKey.id);
    await beside({ keys: keyRing([newKey, oldKey]), say: (line) => said.push(line) }, () =>
      until(
        () => said.find((line) => line.includes(`the older key ${oldKey.id}`)),
        (line) => line !== undefined,
      ),
    );
    expect((await storedFields(configuration.id))[0]?.sealed).toContain(newKey.id);
  });

  it('that lost the older one withholds the fields, keeps the mails and says so at the start', async () => {
    const { userId } = await configure('hunter2');
    const { mail } = await invite();
    const said: string[] = [];
    await beside({ keys: keyRing([newKey]), say: (line) => said.push(line) }, async (there) => {
      expect(await resolveAt(there, userId)).toEqual({
        fields: [],
        withheld: [{ key: 'password', reason: 'UNREADABLE' }],
      });
      expect(await mailAt(there, mail.recipient)).toMatchObject({ status: 'KEPT', textBody: '', unreadable: true });
    });
    expect(said).toEqual([
      expect.stringMatching(
        /which this server does not have \(secret fields of configurations: 1, emails that wait: 1\)/,
      ),
    ]);
    expect(linkSecret((await mailAt(app, mail.recipient)).textBody)).toBe(linkSecret(mail.textBody));
  });

  it('that lost the older one keeps a secret through a save', async () => {
    const configuration = await configure('hunter2');
    const [stored] = await storedFields(configuration.id);
    await beside({ keys: keyRing([newKey]) }, async (there) => {
      const api = configurationsApi(there, await signInAdministrator(there));
      await api.update(configuration.id, { fields: [{ ...configuration.fields[0], key: 'renamed' }] });
      await api.update(configuration.id, { name: unique('c') });
    });
    expect((await storedFields(configuration.id))[0]?.sealed).toBe(stored?.sealed);
    expect(await resolveAt(app, configuration.userId)).toMatchObject({ fields: [{ value: 'hunter2' }] });
  });

  it('that lost the older one sends no mail that it cannot read, and says why', async () => {
    const { mail } = await invite();
    const server = await startMailServer();
    const props = { keys: keyRing([newKey]), mail: { url: server.url, from: 'a@b.example' } };
    await beside(props, async (there) => {
      const { api } = configurationsApi(there, await signInAdministrator(there));
      await api.run('mutation { sendKeptMails }');
      const dead = await until(
        () => mailAt(there, mail.recipient),
        ({ status }) => status === 'DEAD',
      );
      expect(dead.failure).toMatch(/encrypted with the key [0-9a-f]{16}, which this server does not have/);
    });
    expect(server.received).toEqual([]);
    await server.close();
    expect(linkSecret((await mailAt(app, mail.recipient)).textBody)).toBe(linkSecret(mail.textBody));
  });
});
