import { type RefObject, useId, useRef, useState } from 'react';
import { useFloating } from '../../lib/page/use-floating.js';
import { useNow } from '../../lib/page/use-now.js';
import { formatExact, formatRelative } from '../../lib/words/format.js';
import { useLocale } from '../../lib/words/use-translate.js';

/** "3 minutes ago", with the exact local time and UTC on hover and on focus; Escape hides it (WCAG 1.4.13). */
export function ExactTime({ at }: { at: string }) {
  const locale = useLocale();
  const now = useNow();
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const exact = formatExact(locale, new Date(at));
  const [show, hide] = [() => setOpen(true), () => setOpen(false)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer may go on to the exact time, which is inside.
    <span
      ref={anchor}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users reach the exact time by focus. */}
      <time dateTime={at} data-exact={exact} tabIndex={0} aria-describedby={open ? id : undefined}>
        {formatRelative(locale, new Date(at), now)}
      </time>
      {open && <Tooltip id={id} anchor={anchor} text={exact} />}
    </span>
  );
}

interface TooltipProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  text: string;
}

function Tooltip({ id, anchor, text }: TooltipProps) {
  const frame = useRef<HTMLSpanElement>(null);
  useFloating(anchor, frame, 'above');
  return (
    <span ref={frame} id={id} role="tooltip" className="tooltip">
      {text}
    </span>
  );
}
