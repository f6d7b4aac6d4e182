import type { GuardedClient } from './guarded-client.js';

/** The interval at which received bytes are compared. */
export const beatMs = 250;

/**
 * Counts for each connection the beats without a byte while a reply is pending. It counts beats, not milliseconds:
 * while this process itself is held up, silence proves nothing about the database.
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

  /** Compares all connections; returns whether any byte was received, and whether any reply is pending. */
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

  /** Returns the number of beats for which a connection has been silent with a reply pending. */
  of(client: GuardedClient): number {
    return this.heard.get(client)?.beats ?? 0;
  }
}
