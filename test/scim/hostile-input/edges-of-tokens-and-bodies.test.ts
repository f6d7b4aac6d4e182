import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildScimUser, buildToken, oktaUser, signInAdministrator, unique } from '../../support/builders.js';
import { type ScimAnswer, scimOf } from '../../support/scim-client.js';

/* The numbered cases of bad input, one by one: what each of them gets. */

startScimApp();

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const summary = ({ status, body }: ScimAnswer) => [status, body?.scimType];

const post = (given: Record<string, unknown>) => scim.post('/Users', oktaUser(given));

const withHeader = (authorization: string) => scim.get('/Users', { authorization });

const challenge = ({ status, headers }: ScimAnswer) => [status, headers.get('www-authenticate')];

const invalidToken = [401, 'Bearer realm="scim", error="invalid_token"'];

describe('tokens', () => {
  it('hostile-input 11: no header, or Basic, is challenged', async () => {
    const answers = [await scimOf(app, undefined).get('/Users'), await withHeader('Basic YTpi')];
    expect(answers.map(challenge)).toEqual(Array(2).fill([401, 'Bearer realm="scim"']));
  });

  it('hostile-input 12: Bearer with nothing is challenged without an error code', async () => {
    expect(challenge(await withHeader('Bearer'))).toEqual([401, 'Bearer realm="scim"']);
  });

  it('hostile-input 13: malformed, unknown, inactive and deleted tokens are refused alike', async () => {
    const inactive = await buildToken(app, { status: 'INACTIVE' });
    await app.database.query('delete from scim_tokens where id = $1', [inactive.id]);
    const { secret: switchedOff } = await buildToken(app, { status: 'INACTIVE' });
    const answers = [];
    for (const one of ['x', inactive.secret, switchedOff]) answers.push(await withHeader(`Bearer ${one}`));
    expect(answers.map(challenge)).toEqual(Array(3).fill(invalidToken));
  });

  it('hostile-input 14: what people paste wrongly is refused', async () => {
    const pasted = [`Bearer Bearer ${secret}`, `Bearer "${secret}"`, `Bearer ${secret.slice(0, 20)} x`, secret];
    const answers = await Promise.all(pasted.map(withHeader));
    expect(answers.map(challenge)).toEqual(Array(4).fill(invalidToken));
  });

  it('hostile-input 15: a token in the query opens nothing', async () => {
    expect((await scimOf(app, undefined).get(`/Users?access_token=${secret}`)).status).toBe(401);
  });

  it('hostile-input 16: the cookie of the portal opens nothing', async () => {
    const { cookie = '' } = await signInAdministrator(app);
    expect((await scimOf(app, undefined).get('/Users', { cookie })).status).toBe(401);
  });

  it('hostile-input 17: two tokens on one connection never bleed into one another', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (authorization: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { authorization };
        request(`${app.url}/scim/v2/Users?count=0`, { agent, headers }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        })
          .on('error', reject)
          .end();
      });
    const turns = Array.from({ length: 300 }, (_, turn) => turn % 2 === 0);
    const answers = await Promise.all(turns.map((valid) => ask(valid ? `Bearer ${secret}` : 'Bearer other')));
    agent.destroy();
    expect(answers).toEqual(turns.map((valid) => (valid ? 200 : 401)));
  });
});

describe('bodies that are no JSON object of ours', () => {
  it.each([
    ['18', '{"a":', 'invalidSyntax'],
    ['18', '[]', 'invalidSyntax'],
    ['18', 'null', 'invalidSyntax'],
    ['18', '{} {}', 'invalidSyntax'],
    ['19', '{"userName":"a","username":"b"}', 'invalidSyntax'],
    ['21', '{"userName":"\\ud800"}', 'invalidValue'],
    ['21', '{"userName":"\\u0000"}', 'invalidValue'],
    ['22', '{"userName":"a","__proto__":{"admin":true}}', 'invalidSyntax'],
    ['23', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'invalidSyntax'],
    ['27', '{"userName":"a","x":1e400}', 'invalidValue'],
  ])('edges %s: %.40s gets 400', async (_number, body, scimType) => {
    expect(summary(await scim.post('/Users', body))).toEqual([400, scimType]);
  });

  it('hostile-input 20: bytes that are not UTF-8 get 400', async () => {
    const response = await fetch(`${app.url}/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    });
    expect([response.status, ((await response.json()) as { scimType: string }).scimType]).toEqual([
      400,
      'invalidSyntax',
    ]);
  });

  it('hostile-input 22: constructor as a name changes no prototype', async () => {
    expect((await scim.post('/Users', oktaUser({ constructor: { prototype: { admin: true } } }))).status).toBe(201);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('hostile-input 24: a body over 1 MiB, also when it was small in gzip, gets 413', async () => {
    const large = JSON.stringify(oktaUser({ displayName: 'x'.repeat(1024 * 1024) }));
    const packed = await fetch(`${app.url}/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(large)),
    });
    expect([(await scim.post('/Users', large)).status, packed.status]).toEqual([413, 413]);
  });

  it.each(['application/scim+json; charset=utf-16', 'application/json; charset=utf-7'])(
    'hostile-input 25: %s gets 415',
    async (type) => {
      expect((await scim.post('/Users', oktaUser(), { 'content-type': type })).status).toBe(415);
    },
  );

  it('hostile-input 26: text/plain gets 415, application/json is read', async () => {
    const types = ['text/plain', 'application/json'];
    const answers = await Promise.all(types.map((type) => scim.post('/Users', oktaUser(), { 'content-type': type })));
    expect(answers.map(({ status }) => status)).toEqual([415, 201]);
  });
});

describe('values', () => {
  it('hostile-input 28: booleans come as text too; another text gets 400', async () => {
    expect((await post({ active: 'False' })).body.active).toBe(false);
    expect(summary(await post({ active: 'maybe' }))).toEqual([400, 'invalidValue']);
  });

  it.each([undefined, '', '  ', 'x'.repeat(256), 'a\u0007b', 'a\u202eb', 'a\u200bb'])(
    'hostile-input 29: the userName %j gets 400',
    async (userName) => {
      const { userName: _replaced, ...rest } = oktaUser();
      expect(summary(await scim.post('/Users', { ...rest, userName }))).toEqual([400, 'invalidValue']);
    },
  );

  it('hostile-input 30: case, width and Unicode form make no other userName; another letter does', async () => {
    const stem = unique('zoe');
    const names = [`${stem}\u00e9k`, `${stem}E\u0301K`, `\uff5a${stem.slice(1)}\u00e9k`, `${stem}\u00e9\u212a`];
    const answers = [];
    for (const userName of names) answers.push(summary(await post({ userName })));
    expect(answers).toEqual([[201, undefined], ...Array(3).fill([409, 'uniqueness'])]);
    expect((await post({ userName: `${stem}\u0435k` })).status).toBe(201);
  });

  it('hostile-input 31: of two preferred values the last one keeps the mark', async () => {
    const emails = [
      { value: 'a@example.com', primary: true },
      { value: 'b@example.com', primary: true },
    ];
    const { status, body } = await post({ emails });
    expect([status, body.emails]).toEqual([201, [{ ...emails[0], primary: false }, emails[1]]]);
  });

  it('hostile-input 32: id, meta and groups of a client are passed over', async () => {
    const user = await buildScimUser(app, secret);
    const other = await buildScimUser(app, secret);
    const given = { userName: user.userName, id: other.id, meta: { version: 'x' }, groups: [{ value: 'x' }] };
    const { body } = await scim.put(`/Users/${user.id}`, oktaUser(given));
    expect([body.id, body.meta.resourceType, body.groups]).toEqual([user.id, 'User', []]);
  });

  it('hostile-input 33: an externalId never becomes an id, nor chooses a row', async () => {
    const { id } = await buildScimUser(app, secret);
    for (const externalId of ['1', id]) {
      const { body } = await post({ externalId });
      expect([body.externalId, [externalId, id].includes(body.id)]).toEqual([externalId, false]);
    }
  });

  it('hostile-input 34: unknown and empty attributes are passed over', async () => {
    const given = { shoeSize: 43, title: '', nickName: null, phoneNumbers: [], [enterprise]: { department: '' } };
    const { status, body } = await post(given);
    expect(status).toBe(201);
    for (const name of Object.keys(given)) expect(body).not.toHaveProperty([name]);
  });

  it('hostile-input 35: a password is taken and never returned', async () => {
    const { status, body } = await post({ password: 'hunter2!' });
    expect([status, JSON.stringify(body).includes('hunter2!')]).toEqual([201, false]);
  });

  it('hostile-input 36: a role is data', async () => {
    const { body } = await post({ roles: [{ value: 'admin' }] });
    expect(body.roles).toEqual([{ value: 'admin' }]);
  });

  it('hostile-input 37: line breaks get 400 in names and addresses, and are data elsewhere', async () => {
    expect(summary(await post({ userName: 'a\r\nb' }))).toEqual([400, 'invalidValue']);
    expect(summary(await post({ emails: [{ value: 'a@example.com\r\nBcc: b' }] }))).toEqual([400, 'invalidValue']);
    expect((await post({ title: '=cmd()\r\n' })).body.title).toBe('=cmd()\r\n');
  });

  it('hostile-input 33: a POST with the id of an existing user makes another one', async () => {
    const { id } = await buildScimUser(app, secret);
    expect((await post({ id })).body.id).not.toBe(id);
    expect((await scim.get(`/Users/${randomUUID()}`)).status).toBe(404);
  });
});
