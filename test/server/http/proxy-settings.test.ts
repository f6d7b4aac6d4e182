import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = join(import.meta.dirname, '../../../deploy/proxy');

/** The lines of each file that say which versions of TLS it speaks. */
const versions: Readonly<Record<string, RegExp>> = {
  'nginx.conf': /^\s*ssl_protocols TLSv1\.2 TLSv1\.3;$/m,
  'haproxy.cfg': /^\s*ssl-default-bind-options ssl-min-ver TLSv1\.2\b/m,
  Caddyfile: /^\s*protocols tls1\.2 tls1\.3$/m,
  'traefik.yml': /^\s*minVersion: VersionTLS12$/m,
};

describe.each(Object.keys(versions))('the settings of %s', (file) => {
  const text = readFile(join(folder, file), 'utf8');

  it('speak TLS 1.2 and 1.3 alone', async () => {
    expect(await text).toMatch(versions[file] as RegExp);
  });

  it('name suites with forward secrecy and authenticated encryption alone', async () => {
    const suites = (await text).match(/\b(?:ECDHE-[\w-]+|TLS_ECDHE_\w+|(?:TLS_)?RSA[-_]WITH\w*)/g) ?? [];
    expect(suites.length).toBeGreaterThanOrEqual(6);
    expect(suites.filter((suite) => !/ECDHE.*(?:GCM|CHACHA20)/.test(suite))).toEqual([]);
  });
});
