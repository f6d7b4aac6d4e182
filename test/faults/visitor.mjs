// Requests each of several targets every 50 ms until a moment, without waiting for earlier responses; prints the
// duration and status of each. It is a process of its own, since one that also attacks would measure its own load.
import { Agent, get } from 'node:http';
import { setInterval as every } from 'node:timers/promises';

const everyMs = 50;
const agent = new Agent({ keepAlive: true });
const { until, targets } = JSON.parse(process.env.VISIT);

const ask = (name, { url, headers }) =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const tell = (status) => {
      process.stdout.write(`${name} ${(performance.now() - startedAt).toFixed(1)} ${status}\n`);
      resolve();
    };
    get(url, { agent, headers }, (response) => response.resume().on('end', () => tell(response.statusCode))).on(
      'error',
      () => tell(0),
    );
  });

const visits = [];
for await (const _ of every(everyMs)) {
  if (Date.now() >= until) break;
  visits.push(...Object.entries(targets).map(([name, target]) => ask(name, target)));
}
await Promise.all(visits);
agent.destroy();
