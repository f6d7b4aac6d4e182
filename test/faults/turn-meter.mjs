// Loaded into the server before anything else: writes down each turn of the event loop that computed for long.
import { openSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const everyMs = 5;
const worthNotingMs = 15;

const computedMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

if (isMainThread) {
  const file = openSync(process.env.TURN_METER, 'a');
  let before = computedMs();
  setInterval(() => {
    const now = computedMs();
    const held = now - before;
    before = now;
    if (held > worthNotingMs) writeSync(file, `${Date.now()} ${held.toFixed(1)}\n`);
  }, everyMs).unref();
}
