import type { ClientConfig } from 'pg';
import { type DatabaseFault, databaseFault, faultOf } from '../../kernel/faults/database-fault.js';
import { GuardedClient, type Watcher } from './guarded-client.js';
import { NotedFaults } from './noted-faults.js';
import { Probe } from './probe.js';
import { beatMs, Silence } from './silence.js';

/** Beats after which the probe asks on another connection as well: its own may be the only one lost. */
const askAnewAfter = 3;
/** While the database is away, it is tried once in so many beats, so that its return is noticed within two seconds. */
const knockEvery = 4;
/** Beats without a byte on any connection after which the database is away. A request has to be answered within 3 s. */
const awayAfter = 7;
/** Beats after which a single silent connection is examined, while the database answers on others. */
const suspectAfter = 7;
/** While no reply is pending, the database is asked for its state once in so many beats. */
const idleBeats = 8;

interface Props {
  config: ClientConfig;
  pooled: boolean;
  /** Receives each change, for the log; undefined means that the fault is over. */
  onChange: (fault: DatabaseFault | undefined, awayMs: number) => void;
}

const errorOf = (fault: DatabaseFault, code = 'ETIMEDOUT'): Error => Object.assign(new Error(fault.sentence), { code });

/** Returns whether the network reported the error; an error of a server or a pooler proves that it is there. */
const isNobodyThere = (error: unknown): boolean => /^E[A-Z]+$/.test(String((error as { code?: unknown }).code));

/** Returns whether a fault affects every new connection; with others, open connections may still work. */
const isAway = ({ kind }: DatabaseFault): boolean => ['unreachable', 'silent', 'starting'].includes(kind);

/**
 * Watches the connections to one address of the database. The driver waits for a reply for ever, and TCP reports lost
 * packets after a quarter of an hour. So a separate connection asks the database for its state. When no connection
 * receives anything any more, all are cut, and new requests are refused at once until the database answers again. While
 * it does answer, a single silent connection is cut unless the server reports that its backend is at work.
 */
export class Watch implements Watcher {
  private readonly silence = new Silence();
  private readonly noted: NotedFaults;
  private readonly probe: Probe;
  private readonly timer: NodeJS.Timeout;
  private away: { fault: DatabaseFault; error: Error; since: number } | undefined;
  /** The fault that the database reported to the probe, e.g. that it is read-only. */
  private standing: DatabaseFault | undefined;
  private asking: Promise<void> | undefined;
  private quiet = 0;
  private untilAsked = 0;
  private closed = false;
  /** True once the database has answered; until then, the preflight check reports faults. */
  private met = false;
  /** The fault that was last reported to the log. */
  private told: DatabaseFault['kind'] | undefined;

  constructor(private readonly props: Props) {
    this.noted = new NotedFaults(() => this.tell());
    // The wait for it is counted here, in beats.
    const config = { ...props.config, pipeline: true, connectionTimeoutMillis: 0 };
    const open = () => new GuardedClient(config, { watch: this, pooled: props.pooled });
    this.probe = new Probe(open);
    this.timer = setInterval(() => this.beat(), beatMs).unref();
  }

  /** Returns the reason why no connection may be opened now; the probe's always may. */
  refusal(client: GuardedClient): Error | undefined {
    return this.probe.is(client) ? undefined : this.away?.error;
  }

  add(client: GuardedClient): void {
    this.silence.add(client);
  }

  remove(client: GuardedClient): void {
    this.silence.remove(client);
  }

  /** Records an error that a connection received, and asks the database where the error suggests that it is away. */
  note(error: unknown): void {
    this.noted.note(error);
    // A refused connection leaves no reply pending, so that no beat would notice it.
    if (this.met && isNobodyThere(error) && !this.away && !this.closed && !this.asking) void this.ask();
  }

  /** Returns the present fault, as far as it is known. */
  get fault(): DatabaseFault | undefined {
    return this.away?.fault ?? this.standing ?? this.noted.current;
  }

  /** Returns how long the database has been away, in ms. */
  get awayMs(): number {
    return this.away ? performance.now() - this.away.since : 0;
  }

  /** Asks the database for its state and returns its fault, within `withinMs`. */
  async check(withinMs: number): Promise<DatabaseFault | undefined> {
    if (this.away) return this.away.fault;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'tooLate'>((resolve) => {
      timer = setTimeout(() => resolve('tooLate'), withinMs);
    });
    // The reply to a question that is pending already may be older than this call.
    const asked = (this.asking ?? Promise.resolve()).then(() => this.ask());
    const outcome = await Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
    return this.fault ?? (outcome === 'tooLate' ? faultOf('silent') : undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.probe.close();
  }

  private beat(): void {
    const { heard, waiting } = this.silence.beat();
    const inUse = this.silence.clients.some((client) => !this.probe.is(client));
    if (!this.away) this.noted.beat();
    this.untilAsked -= 1;
    const due = waiting || this.away !== undefined || (inUse && this.untilAsked <= 0);
    this.quiet = heard || !this.asking ? 0 : this.quiet + 1;
    if (due && !this.asking) void this.ask();
    if (this.quiet === askAnewAfter) this.probe.askAnew();
    if (this.away && this.quiet % knockEvery === knockEvery - 1) this.probe.knock();
    if (this.quiet >= awayAfter && !this.away) this.goAway(faultOf('silent'), errorOf(faultOf('silent')));
    if (!this.away) this.lookAtSilent();
  }

  private ask(): Promise<void> {
    this.untilAsked = idleBeats;
    this.asking ??= this.probe
      .ask()
      .then(
        (fault) => this.answered(fault),
        (error: unknown) => this.unanswered(error),
      )
      .finally(() => {
        this.asking = undefined;
      });
    return this.asking;
  }

  private answered(fault: DatabaseFault | undefined): void {
    const awayMs = this.awayMs;
    this.met = true;
    this.away = undefined;
    this.standing = fault;
    this.quiet = 0;
    this.tell(awayMs);
  }

  /** Records a failed question. Silence is counted in beats instead; an immediate refusal needs no counting. */
  private unanswered(error: unknown): void {
    if (this.closed) return;
    const fault = databaseFault(error);
    if (!fault) return;
    if (isAway(fault)) this.goAway(fault, errorOf(fault, (error as { code?: string }).code));
    else this.away = undefined;
    this.noted.note(error);
  }

  private goAway(fault: DatabaseFault, error: Error): void {
    const { lastWords } = this.noted;
    const told = lastWords
      ? { fault: lastWords.fault, error: errorOf(lastWords.fault, lastWords.code) }
      : { fault, error };
    this.away = { ...told, since: this.away?.since ?? performance.now() };
    for (const client of this.silence.clients) if (!this.probe.is(client)) client.cut(error);
    this.tell();
  }

  private lookAtSilent(): void {
    for (const client of this.silence.clients) {
      const beats = this.silence.of(client);
      if (this.probe.is(client) || beats === 0 || beats % suspectAfter > 0) continue;
      if (client.brief) client.cut(errorOf(faultOf('silent')));
      else void this.cutUnlessAtWork(client);
    }
  }

  private async cutUnlessAtWork(client: GuardedClient): Promise<void> {
    const { backend, bytesHeard } = client;
    if (backend === null || (await this.probe.isAtWork(backend).catch(() => true))) return;
    if (client.isWaiting && client.bytesHeard === bytesHeard) client.cut(errorOf(faultOf('silent')));
  }

  private tell(awayMs = 0): void {
    const { fault } = this;
    if (fault?.kind === this.told) return;
    this.told = fault?.kind;
    this.props.onChange(fault, awayMs);
  }
}
