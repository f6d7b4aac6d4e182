import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsLeaked } from './access/leaked-passwords.js';
import type { TextCipher } from './access/sealed-text.js';
import type { AfterCaches } from './access/short-lived-cache.js';
import type { Actor } from './actor.js';
import type { Clock, EnqueueJobs, LiveEvents, LiveSubject, RequestInfo, RunStatement } from './ports.js';
import type { ResourceSchema } from './schema/definitions/types.js';
import type { SingleSignOnRules } from './single-sign-on.js';

/** Access to the session cookie; absent where the endpoint has none. */
export interface SessionCookie {
  set(secret: string, expiresAt: Date): void;
  clear(): void;
  /** The secret by which this browser is known from earlier, if it sent one. */
  readonly browser: string | undefined;
  setBrowser(secret: string, expiresAt: Date): void;
  /** The secret by which this browser completes a sign-in whose password was right. */
  readonly step: string | undefined;
  setStep(secret: string, expiresAt: Date): void;
  clearStep(): void;
}

/**
 * The context of every resolver. `em` serves what people manage by hand, and belongs to the transaction in a mutation;
 * its type is all that the kernel knows of the database. The directory uses statements (decision 1).
 */
export interface Context {
  actor: Actor;
  request: RequestInfo;
  em: EntityManager;
  /**
   * Runs a statement, inside a transaction on its connection. Outside one it only reads, while the caller waits for the
   * answer and no longer than the limit of reads; `write` and `writeApart` send what writes.
   */
  statement: RunStatement;
  /**
   * Reads few rows by an indexed key. Outside a transaction it shares a connection with everybody else, so a statement
   * that may take long must not go this way.
   */
  lookUp: RunStatement;
  /**
   * A statement that writes and is a whole mutation (`oneStatement`). Outside a transaction those of one moment share a
   * commit; each is answered when it is stored, and one that fails takes no other with it.
   */
  write: RunStatement;
  /**
   * Runs a statement like `write` does, on a connection of its own: for statements that take long, or may wait for the
   * lock of a row.
   */
  writeApart: RunStatement;
  /** True when all statements belong together, and a lock holds until the end of the mutation. */
  inTransaction: boolean;
  clock: Clock;
  /** The URL at which the outside reaches this server, without a trailing slash. */
  publicUrl: string;
  enqueue: EnqueueJobs;
  /** True when there is a mail server; without one, mails are kept in the outbox. */
  sendsMail: boolean;
  /** Encrypts secrets that have to be read again, and decrypts them. */
  cipher: TextCipher;
  /** False while a process of an older release works on the database, which would send or show encrypted texts. */
  sealsSecrets: boolean;
  /** Returns whether a password is among those that were leaked. */
  isLeaked: IsLeaked;
  /** The rules of single sign-on; undefined where people sign in by passwords alone. */
  singleSignOn: SingleSignOnRules | undefined;
  /** Notes that something changed, for the live views; published after the commit, dropped by a rollback. */
  changed(subject: LiveSubject, id: string): void;
  /**
   * Delays the answer of the mutation until the cached values of every process have expired, and then does the rest of
   * the work in a transaction of its own.
   */
  afterCaches(last?: AfterCaches<Context>): void;
  /** Starts work that the answer does not wait for; the end of the process does. The work bounds itself. */
  afterAnswer(work: () => Promise<void>): void;
  /** Runs work in a transaction of its own, for a field that is marked `ownTransaction`. */
  transaction<T>(work: (context: Context) => Promise<T>): Promise<T>;
  /** The attributes of users, custom ones included, as of this request. */
  userResource(): Promise<ResourceSchema>;
  live: Pick<LiveEvents, 'subscribe'>;
  sessionCookie?: SessionCookie | undefined;
}

/** More rows than these are a long statement, which must not hold up what others look up and write. */
export const mostInLane = 100;

/** The parts of the context that run statements inside a transaction. */
export type TransactionScope = Pick<Context, 'em' | 'statement' | 'lookUp' | 'write' | 'writeApart'>;

/** Runs work in a database transaction: commits when it resolves, rolls back when it rejects. */
export type Transaction = <T>(work: (scope: TransactionScope) => Promise<T>) => Promise<T>;
