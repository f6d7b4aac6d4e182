import type { DatabaseAddress, FaultListener } from '../database/connections/routes.js';
import type { StreamLimits } from '../graphql/open-streams.js';
import type { JobPatience } from '../jobs/index.js';
import type { LoadLimits } from '../kernel/load/load-gate.js';
import type { Clock } from '../kernel/ports.js';
import type { MailSettings } from '../mail/index.js';
import type { RefusalLine } from '../modules/refusals/index.js';

/** What the server needs to know to be put together. */
export interface AppConfig extends DatabaseAddress {
  publicUrl: string;
  firstAdministrator?: { email: string; password: string } | undefined;
  /** SCIM requests a second for each token; unset means no limit. */
  scimRateLimit?: number | undefined;
  /** The proxies whose X-Forwarded-* headers are believed: addresses and CIDRs, or how many; unset means none. */
  trustProxy?: number | readonly string[] | undefined;
  /** How much is taken on at once; only tests need other limits than the usual ones. */
  load?: Partial<LoadLimits> | undefined;
  /** How many live streams there may be and how long they last; only tests need other limits than the usual ones. */
  streams?: Partial<StreamLimits> | undefined;
  /** Points that an API key may spend in ten seconds; unset takes the default. */
  keyAllowance?: number | undefined;
  /** The built portal. */
  clientDirectory: string;
  docsDirectory: string;
  /** The compiled Okta simulator; without it, nobody can try without Okta. */
  simulatorMain?: string | undefined;
  /** Where mail goes out; without it, mail is kept in the outbox. */
  mail?: MailSettings | undefined;
}

/** What differs between a server and a test. */
export interface AppOverrides {
  clock?: Clock;
  /** Takes what nobody foresaw. */
  onUnexpected?: (error: unknown, logId?: string) => void;
  /** Takes one line for each refusal, for the server's log. */
  onRefusal?: (line: RefusalLine) => void;
  /** Told when something is the matter with the database, and when all is well again. */
  onDatabaseFault?: FaultListener;
  /** Told the text of each statement by which a request reads. */
  onRead?: (text: string) => void;
  /** Told what the start waits for. */
  say?: (message: string) => void;
  /** How patient the jobs are, and how often what is due is looked for. */
  jobs?: Partial<JobPatience> & { dueEveryMs?: number; upkeepEveryMs?: number; countersEveryMs?: number };
  /** The database has the newest schema already. */
  migrated?: boolean;
}
