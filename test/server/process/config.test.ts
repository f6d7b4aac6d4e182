import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Config } from '../../../server/config/config.js';
import { readConfig } from '../../../server/config/read-config.js';
import { secretsKey } from '../../../server/kernel/access/key-ring.js';

/** The network between is trusted; what happens where it is not has a file of its own. */
const trusted = { ALLOW_PLAINTEXT: 'on' };

const config = (environment: Record<string, string>): Config => {
  const result = readConfig({ ...trusted, ...environment });
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
};

const faults = (environment: Record<string, string>): string[] => {
  const result = readConfig({ ...trusted, ...environment });
  return result.ok ? [] : result.error;
};

describe('readConfig', () => {
  it.each(['rollcall@example.com', 'Rollcall <rollcall@example.com>', '"Rollcall, Inc." <rollcall@example.com>'])(
    'sends mail from %s',
    (from) => {
      const url = 'smtp://user:p%40ss@mail.example.com:587';
      expect(config({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
    },
  );

  it.each(['mail.example.com', 'http://mail.example.com', 'smtp://'])('refuses the mail server %s', (url) => {
    expect(faults({ SMTP_URL: url, MAIL_FROM: 'rollcall@example.com' })).toEqual([
      expect.stringContaining('SMTP_URL is not a mail server'),
    ]);
  });

  it.each([
    'Rollcall',
    'rollcall@',
    'a@b.example, c@d.example',
    'Rollcall <rollcall>',
    'Rollcall <a@b.example',
    'a..b@c.example',
  ])('refuses the sender %s', (from) => {
    expect(faults({ SMTP_URL: 'smtps://mail.example.com', MAIL_FROM: from })).toEqual([
      expect.stringContaining('MAIL_FROM is not a sender'),
    ]);
  });

  it.each(['SMTP_URL', 'MAIL_FROM'])('wants both where %s alone is set', (name) => {
    const value = name === 'SMTP_URL' ? 'smtp://mail.example.com' : 'rollcall@example.com';
    expect(faults({ [name]: value })).toEqual([expect.stringContaining('set both or neither')]);
  });

  const key = randomBytes(32);

  it.each([key.toString('base64'), key.toString('base64url'), ` ${key.toString('base64')}\n`])(
    'takes a key in either alphabet of base64',
    (text) => {
      expect(config({ SECRETS_KEY: text }).secretsKeys.map(({ id }) => id)).toEqual([secretsKey(key).id]);
    },
  );

  it('takes older keys behind the newest', () => {
    const older = randomBytes(32);
    const { secretsKeys } = config({ SECRETS_KEY: [key, older].map((bytes) => bytes.toString('base64')).join(',') });
    expect(secretsKeys.map(({ id }) => id)).toEqual([secretsKey(key).id, secretsKey(older).id]);
  });

  it.each(['canary-passphrase', key.toString('hex'), randomBytes(16).toString('base64'), `${key.toString('base64')},`])(
    'refuses a key of another form and does not repeat it: %s',
    (text) => {
      const [fault, ...others] = faults({ SECRETS_KEY: text });
      expect(fault).toContain('SECRETS_KEY is not a key; give 32 random bytes in base64');
      expect(others).toEqual([]);
      expect(fault).not.toContain(text);
    },
  );

  it.each([
    ['10.0.0.5', ['10.0.0.5']],
    ['127.0.0.1, ::1, 10.0.0.0/8,fd00::/8', ['127.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8']],
    ['2', 2],
  ])('believes the proxies %s', (text, trustProxy) => {
    expect(config({ TRUST_PROXY: text }).trustProxy).toEqual(trustProxy);
  });

  it.each(['true', '*', '0', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.5,', 'nginx', 'fe80::1%eth0', '-1', '10.1'])(
    'refuses to believe %s',
    (text) => {
      expect(faults({ TRUST_PROXY: text })).toEqual([expect.stringContaining('is neither an address nor a network')]);
    },
  );

  it('has a default for everything', () => {
    expect(config({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      databaseUrl: undefined,
      databaseDirectUrl: undefined,
      databasePrepared: true,
      dataDir: resolve('data'),
      firstAdministrator: undefined,
      logLevel: 'info',
      secretsKeys: [],
      includeSubDomains: false,
      mail: undefined,
    });
  });

  it('takes an empty value for an unset one', () => {
    const empty = { PORT: '', PUBLIC_URL: '', DATABASE_URL: '', SMTP_URL: '', WORKERS: '', ADMIN_EMAIL: '' };
    expect(config(empty)).toEqual(config({}));
  });

  it('derives the public address from the port', () => {
    expect(config({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it('drops the slash at the end of the public address', () => {
    expect(config({ PUBLIC_URL: 'https://rollcall.example.com/' }).publicUrl).toBe('https://rollcall.example.com');
  });

  it.each(['https://example.com/path', 'https://example.com/?a=1', 'https://example.com?', 'https://u:p@example.com'])(
    'refuses a public address with more than a host: %s',
    (address) => {
      expect(faults({ PUBLIC_URL: address })).toEqual([
        'PUBLIC_URL must end after the host and port; give https://example.com and nothing behind it.',
      ]);
    },
  );

  it.each(['example.com', 'ftp://example.com', 'javascript:alert(1)'])(
    'refuses a public address that is not http or https: %s',
    (address) => {
      expect(faults({ PUBLIC_URL: address })).toEqual([expect.stringContaining('is not a web address')]);
    },
  );

  it.each(['0', '-1', '1.5', 'many', '1000000'])('refuses the rate limit %j', (limit) => {
    expect(faults({ SCIM_RATE_LIMIT: limit })).toEqual([expect.stringContaining('is not a valid limit')]);
  });

  it.each(['-1', '65536', '4000.5', 'http', '0x10', ' 4000'])('refuses the port %j', (port) => {
    expect(faults({ PORT: port })).toEqual([expect.stringContaining('is not a port')]);
  });

  it('lets tests ask for any free port', () => {
    expect(config({ PORT: '0' }).port).toBe(0);
  });

  it.each(['0.0.0.0', '::1', 'localhost', 'db-1.internal'])('listens on %s', (host) => {
    expect(config({ HOST: host }).host).toBe(host);
  });

  it.each(['http://localhost', '127.0.0.1:4000', '1.2.3', 'a b', '300.1.1.1'])('refuses the host %j', (host) => {
    expect(faults({ HOST: host })).toEqual([expect.stringContaining('is not an address')]);
  });

  it.each(['postgres://u:p@db:5432/rollcall', 'postgresql:///rollcall?host=db'])('uses the database at %s', (url) => {
    expect(config({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it('goes past a pooler, without named statements, where it is told to', () => {
    const urls = { DATABASE_URL: 'postgres://u@pooler:6432/r', DATABASE_DIRECT_URL: 'postgres://u@db:5432/r' };
    expect(config({ ...urls, DATABASE_PREPARED: 'off' })).toMatchObject({
      databaseDirectUrl: 'postgres://u@db:5432/r',
      databasePrepared: false,
    });
  });

  it('refuses an address past a pooler alone, and a switch that is neither on nor off', () => {
    expect(faults({ DATABASE_DIRECT_URL: 'postgres://u@db/r', DATABASE_PREPARED: 'no' })).toEqual([
      'DATABASE_PREPARED "no" is neither on nor off; give one of them, or unset it.',
      'DATABASE_DIRECT_URL is set without DATABASE_URL; set both, or unset it.',
    ]);
  });

  it('refuses another database without repeating the password in the address', () => {
    const [fault] = faults({ DATABASE_URL: 'mysql://root:hunter2@db/rollcall' });
    expect(fault).toContain('is not a PostgreSQL address');
    expect(fault).not.toContain('hunter2');
  });

  it('takes the data directory relative to where the server was started', () => {
    expect(config({ DATA_DIR: 'elsewhere' }).dataDir).toBe(resolve('elsewhere'));
  });

  it('names the first administrator', () => {
    const firstAdministrator = { email: 'admin@example.com', password: 'correct horse battery' };
    const environment = { ADMIN_EMAIL: firstAdministrator.email, ADMIN_PASSWORD: firstAdministrator.password };
    expect(config(environment).firstAdministrator).toEqual(firstAdministrator);
  });

  it.each(['admin', 'a@x, b@y', 'Admin <admin@example.com>'])('refuses %s as its address', (ADMIN_EMAIL) => {
    expect(faults({ ADMIN_EMAIL, ADMIN_PASSWORD: 'correct horse battery' })).toEqual([
      expect.stringContaining('is not an e-mail address'),
    ]);
  });

  it.each([{ ADMIN_EMAIL: 'admin@example.com' }, { ADMIN_PASSWORD: 'correct horse battery' }])(
    'asks for e-mail and password together: %j',
    (environment) => {
      expect(faults(environment)).toEqual([expect.stringContaining('set both or neither')]);
    },
  );

  it('counts characters, not UTF-16 units, of the password and does not repeat it', () => {
    const [fault] = faults({ ADMIN_EMAIL: 'admin@example.com', ADMIN_PASSWORD: '🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑' });
    expect(fault).toBe('ADMIN_PASSWORD is too short; give at least 12 characters.');
  });

  describe('single sign-on', () => {
    const oidc = { OIDC_ISSUER: 'https://example.okta.com', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret' };

    it('takes three settings and has usual values for the rest', () => {
      expect(config(oidc).singleSignOn).toEqual({
        provider: {
          issuer: 'https://example.okta.com',
          clientId: 'id',
          clientSecret: 'secret',
          scopes: 'openid profile email',
          roleClaim: 'groups',
          acrValues: [],
        },
        rules: { name: 'example.okta.com', only: false, roles: [] },
      });
    });

    it('puts the highest role first, whatever the order of the text', () => {
      const { singleSignOn } = config({ ...oidc, OIDC_ROLES: 'it-support=help-desk; admins=owner' });
      expect(singleSignOn?.rules.roles).toEqual([
        { value: 'admins', role: 'OWNER' },
        { value: 'it-support', role: 'HELP_DESK' },
      ]);
    });

    it.each([
      [{ OIDC_ISSUER: 'https://example.okta.com' }, 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set'],
      [{ ...oidc, OIDC_ISSUER: 'http://example.okta.com' }, 'OIDC_ISSUER is not the https address'],
      [{ ...oidc, OIDC_SCOPES: 'profile' }, 'must contain openid'],
      [{ ...oidc, OIDC_ONLY: 'yes' }, 'OIDC_ONLY "yes" is neither on nor off'],
      [{ ...oidc, OIDC_ROLES: 'admins=king' }, 'OIDC_ROLES "admins=king" is not a value and a role'],
    ])('says what is wrong with %j', (environment, sentence) => {
      expect(faults(environment)).toEqual([expect.stringContaining(sentence)]);
    });
  });

  it('takes one worker and refuses more', () => {
    expect(config({ WORKERS: '1' })).toEqual(config({}));
    expect(faults({ WORKERS: '2' })).toEqual(['WORKERS other than 1 is not supported yet; unset it.']);
  });

  it('names the levels when the log level is none of them', () => {
    expect(faults({ LOG_LEVEL: 'verbose' })).toEqual([expect.stringContaining('trace, debug, info')]);
  });

  it('lists every fault at once', () => {
    expect(faults({ PORT: 'x', HOST: 'a b', PUBLIC_URL: 'x', LOG_LEVEL: 'x', WORKERS: '4' })).toHaveLength(5);
  });
});
