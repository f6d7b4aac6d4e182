import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have and jsdom has not. Motion is reduced, so that nothing has to be waited for. */
class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** The router makes one for each navigation and reads no more of it than this. */
class NavigationRequest {
  readonly url: string;
  readonly method = 'GET';
  readonly signal: AbortSignal | undefined;

  constructor(url: string | URL, init: { signal?: AbortSignal } = {}) {
    this.url = String(url);
    this.signal = init.signal;
  }
}

const mediaQuery = (query: string) => ({
  media: query,
  matches: query.includes('prefers-reduced-motion'),
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  onchange: null,
  dispatchEvent: () => false,
});

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  Request: NavigationRequest,
  ResizeObserver: NoResizes,
  setImmediate: (callback: () => void) => setTimeout(callback, 0),
});
window.matchMedia = mediaQuery;

// Without a layout everything is 0 × 0, which for a menu means that its button is out of sight.
const box = { x: 0, y: 0, left: 0, top: 0, right: 100, bottom: 20, width: 100, height: 20 };
Element.prototype.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
Object.defineProperties(Element.prototype, { clientWidth: { get: () => 1024 }, clientHeight: { get: () => 768 } });

Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
