import { firstPingWithin, type LiveMessage, openStream } from './live-stream.js';

/** The messages that the tabs of one browser send each other. */
type Note =
  | { kind: 'who'; from: string }
  | { kind: 'lead'; from: string }
  | { kind: 'left'; from: string }
  | { kind: 'news'; from: string; message: LiveMessage };

/** Milliseconds that a tab that has just been opened waits for the one that listens. */
const firstWait = 250;

/** Milliseconds. A listening tab answers at once unless it is frozen or closed; a busy machine needs longer. */
const answerWithin = 2_000;

/** Milliseconds after which the others make sure again that somebody listens. */
const askEvery = 3_000;

/**
 * Joins the one event stream of this browser and reports until it is closed. An HTTP/1.1 origin has six connections, so
 * one tab listens and informs the others; when it is closed or stops answering, another one takes over. Locks
 * would choose one too, but browsers have them on https and localhost alone. Should two tabs listen for a moment, the
 * one that was opened later stops.
 */
export function openLiveConnection(fetchFn: typeof fetch, onMessage: (message: LiveMessage) => void): () => void {
  let told = false;
  const tell = (message: LiveMessage) => {
    told = true;
    onMessage(message);
  };
  const unheard = setTimeout(() => told || tell({ kind: 'status', connected: false }), firstWait + firstPingWithin);
  const leave = 'BroadcastChannel' in globalThis ? join(fetchFn, tell) : openStream(fetchFn, tell);
  return () => {
    clearTimeout(unheard);
    leave();
  };
}

function join(fetchFn: typeof fetch, tell: (message: LiveMessage) => void): () => void {
  const tab = new Tab(fetchFn, tell);
  const left = () => tab.stopLeading();
  window.addEventListener('pagehide', left);
  tab.ask(firstWait);
  const watch = setInterval(() => tab.makeSure(), askEvery);
  return () => {
    window.removeEventListener('pagehide', left);
    clearInterval(watch);
    tab.leave();
  };
}

/** One of the tabs: it listens and informs the others, or is informed. */
class Tab {
  readonly #channel = new BroadcastChannel('rollcall-live');
  /** Smaller for a tab that was opened earlier. */
  readonly #from = `${Date.now().toString(36).padStart(9, '0')}-${Math.random().toString(36).slice(2)}`;
  readonly #fetch: typeof fetch;
  readonly #tell: (message: LiveMessage) => void;
  #stop: (() => void) | undefined;
  #status: LiveMessage | undefined;
  #leaderHeard = 0;
  #election: ReturnType<typeof setTimeout> | undefined;

  constructor(fetchFn: typeof fetch, tell: (message: LiveMessage) => void) {
    this.#fetch = fetchFn;
    this.#tell = tell;
    this.#channel.onmessage = ({ data }: MessageEvent<Note>) => this.#hear(data);
  }

  /** Listens unless another tab answers in time; a random delay separates tabs that ask at the same moment. */
  ask(wait: number): void {
    if (this.#stop || this.#election) return;
    const asked = Date.now();
    this.#post({ kind: 'who', from: this.#from });
    const decide = () => {
      this.#election = undefined;
      if (this.#leaderHeard < asked) this.#lead();
    };
    this.#election = setTimeout(decide, wait + Math.random() * firstWait);
  }

  /** Asks again when nothing was heard of the one that listens for a while. */
  makeSure(): void {
    if (Date.now() - this.#leaderHeard > askEvery) this.ask(answerWithin);
  }

  stopLeading(): void {
    if (this.#stop) this.#post({ kind: 'left', from: this.#from });
    this.#follow();
  }

  leave(): void {
    clearTimeout(this.#election);
    this.stopLeading();
    this.#channel.close();
  }

  #post(note: Note): void {
    this.#channel.postMessage(note);
  }

  #lead(): void {
    if (this.#stop) return;
    const from = this.#from;
    this.#post({ kind: 'lead', from });
    this.#stop = openStream(this.#fetch, (message) => {
      if (message.kind === 'status') this.#status = { kind: 'status', connected: message.connected };
      this.#tell(message);
      this.#post({ kind: 'news', from, message });
    });
  }

  #follow(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#status = undefined;
  }

  #hear(note: Note): void {
    const from = this.#from;
    if (note.kind === 'left') {
      this.#leaderHeard = 0;
      return this.ask(0);
    }
    if (note.kind === 'who') {
      if (!this.#stop) return;
      this.#post({ kind: 'lead', from });
      if (this.#status) this.#post({ kind: 'news', from, message: this.#status });
      return;
    }
    if (this.#stop && from < note.from) return this.#post({ kind: 'lead', from });
    this.#follow();
    this.#leaderHeard = Date.now();
    if (note.kind === 'news') this.#tell(note.message);
  }
}
