import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acts, openTrack, pairs, type RaceTrack, race, wrongCounters } from '../../support/counter-races.js';
import { makeTestApp } from '../../support/make-test-app.js';

/** `npm run faults` makes two hundred. */
const races = 20;

let track: RaceTrack;
beforeAll(async () => {
  track = await openTrack(await makeTestApp());
});
afterAll(() => track.app.close());

describe('counters beside the rows that they count', () => {
  it.each(Object.keys(acts))('stay right when %s races with anything', async (act) => {
    for (const pair of pairs.filter(([one]) => one === act)) {
      const statuses = await race(track, pair, races);
      expect({ pair, wrong: await wrongCounters(track.app) }).toEqual({ pair, wrong: [] });
      expect({ pair, failed: statuses.filter((status) => status >= 429) }).toEqual({ pair, failed: [] });
    }
  });
});
