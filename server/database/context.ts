import type { EntityManager } from '@mikro-orm/postgresql';
import { nothingLeaked } from '../kernel/access/leaked-passwords.js';
import type { TextCipher } from '../kernel/access/sealed-text.js';
import { collectCacheEnds } from '../kernel/access/short-lived-cache.js';
import type { Actor } from '../kernel/actor.js';
import type { Context, SessionCookie, Transaction } from '../kernel/context.js';
import { TransactionNeeded } from '../kernel/faults/transaction-needed.js';
import type {
  Clock,
  EnqueueJobs,
  LiveEvents,
  LiveSubject,
  RequestInfo,
  RunStatement,
  WhenGone,
} from '../kernel/ports.js';
import type { ResourceSchema } from '../kernel/schema/definitions/types.js';
import type { Statement } from '../kernel/statement.js';

/** The parts that the contexts of all requests share. */
export interface ContextParts {
  fork: () => EntityManager;
  statement: RunStatement;
  /** Runs reads of requests, which have a limit. */
  read: <Row>(statement: Statement, whenGone?: WhenGone) => Promise<Row[]>;
  lookUp: RunStatement;
  write: RunStatement;
  transaction: Transaction;
  live: LiveEvents;
  clock: Clock;
  /** The public URL of this server, without a trailing slash. */
  publicUrl: string;
  enqueue: EnqueueJobs;
  sendsMail: boolean;
  cipher: TextCipher;
  /** Returns whether texts that older releases read may be encrypted. */
  sealsSecrets: () => boolean;
  /** Starts work that no answer waits for. */
  afterAnswer: (work: () => Promise<void>) => void;
  isLeaked?: Context['isLeaked'] | undefined;
  singleSignOn?: Context['singleSignOn'];
  /** Returns the attributes of users in a version of the schema. */
  userResource: (version: number) => Promise<ResourceSchema>;
}

const needTransaction = (): never => {
  throw new TransactionNeeded();
};

/**
 * Runs a request's statements as reads, which have a limit and end with the request; writes have methods of their own.
 * The text of a statement is not examined, because it may begin with anything. Statements that no request waits for
 * have no limit.
 */
const readsApart = ({ statement, read }: ContextParts, { whenGone }: RequestInfo): RunStatement =>
  whenGone ? (statement) => read(statement, whenGone) : statement;

/** The context of a request outside a transaction. Most requests never create the entity manager. */
class FreshContext implements Context {
  readonly inTransaction = false;
  /** Plain properties, because Apollo copies a context. */
  private made: EntityManager | undefined;
  private readonly fork: () => EntityManager;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly live: LiveEvents;
  readonly statement: RunStatement;
  readonly lookUp: RunStatement;
  readonly write: RunStatement;
  readonly writeApart: RunStatement;
  readonly enqueue: EnqueueJobs;
  readonly sendsMail: boolean;
  readonly cipher: TextCipher;
  readonly sealsSecrets: boolean;
  readonly afterAnswer: Context['afterAnswer'];
  readonly isLeaked: Context['isLeaked'];
  readonly singleSignOn: Context['singleSignOn'];
  readonly changed: Context['changed'];
  readonly afterCaches = needTransaction;
  readonly transaction: Context['transaction'];
  readonly userResource: Context['userResource'];

  constructor(
    parts: ContextParts,
    readonly actor: Actor,
    readonly request: RequestInfo,
    readonly sessionCookie: SessionCookie | undefined,
  ) {
    const { fork, lookUp, transaction, live, clock, publicUrl, userResource } = parts;
    this.fork = fork;
    this.enqueue = parts.enqueue;
    this.sendsMail = parts.sendsMail;
    this.cipher = parts.cipher;
    this.sealsSecrets = parts.sealsSecrets();
    this.afterAnswer = parts.afterAnswer;
    this.isLeaked = parts.isLeaked ?? nothingLeaked;
    this.singleSignOn = parts.singleSignOn;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.live = live;
    this.statement = readsApart(parts, request);
    this.lookUp = lookUp;
    this.write = parts.write;
    this.writeApart = parts.statement;
    this.changed = (subject: LiveSubject, id: string) => live.publish({ subject, ids: [id] });
    this.transaction = async (work) => {
      const leases = collectCacheEnds<Context>();
      const { afterCaches } = leases;
      const result = await transaction((scope) =>
        work({ ...this, ...scope, em: scope.em as EntityManager, inTransaction: true, afterCaches }),
      );
      await leases.end((last) => this.transaction(last));
      return result;
    };
    this.userResource = () => userResource(actor.schemaVersion);
  }

  get em(): EntityManager {
    this.made ??= this.fork();
    return this.made;
  }
}

export type CreateContext = (actor: Actor, request: RequestInfo, sessionCookie?: SessionCookie) => Context;

/** Creates the contexts of requests. */
export const contextFactory =
  (parts: ContextParts): CreateContext =>
  (actor, request, sessionCookie) =>
    new FreshContext(parts, actor, request, sessionCookie);
