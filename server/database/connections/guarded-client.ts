import { Client, type ClientConfig } from 'pg';
import { driverOf } from './driver.js';
import { portableSettings, settingsOf } from './session-settings.js';

/** The time that closing a connection may take: a silent server never closes its end. */
const farewellMs = 1_000;

/** The observer of a connection; `Watch` implements it. */
export interface Watcher {
  /** Returns the reason why no connection may be opened now. */
  refusal(client: GuardedClient): Error | undefined;
  add(client: GuardedClient): void;
  remove(client: GuardedClient): void;
  /** Records an error that a connection received. */
  note(error: unknown): void;
}

/** The properties of a connection that depend on its use. */
export interface GuardProps {
  watch: Watcher;
  /** True behind a pooler, which gives the session to another client after each transaction. */
  pooled: boolean;
  /**
   * True where each of its statements is short: silence then means that the connection is lost, and the server need not
   * be asked whether it is at work.
   */
  brief?: boolean;
  /** Settings of its sessions that differ from those of the other connections. */
  settings?: Readonly<Record<string, string>>;
}

type Connected = (error?: Error | null) => void;

/**
 * A connection that never waits in silence: opening and closing it have a deadline, its pending statements are watched,
 * its failures are recorded, and the session behaves in the same way whatever the server's defaults are. All
 * connections of this process are of this class.
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
    // The promise of a statement rejects by itself. An event without a listener would end the process.
    this.on('error', () => undefined);
    const { connection } = driverOf(this);
    connection.on('errorMessage', (error: Error) => watch.note(error));
    connection.on('error', (error: Error) => watch.note(error));
  }

  /** Adds the settings to the first packet, so that they cost no round trip and outrank those of role and database. */
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

  /** Returns whether a reply is pending, including that to the connection's own opening. */
  get isWaiting(): boolean {
    return driverOf(this).readyForQuery !== true;
  }

  /** Returns the number of bytes ever received. */
  get bytesHeard(): number {
    return driverOf(this).connection.stream.bytesRead ?? 0;
  }

  /** Returns the process id of the server's backend, or null behind a pooler, which makes up its own. */
  get backend(): number | null {
    return this.pooled ? null : driverOf(this).processID;
  }

  /** Destroys the connection; pending statements reject with the error at once. */
  cut(error: Error): void {
    driverOf(this).connection.stream.destroy(error);
  }
}
