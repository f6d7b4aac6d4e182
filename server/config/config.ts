import type { SecretsKey } from '../kernel/access/key-ring.js';
import type { SingleSignOnRules } from '../kernel/single-sign-on.js';

/** The levels that pino knows. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The lowest level of the lines that the server writes to its log. */
export type LogLevel = (typeof logLevels)[number];

/** The settings of the environment, checked and complete (docs/operations.md). */
export interface Config {
  /** 0 takes any free port, which tests use. */
  port: number;
  host: string;
  /** Scheme and authority only, without a slash at the end, so that paths can be appended. */
  publicUrl: string;
  /** Unset starts the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  /** The address past a connection pooler, for work that needs a session of its own. */
  databaseDirectUrl: string | undefined;
  /** The owner of the tables, who migrates them, where `databaseUrl` is of a role with fewer rights. */
  databaseOwnerUrl: string | undefined;
  /** False where statements must not be prepared by name, because some poolers lose them. */
  databasePrepared: boolean;
  /** Absolute. */
  dataDir: string;
  /** Created on first start when there is no administrator; unset prints a set-up link instead. */
  firstAdministrator: { email: string; password: string } | undefined;
  /** Requests a second for each SCIM token; unset means no limit. */
  scimRateLimit: number | undefined;
  logLevel: LogLevel;
  /** The secret that reads /metrics from other machines; unset means that only this machine reads it. */
  metricsToken: string | undefined;
  /** The proxies whose X-Forwarded-* headers are believed: addresses and CIDRs, or how many; unset means none. */
  trustProxy: number | string[] | undefined;
  /** The keys that encrypt secrets at rest, the newest first; none takes those under `dataDir`. */
  secretsKeys: readonly SecretsKey[];
  /** A file of digests of leaked passwords, in order; unset means that none is compared. */
  leakedPasswordsFile: string | undefined;
  /** True where browsers are told to reach the sub-domains of `publicUrl` by https as well. */
  includeSubDomains: boolean;
  /** The mail server and the sender; unset keeps mail in the outbox. */
  mail: { url: string; from: string } | undefined;
  /** The OpenID provider; unset means that people sign in by passwords alone. */
  singleSignOn: SingleSignOnConfig | undefined;
}

/** An OpenID provider and the rules of signing in through it. */
export interface SingleSignOnConfig {
  provider: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    scopes: string;
    roleClaim: string;
    acrValues: string[];
  };
  rules: SingleSignOnRules;
}
