import { type RefObject, useLayoutEffect } from 'react';

const gap = 6;

type Part = RefObject<HTMLElement | null>;

/** Keeps an element beside its anchor and in the window: on the wanted side, or the other if only that has room. */
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

/** Returns the upper left corner: centred for "above", aligned with the right edge of the anchor for "below". */
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
