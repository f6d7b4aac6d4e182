import type { AfterLeases } from './access/leases.js';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';
import type { Clock, EnqueueJobs, LiveEvents, LiveSubject, RequestInfo, RunStatement } from './ports.js';
import type { ResourceSchema } from './schema/definitions/types.js';

/** What the door can do with the session cookie; absent where the door has none. */
export interface SessionCookie {
  set(secret: string, expiresAt: Date): void;
  clear(): void;
  /** The secret by which this browser is known from earlier, if it sent one. */
  readonly browser: string | undefined;
  setBrowser(secret: string, expiresAt: Date): void;
}

/**
 * What every resolver is given. `em` is for what people manage by hand, and the transaction's in a mutation; its type is
 * the database's, which the kernel does not know. The directory goes by statements (decision 1).
 */
export interface RequestContext<Em> {
  actor: Actor;
  request: RequestInfo;
  em: Em;
  /** On the transaction's connection in a mutation, else on one from the pool. */
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
  /** Whether what is done belongs together, and a lock holds until the end of the mutation. */
  inTransaction: boolean;
  clock: Clock;
  /** Where the outside reaches this server, without a trailing slash. */
  publicUrl: string;
  enqueue: EnqueueJobs;
  /** Whether there is a mail server; without one, mails are kept in the outbox. */
  sendsMail: boolean;
  /** Notes that something changed, for the live views; published after the commit, dropped by a rollback. */
  changed(subject: LiveSubject, id: string): void;
  /**
   * Has the mutation answer only when nobody works any more with what they read before it (leases), and then do what is
   * left, in a transaction of its own.
   */
  afterLeases(last?: AfterLeases<RequestContext<Em>>): void;
  /** Runs work in a transaction of its own, for a field that is marked `ownTransaction`. */
  transaction<T>(work: (context: RequestContext<Em>) => Promise<T>): Promise<T>;
  /** The attributes of users, custom ones included, as of this request. */
  userResource(): Promise<ResourceSchema>;
  live: Pick<LiveEvents, 'subscribe'>;
  sessionCookie?: SessionCookie | undefined;
}

/** More rows than these are a long statement, which must not hold up what others look up and write. */
export const mostInLane = 100;

/**
 * Marks a field whose value holds what another permission protects: `@Extensions(needs(Permission.GroupsRead))`. Unlike
 * `@Authorized` it costs a resolver nothing; the GraphQL door checks it before anything runs.
 */
export const needs = (...permissions: Permission[]) => ({ needs: permissions }) as const;

/** Says what a field costs beside what lies below it, where that is more than a look-up: `@Extensions(costs(40))`. */
export const costs = (points: number) => ({ cost: points }) as const;

/** What an object type was declared with by `readBy`. */
export interface ReadBy {
  permission: Permission;
  /** Fields that say nothing but which row it is. */
  open: readonly string[];
}

/**
 * Marks an object type that holds what a permission protects, whichever field leads to it: the answer of a write as much
 * as the list. All of its fields need the permission but those named, by which a writer knows the row again.
 */
export const readBy = (permission: Permission, ...open: string[]): { readBy: ReadBy } => ({
  readBy: { permission, open },
});

/** Marks a root field that needs no permission, as a GraphQL extension: `@Extensions(publicField)`. */
export const publicField = { public: true } as const;

/**
 * Marks a mutation that mostly is a single statement, which is a transaction by itself. It is tried as that first, and
 * throws TransactionNeeded where it is more.
 */
export const oneStatement = { oneStatement: true } as const;

/** The argument that names the one group whose row a mutation locks, or that it locks several. */
export type LocksGroups = { argument: string } | 'several';

/**
 * Marks a mutation that locks the rows of groups, which a push of many members holds for seconds: it waits in a line
 * before it takes a connection.
 */
export const locksGroups = (locks: LocksGroups) => ({ locksGroups: locks }) as const;

/** Marks a mutation that manages its own transaction, e.g. because a failure has to be written down. */
export const ownTransaction = { ownTransaction: true } as const;
