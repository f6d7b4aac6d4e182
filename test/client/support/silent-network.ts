/** A network's edge that opens streams and says on each only what it is told to. */
export class SilentNetwork {
  /** Every stream that was requested, oldest first. */
  readonly streams: { say: (text: string) => void; end: () => void; cut: () => void; open: boolean }[] = [];

  get open(): number {
    return this.streams.filter(({ open }) => open).length;
  }

  readonly fetch = (async (_url: unknown, init?: RequestInit) => {
    const waiting: string[] = [];
    let wake = () => {};
    let isCut = false;
    const stream = {
      open: true,
      say(text: string) {
        waiting.push(text);
        wake();
      },
      /** The answer is whole. */
      end() {
        stream.open = false;
        wake();
      },
      /** The connection is gone in the middle of the answer. */
      cut() {
        isCut = true;
        stream.end();
      },
    };
    init?.signal?.addEventListener('abort', () => stream.end());
    this.streams.push(stream);
    const body = async function* () {
      while (stream.open) {
        for (const text of waiting.splice(0)) yield new TextEncoder().encode(text);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (isCut) throw new TypeError('terminated');
    };
    const headers = { get: (name: string) => (name === 'content-type' ? 'text/event-stream' : null) };
    return { ok: true, status: 200, statusText: 'OK', headers, body: body() };
  }) as unknown as typeof fetch;
}

export const ping = ':\n\n';

/** A change as the server sends it. */
export const changeOf = (subject: string): string =>
  `event: next\ndata: ${JSON.stringify({ data: { liveChanges: { subject, ids: ['1'] } } })}\n\n`;
