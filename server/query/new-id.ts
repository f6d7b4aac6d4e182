import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const idBytes = 16;

/** Random bytes are drawn for many ids at once: the system call costs more than everything else about an id. */
const pool = new Uint8Array(idBytes * 256);
let used = pool.length;

const random = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += idBytes;
  return pool.slice(used - idBytes, used);
};

const largestSequence = 0x7fff_ffff;

let lastMs = 0;
let sequence = 0;

/** Later ids are larger, also those of one millisecond (RFC 9562 §6.2, method 1). */
const advance = (bytes: Uint8Array): void => {
  const now = Date.now();
  sequence = now > lastMs ? new DataView(bytes.buffer).getUint32(0) >>> 2 : sequence + 1;
  lastMs = Math.max(now, lastMs);
  if (sequence <= largestSequence) return;
  sequence = 0;
  lastMs += 1;
};

/** Returns a new id: UUID version 7 (decision 7). */
export const newId = (): string => {
  const bytes = random();
  advance(bytes);
  return v7({ random: bytes, msecs: lastMs, seq: sequence });
};
