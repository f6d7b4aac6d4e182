import { openTrack, pairs, race, wrongCounters } from '../support/counter-races.js';
import { makeTestApp } from '../support/make-test-app.js';

const races = Number(process.env['COUNTER_RACES'] || 200);
/** Number of simultaneous requests; more would queue instead of racing. */
const batch = 20;

it(`${races} races of each pair of operations leave every counter equal to the rows`, async () => {
  const track = await openTrack(await makeTestApp());
  const statuses = new Map<number, number>();
  const wrong: unknown[] = [];
  for (const [place, pair] of pairs.entries()) {
    for (let done = 0; done < races; done += batch) {
      const answers = await race(track, pair, Math.min(batch, races - done));
      for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    wrong.push(...(await wrongCounters(track.app)).map((counter) => ({ pair, counter })));
    if (place % 10 === 0) process.stdout.write(`${place + 1} of ${pairs.length} pairs\n`);
  }
  process.stdout.write(`${pairs.length} pairs, answers by status: ${JSON.stringify([...statuses].sort())}\n`);
  await track.app.close();
  expect(wrong).toEqual([]);
  expect([...statuses.keys()].filter((status) => status >= 429)).toEqual([]);
}, 3_600_000);
