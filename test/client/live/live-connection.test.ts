import '../support/dom.js';
import { BroadcastChannel } from 'node:worker_threads';
import { waitFor } from '@testing-library/react';
import { openLiveConnection } from '../../../client/src/lib/live/live-connection.js';
import type { LiveMessage } from '../../../client/src/lib/live/live-stream.js';
import { changeOf, ping, SilentNetwork } from '../support/silent-network.js';

Object.assign(globalThis, { BroadcastChannel });

let network: SilentNetwork;
let tabs: { heard: LiveMessage[]; close: () => void }[];
beforeEach(() => {
  network = new SilentNetwork();
  tabs = [];
});
afterEach(() => {
  for (const { close } of tabs) close();
});

const openTab = () => {
  const heard: LiveMessage[] = [];
  const tab = { heard, close: openLiveConnection(network.fetch, (message) => heard.push(message)) };
  tabs.push(tab);
  return tab;
};

/** The one stream that is open, once the tabs agree. */
const agreed = async () => {
  await waitFor(() => expect(network.open).toBe(1), { timeout: 20_000 });
  return network.streams.find(({ open }) => open);
};
const changes = ({ heard }: { heard: LiveMessage[] }) => heard.filter(({ kind }) => kind === 'change').length;
const connected = ({ heard }: { heard: LiveMessage[] }) => {
  const last = heard.findLast((message) => message.kind === 'status');
  return last?.kind === 'status' && last.connected;
};

describe('the tabs of one browser', () => {
  it('share one stream, and all hear of a change', async () => {
    const all = Array.from({ length: 8 }, openTab);
    const stream = await agreed();
    stream?.say(ping);
    await waitFor(() => expect(all.every(connected)).toBe(true));
    stream?.say(changeOf('USER'));
    await waitFor(() => expect(all.map(changes)).toEqual(all.map(() => 1)));
    expect(network.open).toBe(1);
  });

  it('go on when the one that listens is closed', async () => {
    const first = openTab();
    (await agreed())?.say(ping);
    await waitFor(() => expect(connected(first)).toBe(true));
    const others = [openTab(), openTab()];
    await waitFor(() => expect(others.every(connected)).toBe(true));
    first.close();
    await waitFor(() => expect(network.streams.length).toBeGreaterThan(1), { timeout: 20_000 });
    const stream = await agreed();
    stream?.say(ping + changeOf('GROUP'));
    await waitFor(() => expect(others.map(changes)).toEqual([1, 1]));
  });

  it('tell a tab that opens later that the stream is held back', async () => {
    const first = openTab();
    await agreed();
    // A status may be told twice, but never another one.
    const heldBack = [{ kind: 'status', connected: false }];
    const distinct = (tab: ReturnType<typeof openTab>) =>
      [...new Set(tab.heard.map((said) => JSON.stringify(said)))].map((said) => JSON.parse(said));
    await waitFor(() => expect(distinct(first)).toEqual(heldBack), { timeout: 20_000 });
    const second = openTab();
    await waitFor(() => expect(distinct(second)).toEqual(heldBack));
    expect(network.open).toBe(1);
  });

  it('take over from one that does not answer', async () => {
    const frozen = new BroadcastChannel('rollcall-live');
    frozen.postMessage({ kind: 'lead', from: '0' });
    const tab = openTab();
    frozen.postMessage({ kind: 'lead', from: '0' });
    (await agreed())?.say(ping);
    await waitFor(() => expect(connected(tab)).toBe(true));
    frozen.close();
  });
});
