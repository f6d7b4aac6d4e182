import type { GuardedClient } from './guarded-client.js';

/** How often the connections are listened to. */
export const beatMs = 250;

/**
 * Counts for each connection how many beats it has kept somebody waiting without a byte. Beats, not milliseconds: while
 * this process itself is held up, nobody can say that the database was silent.
 */
export class Silence {
  private readonly heard = new Map<GuardedClient, { bytes: number; beats: number }>();

  add(client: GuardedClient): void {
    this.heard.set(client, { bytes: 0, beats: 0 });
  }

  remove(client: GuardedClient): void {
    this.heard.delete(client);
  }

  get clients(): GuardedClient[] {
    return [...this.heard.keys()];
  }

  /** Listens to all of them; answers whether anything was heard, and whether anybody waits. */
  beat(): { heard: boolean; waiting: boolean } {
    let heard = false;
    let waiting = false;
    for (const [client, state] of this.heard) {
      const bytes = client.bytesHeard;
      if (bytes !== state.bytes) heard = true;
      waiting ||= client.isWaiting;
      state.beats = bytes === state.bytes && client.isWaiting ? state.beats + 1 : 0;
      state.bytes = bytes;
    }
    return { heard, waiting };
  }

  /** For how many beats a connection has been silent while somebody waited. */
  of(client: GuardedClient): number {
    return this.heard.get(client)?.beats ?? 0;
  }
}
