import type { Masked } from './access/mask-secrets.js';
import type { Actor, ApiKeyActor, ScimTokenActor } from './actor.js';
import type { CauseCode } from './faults/catalogue.js';
import type { Facts } from './faults/causes/fault-line.js';
import type { Permission } from './permissions.js';
import type { Statement } from './statement.js';

/** The shape graphql-codegen's typed documents share, without importing graphql here. */
export interface TypedDocument<TData, TVariables> {
  readonly kind: string;
  __apiType?: (variables: TVariables) => TData;
}

/** Calls the listener once when the caller has gone; returns the function that cancels this. */
export type WhenGone = (listener: () => void) => () => void;

/** The facts that an endpoint knows of a request, whoever made it. */
export interface RequestInfo {
  requestId: string;
  ip?: string | undefined;
  userAgent?: string | undefined;
  /** Absent where nobody waits for an answer. */
  whenGone?: WhenGone | undefined;
}

/**
 * Runs one GraphQL operation in process with the authorisation, validation, transaction and audit
 * that the GraphQL endpoint has. Rejects with a DomainError (or an unexpected error); never answers in part.
 */
export type Execute = <TData, TVariables>(
  document: TypedDocument<TData, TVariables>,
  variables: TVariables,
  actor: Actor,
  request: RequestInfo,
) => Promise<TData>;

/** The reason why a SCIM token was refused: for the log, never for the caller. */
export type TokenRefusal = 'unknown' | 'inactive' | 'expired' | 'malformed' | 'address';

export type Authentication =
  | { ok: true; actor: ScimTokenActor }
  /** tokenId and connectionId are known where the token exists but may not be used. */
  | { ok: false; refusal: TokenRefusal; tokenId?: string | undefined; connectionId?: string | undefined };

/** Looks a presented SCIM secret up and notes its use. */
export type Authenticate = (secret: string, request: RequestInfo) => Promise<Authentication>;

/** The actor of an API key, or why it was refused; whoever holds the secret may know that the key has expired. */
export type KeyAuthentication =
  | { ok: true; actor: ApiKeyActor }
  /** The key is known where it exists but may not be used. */
  | { ok: false; refusal: Exclude<TokenRefusal, 'inactive'>; key?: { id: string; label: string } };

/** Looks presented API keys up. */
export interface ApiKeyAccess {
  /** Lets a request in and notes the use of the key. */
  authenticate(secret: string, request: RequestInfo): Promise<KeyAuthentication>;
  /**
   * Checks that an admitted key is still good for all it was good for then, from where its caller is; for a
   * subscription that stays open.
   */
  isStillGood(secret: string, permissions: ReadonlySet<Permission>, request: RequestInfo): Promise<boolean>;
}

/** The state of a key's allowance. */
export interface Allowance {
  /** True when enough was left for what was just spent. */
  allowed: boolean;
  /** Points in a while. */
  limit: number;
  remaining: number;
  /** Whole seconds until the while ends and all points are there again. */
  resetSeconds: number;
}

/** Takes points from what a key may ask for. */
export type SpendAllowance = (keyId: string, points: number) => Promise<Allowance>;

/** Something that was passed over though the answer was a success. */
export interface ExchangeNote {
  code: string;
  cause: string;
  attribute?: string | null | undefined;
  memberId?: string | null | undefined;
  message: string;
}

/** The effects of a write of one resource that its outcome does not tell; what did not happen is absent. */
export interface WriteEffects {
  reactivated?: true;
  renamed?: true;
  membersAdded?: number;
  membersRemoved?: number;
}

/** One SCIM request and its answer, for the provisioning log, which masks secrets of ours and cuts what is too long. */
export interface Exchange {
  /** The five characters that the SCIM error's detail carries. */
  shortId: string;
  requestId: string;
  at: Date;
  durationMs: number;
  method: string;
  /** Path below /scim/v2, without the query. */
  path: string;
  /** Decoded query parameters. */
  query: Record<string, string>;
  status: number;
  scimType?: string | undefined;
  detail?: string | undefined;
  /** The cause of a refusal; undefined for a success. */
  cause?: CauseCode | undefined;
  /** The facts that the cause is about. */
  facts?: Facts | undefined;
  /** The outcome of a write of one resource, as its mutation reports it; undefined for everything else. */
  wrote?: 'CREATED' | 'REVIVED' | 'LINKED' | 'UPDATED' | 'UNCHANGED' | 'DEACTIVATED' | undefined;
  /** The effects of that write; undefined where the outcome tells everything. */
  effects?: WriteEffects | undefined;
  /** Everything that was passed over though the answer was a success, e.g. ignored attributes. */
  notes: readonly ExchangeNote[];
  tokenId?: string | undefined;
  connectionId?: string | undefined;
  resourceType?: 'User' | 'Group' | undefined;
  resourceId?: string | undefined;
  ip?: string | undefined;
  userAgent?: string | undefined;
  requestBody?: string | undefined;
  responseBody?: string | undefined;
}

/**
 * Takes an exchange for the provisioning log; returns at once and never fails. `presented` is what the request showed
 * as its credentials: no part of the exchange that repeats it is kept.
 */
export type RecordExchange = (exchange: Exchange, presented: readonly string[]) => void;

/** The part of the directory that changed, for live views. */
export type LiveSubject =
  | 'USER'
  | 'GROUP'
  | 'SCIM_TOKEN'
  | 'PROVISIONING'
  | 'API_KEY'
  | 'CONFIGURATION'
  | 'MAIL'
  | 'ADMINISTRATOR';

export interface LiveChange {
  subject: LiveSubject;
  ids: string[];
}

/** Publishes to the live views of every process; called after the commit. */
export interface LiveEvents {
  publish(change: LiveChange): void;
  subscribe(subjects: readonly LiveSubject[]): AsyncIterable<LiveChange>;
}

/** A file that is made while it is sent. */
export interface ExportFile {
  fileName: string;
  contentType: string;
  chunks: AsyncIterable<string>;
}

/** Runs one statement and returns the rows. */
export type RunStatement = <Row>(statement: Statement) => Promise<Row[]>;

/** The queues of jobs. */
export type JobQueueName = 'mail';

/**
 * Puts jobs into a queue by the statement of the change that causes them: in its transaction, so that there is neither
 * a job without the change nor the change without its job.
 */
export type EnqueueJobs = (
  statement: RunStatement,
  queue: JobQueueName,
  jobs: readonly { id: string }[],
) => Promise<void>;

/** A mail, ready to be sent. */
export interface OutgoingMail {
  /** Stays the same however often it is sent, so that a repetition can be recognised. */
  messageId: string;
  to: string;
  /** Shown beside the sender's address. */
  senderName: string | null;
  subject: string;
  text: string;
  html: string;
}

/**
 * The part of our settings that a mail server refuses for every recipient: the sender's address, or the user and
 * password.
 */
export type MailServerFault = 'sender' | 'signIn';

/** The result of handing a mail to the mail server; `response` is in the server's words. */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'refused'; response: Masked<string> }
  /** It may work later; with a fault of ours, once that is mended. */
  | { outcome: 'failed'; response: Masked<string>; serverFault: MailServerFault | undefined };

/** Hands mails to the mail server. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<Delivery>;
  close(): void;
}

/** The time of day, injectable so that tests need not wait. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
