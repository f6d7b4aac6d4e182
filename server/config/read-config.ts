import { resolve } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.js';
import { checkEncryption } from './check-encryption.js';
import type { Config } from './config.js';
import { fromFiles, readSecretFile } from './read-secret-file.js';
import {
  readDatabaseUrl,
  readFileName,
  readFirstAdministrator,
  readHost,
  readLogLevel,
  readMail,
  readMetricsToken,
  readPort,
  readPublicUrl,
  readRateLimit,
  readSecretsKeys,
  readSwitch,
  readTrustProxy,
} from './read-settings.js';
import { readSingleSignOn } from './read-single-sign-on.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once; for bad values it returns the whole list of faults, each with its remedy. */
export const readConfig = (environment: Environment = process.env): Result<Config, string[]> => {
  const faults: string[] = [];
  const report = (fault: string): undefined => {
    faults.push(fault);
  };
  const given = new Map<string, string | undefined>();
  for (const name of fromFiles) {
    const path = environment[`${name}_FILE`] || undefined;
    if (path === undefined) continue;
    given.set(name, readSecretFile(name, path, report));
    if (environment[name]) report(`${name} and ${name}_FILE are both set; set one of them.`);
  }
  const value = (name: string): string | undefined => given.get(name) ?? (environment[name] || undefined);

  const port = readPort(value('PORT'), report) ?? 4000;
  const config: Config = {
    port,
    host: readHost(value('HOST'), report) ?? '127.0.0.1',
    publicUrl: readPublicUrl(value('PUBLIC_URL'), report) ?? `http://localhost:${port}`,
    databaseUrl: readDatabaseUrl('DATABASE_URL', value('DATABASE_URL'), report),
    databaseDirectUrl: readDatabaseUrl('DATABASE_DIRECT_URL', value('DATABASE_DIRECT_URL'), report),
    databaseOwnerUrl: readDatabaseUrl('DATABASE_OWNER_URL', value('DATABASE_OWNER_URL'), report),
    databasePrepared: readSwitch('DATABASE_PREPARED', value('DATABASE_PREPARED'), report) ?? true,
    dataDir: resolve(value('DATA_DIR') ?? 'data'),
    firstAdministrator: readFirstAdministrator(value('ADMIN_EMAIL'), value('ADMIN_PASSWORD'), report),
    scimRateLimit: readRateLimit(value('SCIM_RATE_LIMIT'), report),
    metricsToken: readMetricsToken(value('METRICS_TOKEN'), report),
    logLevel: readLogLevel(value('LOG_LEVEL'), report) ?? 'info',
    trustProxy: readTrustProxy(value('TRUST_PROXY'), report),
    secretsKeys: readSecretsKeys(value('SECRETS_KEY'), report) ?? [],
    leakedPasswordsFile: readFileName('LEAKED_PASSWORDS_FILE', value('LEAKED_PASSWORDS_FILE'), report),
    includeSubDomains: readSwitch('HSTS_SUBDOMAINS', value('HSTS_SUBDOMAINS'), report) ?? false,
    mail: readMail(value('SMTP_URL'), value('MAIL_FROM'), report),
    singleSignOn: readSingleSignOn(value, report),
  };

  for (const name of ['DATABASE_DIRECT_URL', 'DATABASE_OWNER_URL']) {
    if (value(name) !== undefined && value('DATABASE_URL') === undefined) {
      report(`${name} is set without DATABASE_URL; set both, or unset it.`);
    }
  }
  const allowsPlaintext = readSwitch('ALLOW_PLAINTEXT', value('ALLOW_PLAINTEXT'), report) ?? false;
  if (!allowsPlaintext) checkEncryption(config, report);
  if (value('WORKERS') !== undefined && value('WORKERS') !== '1') {
    report('WORKERS other than 1 is not supported yet; unset it.');
  }
  return faults.length > 0 ? fail(faults) : ok(config);
};
