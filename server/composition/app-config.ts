import type { DatabaseAddress, FaultListener } from '../database/connections/routes.js';
import type { StreamLimits } from '../graphql/bounds/open-streams.js';
import type { JobPatience } from '../jobs/index.js';
import type { KeyRing } from '../kernel/access/key-ring.js';
import type { LoadLimits } from '../kernel/load/load-gate.js';
import type { Clock } from '../kernel/ports.js';
import type { SingleSignOnRules } from '../kernel/single-sign-on.js';
import type { MailSettings } from '../mail/index.js';
import type { RefusalLine } from '../modules/refusals/index.js';
import type { OpenIdSettings } from '../oidc/index.js';

/** The configuration that an application is built from. */
export interface AppConfig extends DatabaseAddress {
  publicUrl: string;
  /** The keys that encrypt secrets at rest. */
  keys: KeyRing;
  firstAdministrator?: { email: string; password: string } | undefined;
  /** SCIM requests a second for each token; unset means no limit. */
  scimRateLimit?: number | undefined;
  /** The proxies whose X-Forwarded-* headers are believed: addresses and CIDRs, or how many; unset means none. */
  trustProxy?: number | readonly string[] | undefined;
  /** The limits of concurrent work; only tests change the defaults. */
  load?: Partial<LoadLimits> | undefined;
  /** The limits of live streams, their number and their duration; only tests change the defaults. */
  streams?: Partial<StreamLimits> | undefined;
  /** Points that an API key may spend in ten seconds; unset takes the default. */
  keyAllowance?: number | undefined;
  /** The secret that reads /metrics from other machines; unset means that only this machine reads it. */
  metricsToken?: string | undefined;
  /** The release that runs. */
  version?: string | undefined;
  /** True where browsers are told to reach the sub-domains of `publicUrl` by https as well. */
  includeSubDomains?: boolean | undefined;
  /** A file of digests of leaked passwords, in order. */
  leakedPasswordsFile?: string | undefined;
  /** The built portal. */
  clientDirectory: string;
  docsDirectory: string;
  /** The compiled Okta simulator; without it, no simulation can be started. */
  simulatorMain?: string | undefined;
  /** The mail server and the sender; without them, mail is kept in the outbox. */
  mail?: MailSettings | undefined;
  /** The OpenID provider and the rules of signing in through it; without one, passwords alone. */
  singleSignOn?: { provider: OpenIdSettings; rules: SingleSignOnRules } | undefined;
}

/** The parts that a test replaces or observes. */
export interface AppOverrides {
  clock?: Clock;
  /** Receives errors that nobody foresaw. */
  onUnexpected?: (error: unknown, logId?: string) => void;
  /** Receives one line for each refusal, for the server's log. */
  onRefusal?: (line: RefusalLine) => void;
  /** Receives each fault of the database, and undefined when it is over. */
  onDatabaseFault?: FaultListener;
  /** Receives the text of each statement by which a request reads. */
  onRead?: (text: string) => void;
  /** Receives messages about what the start waits for. */
  say?: (message: string) => void;
  /** The intervals and retries of the jobs, and the intervals of the regular work. */
  jobs?: Partial<JobPatience> & { dueEveryMs?: number; upkeepEveryMs?: number; countersEveryMs?: number };
  /** Leaves out the work after answers: tests build accounts with cheap hashes, which the first sign-in would renew. */
  nothingLater?: boolean;
  /** The database has the newest schema already. */
  migrated?: boolean;
}
