import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { minuteMs } from '../../../server/kernel/durations.js';
import { createMailRelease } from '../../../server/modules/outbox/index.js';
import { oldRowsOf } from '../../support/database/old-rows.js';
import { statementOf } from '../../support/database/statement.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { dueEveryMs: 2 ** 31 - 1 } });
});
afterAll(() => app.close());

const { putMail } = oldRowsOf(() => app);

beforeEach(async () => {
  await app.database.query('delete from mails');
  await app.database.query('delete from mail_server_fault');
});

/** A release over the database of the app, and the mails that it put into the queue; no job takes them out. */
const startRelease = () => {
  const queued: string[] = [];
  const release = createMailRelease();
  const context = {
    sendsMail: true,
    clock: app.clock,
    statement: statementOf(app),
    transaction: (work: (inside: unknown) => Promise<unknown>) => work(context),
    enqueue: async (_statement: unknown, _queue: string, mails: { id: string }[]) =>
      void queued.push(...mails.map(({ id }) => id)),
  };
  return { queued, round: () => release(context as never) };
};

const holdMails = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) await putMail('WAITING', 0, { held: true });
};

const refuseSender = () =>
  app.database.query(
    `insert into mail_server_fault (kind, response, since, tried_at) values ('SENDER', 'no', now(), 'epoch')`,
  );

it('releases one mail to be tried, however many rounds come before its job', async () => {
  await holdMails(3);
  await refuseSender();
  const { queued, round } = startRelease();
  for (let count = 0; count < 3; count += 1) await round();
  expect(queued).toHaveLength(1);
  app.clock.advance(minuteMs + 1);
  await round();
  expect(new Set(queued).size).toBe(2);
});

it('releases all of them once the mail server refuses nobody', async () => {
  await holdMails(3);
  const { queued, round } = startRelease();
  await round();
  expect(new Set(queued).size).toBe(3);
});
