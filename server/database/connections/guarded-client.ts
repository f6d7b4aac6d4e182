import { Client, type ClientConfig } from 'pg';
import { driverOf } from './driver.js';
import { portableSettings, settingsOf } from './session-settings.js';

/** How long a farewell may take: a server that is silent never closes its end. */
const farewellMs = 1_000;

/** Who watches over a connection; `Watch` does. */
export interface Watcher {
  /** Why no connection may be opened now. */
  refusal(client: GuardedClient): Error | undefined;
  add(client: GuardedClient): void;
  remove(client: GuardedClient): void;
  /** Takes note of what a connection was told. */
  note(error: unknown): void;
}

/** What a connection is for. */
export interface GuardProps {
  watch: Watcher;
  /** Whether a pooler stands between, which hands the session to somebody else after each transaction. */
  pooled: boolean;
  /**
   * Whether its statements are short, each of them: silence then means that the connection is lost, and nobody has to
   * ask what the server is doing.
   */
  brief?: boolean;
  /** Settings of its sessions that differ from those of the others. */
  settings?: Readonly<Record<string, string>>;
}

type Connected = (error?: Error | null) => void;

/**
 * A connection that never waits in silence: opening and closing it have a deadline, what it waits for is watched, its
 * failures are noted, and the session behaves in the same way whatever the server's defaults are. Every connection of
 * this process is one.
 */
export class GuardedClient extends Client {
  readonly brief: boolean;
  private readonly watch: Watcher;
  private readonly pooled: boolean;
  private readonly settings: Readonly<Record<string, string>>;

  constructor(config: ClientConfig, { watch, pooled, brief = false, settings = {} }: GuardProps) {
    super(config);
    this.watch = watch;
    this.pooled = pooled;
    this.brief = brief;
    this.settings = settings;
    // Whoever waits for a statement is told by it. An event that nobody listens to would end the process.
    this.on('error', () => undefined);
    const { connection } = driverOf(this);
    connection.on('errorMessage', (error: Error) => watch.note(error));
    connection.on('error', (error: Error) => watch.note(error));
  }

  /** The settings go with the first packet, so that they cost no round trip and outrank those of role and database. */
  getStartupConf(): Record<string, string> {
    const base = (Client.prototype as unknown as { getStartupConf(): Record<string, string> }).getStartupConf;
    const own = { ...base.call(this), ...this.settings };
    return this.pooled ? portableSettings(own) : settingsOf(own);
  }

  override connect(): Promise<Client>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<Client> | undefined {
    if (callback === undefined) {
      return new Promise((resolve, reject) => this.connect((error) => (error ? reject(error) : resolve(this))));
    }
    const refusal = this.watch.refusal(this);
    if (refusal) {
      process.nextTick(callback, refusal);
      return undefined;
    }
    this.watch.add(this);
    super.connect((error: Error | null) => {
      if (error) this.watch.remove(this);
      callback(error);
    });
    this.once('end', () => this.watch.remove(this));
    return undefined;
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    const { stream } = driverOf(this).connection;
    const force = setTimeout(() => stream.destroy(), farewellMs);
    stream.once('close', () => clearTimeout(force));
    if (stream.destroyed || stream.connecting) stream.destroy();
    if (callback) return void super.end(callback);
    return super.end();
  }

  /** Whether somebody waits for an answer, the connection's own opening included. */
  get isWaiting(): boolean {
    return driverOf(this).readyForQuery !== true;
  }

  /** How much has ever been heard on it. */
  get bytesHeard(): number {
    return driverOf(this).connection.stream.bytesRead ?? 0;
  }

  /** The server's process that serves it, where it tells the truth about that. */
  get backend(): number | null {
    return this.pooled ? null : driverOf(this).processID;
  }

  /** Gives it up: whoever waits for it gets the error at once. */
  cut(error: Error): void {
    driverOf(this).connection.stream.destroy(error);
  }
}
