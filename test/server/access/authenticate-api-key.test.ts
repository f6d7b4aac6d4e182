import { generateSecret } from '../../../server/kernel/access/secrets.js';
import type { Statement } from '../../../server/kernel/statement.js';
import { createApiKeyAccess } from '../../../server/modules/api-keys/index.js';
import { TestClock } from '../../support/test-clock.js';

const info = { requestId: 'r' };

/** An endpoint whose database counts what it is asked. */
const build = () => {
  const asked: string[] = [];
  const statement = async <Row>({ text }: Statement): Promise<Row[]> => {
    asked.push(text);
    return [];
  };
  const clock = new TestClock();
  const counter = { count: () => undefined };
  const endpoint = createApiKeyAccess({ statement, lookUp: statement, clock, changed: () => undefined, counter });
  return { endpoint, asked };
};

describe('what cannot be a key', () => {
  const key = generateSecret('key');

  it.each([
    ['nothing', ''],
    ['another kind of secret', generateSecret('scim')],
    ['a key with a wrong checksum', `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`],
    ['a key with something behind', `${key} `],
    ['a very long text', 'rollcall_key_'.padEnd(100_000, 'x')],
  ])('is refused without a question to the database: %s', async (_name, secret) => {
    const { endpoint, asked } = build();
    expect([await endpoint.authenticate(secret, info), asked]).toEqual([{ ok: false, refusal: 'malformed' }, []]);
  });

  it('is told from a key that is not known, which is one question', async () => {
    const { endpoint, asked } = build();
    expect(await endpoint.authenticate(key, info)).toEqual({ ok: false, refusal: 'unknown' });
    expect(asked).toHaveLength(1);
  });
});
