import { TextDecoder, TextEncoder } from 'node:util';

/** Replaces what jsdom lacks. Reduced motion spares tests the wait for animations. */
class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** The part of `Request` that the router reads; it creates one for each navigation. */
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

// Without a layout every box is 0 × 0, and a menu takes its button for invisible.
const box = { x: 0, y: 0, left: 0, top: 0, right: 100, bottom: 20, width: 100, height: 20 };
Element.prototype.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
Object.defineProperties(Element.prototype, { clientWidth: { get: () => 1024 }, clientHeight: { get: () => 768 } });

Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
