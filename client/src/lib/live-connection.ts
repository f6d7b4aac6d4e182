import { firstPingWithin, type LiveMessage, openStream } from './live-stream.js';

/** What the tabs of one browser tell each other. */
type Note =
  | { kind: 'who'; from: string }
  | { kind: 'lead'; from: string }
  | { kind: 'left'; from: string }
  | { kind: 'news'; from: string; message: LiveMessage };

/** How long a tab that has just been opened waits for the one that listens. */
const firstWait = 250;

/** A tab that listens answers at once, unless it is frozen or gone; a busy machine gets its time. */
const answerWithin = 2_000;

/** How often the others make sure that somebody listens. */
const askEvery = 3_000;

/**
 * Joins the one event stream of this browser and reports until it is closed. An HTTP/1.1 origin has six connections, so
 * one tab listens and tells the others; when it is closed or does not answer any more, another one takes over. Locks
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
  const channel = new BroadcastChannel('rollcall-live');
  const from = `${Date.now().toString(36).padStart(9, '0')}-${Math.random().toString(36).slice(2)}`;
  const post = (note: Note) => channel.postMessage(note);
  let stop: (() => void) | undefined;
  let status: LiveMessage | undefined;
  let leaderHeard = 0;
  let election: ReturnType<typeof setTimeout> | undefined;

  const lead = () => {
    if (stop) return;
    post({ kind: 'lead', from });
    stop = openStream(fetchFn, (message) => {
      if (message.kind === 'status') status = { kind: 'status', connected: message.connected };
      tell(message);
      post({ kind: 'news', from, message });
    });
  };
  const follow = () => {
    stop?.();
    stop = undefined;
    status = undefined;
  };
  /** Leads, unless somebody answers in time; the dice keep tabs that ask at the same moment apart. */
  const ask = (wait: number) => {
    if (stop || election) return;
    const asked = Date.now();
    post({ kind: 'who', from });
    const decide = () => {
      election = undefined;
      if (leaderHeard < asked) lead();
    };
    election = setTimeout(decide, wait + Math.random() * firstWait);
  };
  channel.onmessage = ({ data: note }: MessageEvent<Note>) => {
    if (note.kind === 'left') {
      leaderHeard = 0;
      return ask(0);
    }
    if (note.kind === 'who') {
      if (!stop) return;
      post({ kind: 'lead', from });
      if (status) post({ kind: 'news', from, message: status });
      return;
    }
    if (stop && from < note.from) return post({ kind: 'lead', from });
    follow();
    leaderHeard = Date.now();
    if (note.kind === 'news') tell(note.message);
  };
  const watch = setInterval(() => Date.now() - leaderHeard > askEvery && ask(answerWithin), askEvery);
  const left = () => {
    if (stop) post({ kind: 'left', from });
    follow();
  };
  window.addEventListener('pagehide', left);
  ask(firstWait);

  return () => {
    window.removeEventListener('pagehide', left);
    clearInterval(watch);
    clearTimeout(election);
    left();
    channel.close();
  };
}
