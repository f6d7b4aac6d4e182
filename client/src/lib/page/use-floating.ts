import { type RefObject, useLayoutEffect } from 'react';

const gap = 6;

type Part = RefObject<HTMLElement | null>;

/**
 * Keeps what is open beside its anchor: on the wanted side, or on the other where it has no room, and in the window.
 */
export function useFloating(anchor: Part, floating: Part, wanted: 'above' | 'below'): void {
  useLayoutEffect(() => {
    const place = () => {
      if (!anchor.current || !floating.current) return;
      const { style } = floating.current;
      const { left, top } = placeOf(
        anchor.current.getBoundingClientRect(),
        floating.current.getBoundingClientRect(),
        { width: document.documentElement.clientWidth, height: window.innerHeight },
        wanted,
      );
      style.left = `${left}px`;
      style.top = `${top}px`;
    };
    place();
    const closing = new AbortController();
    const { signal } = closing;
    window.addEventListener('scroll', place, { capture: true, passive: true, signal });
    window.addEventListener('resize', place, { signal });
    return () => closing.abort();
  }, [anchor, floating, wanted]);
}

type Box = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>;
type Size = Pick<DOMRect, 'width' | 'height'>;

/** Where the upper left corner goes: what is above is centred, what is below ends where its anchor ends. */
export function placeOf(anchor: Box, floating: Size, view: Size, wanted: 'above' | 'below') {
  const above = anchor.top - gap - floating.height;
  const below = anchor.bottom + gap;
  const fits = { above: above >= 0, below: below + floating.height <= view.height };
  const side = fits.above === fits.below ? wanted : fits.above ? 'above' : 'below';
  const overhang = anchor.width - floating.width;
  const wantedLeft = anchor.left + (wanted === 'above' ? overhang / 2 : overhang);
  const left = Math.max(gap, Math.min(wantedLeft, view.width - floating.width - gap));
  return { left, top: side === 'above' ? above : below };
}
