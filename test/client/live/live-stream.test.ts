import '../support/dom.js';
import { jest } from '@jest/globals';
import { firstPingWithin, type LiveMessage, openStream, silentFor } from '../../../client/src/lib/live/live-stream.js';
import { changeOf, ping, SilentNetwork } from '../support/silent-network.js';

let network: SilentNetwork;
let heard: LiveMessage[];
let close: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  network = new SilentNetwork();
  heard = [];
  close = openStream(network.fetch, (message) => heard.push(message));
});
afterEach(() => {
  close();
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const lost = { kind: 'status', connected: false };
const opened = { kind: 'status', connected: true, anew: true };

describe('the event stream', () => {
  it('is there with its first ping', async () => {
    await pass(0);
    expect(heard).toEqual([]);
    network.streams[0]?.say(ping);
    await pass(0);
    expect(heard).toEqual([opened]);
  });

  it('counts as lost when no ping comes, and as there once it does: a proxy may hand it out late', async () => {
    await pass(firstPingWithin);
    expect(heard).toEqual([lost]);
    network.streams[0]?.say(ping);
    await pass(0);
    expect(heard).toEqual([lost, opened]);
    expect(network.streams).toHaveLength(1);
  });

  it('is opened anew when nothing came for long', async () => {
    network.streams[0]?.say(ping);
    await pass(silentFor + 1_000);
    expect(network.streams).toHaveLength(2);
    expect([network.streams[0]?.open, network.streams[1]?.open]).toEqual([false, true]);
    expect(heard).toEqual([opened, lost]);
  });

  it('stays open as long as it pings', async () => {
    for (let pings = 0; pings < 10; pings += 1) {
      network.streams[0]?.say(ping);
      await pass(silentFor / 2);
    }
    expect([network.streams.length, heard]).toEqual([1, [opened]]);
  });

  it.each([
    ['cut', ''],
    ['completed by the server', 'event: complete\n\n'],
  ])('is opened again after it was %s, and says that it missed something', async (_how, last) => {
    network.streams[0]?.say(ping + last);
    await pass(0);
    if (!last) network.streams[0]?.cut();
    await pass(1_000);
    network.streams[1]?.say(ping);
    await pass(0);
    expect(heard).toEqual([opened, lost, opened]);
  });

  it('is not lost when the server ends it after its lifetime, if the next one comes', async () => {
    network.streams[0]?.say(ping);
    await pass(0);
    network.streams[0]?.end();
    await pass(1_000);
    network.streams[1]?.say(ping);
    await pass(firstPingWithin);
    expect(heard).toEqual([opened, opened]);
  });

  it('is lost when the next one does not come after its lifetime', async () => {
    network.streams[0]?.say(ping);
    await pass(0);
    network.streams[0]?.end();
    await pass(1_000 + firstPingWithin);
    expect(heard).toEqual([opened, lost]);
  });

  it('does not wait longer and longer when it worked in between', async () => {
    for (let cuts = 0; cuts < 8; cuts += 1) {
      network.streams[cuts]?.say(ping);
      await pass(0);
      network.streams[cuts]?.cut();
      await pass(1_000);
    }
    expect(network.streams).toHaveLength(9);
  });

  it('tells of changes', async () => {
    network.streams[0]?.say(ping + changeOf('USER'));
    await pass(0);
    expect(heard).toEqual([opened, { kind: 'change', subject: 'USER', ids: ['1'] }]);
  });

  it('is not opened again once it was closed', async () => {
    await pass(0);
    close();
    await pass(10 * silentFor);
    expect([network.streams.length, network.open]).toEqual([1, 0]);
  });
});
