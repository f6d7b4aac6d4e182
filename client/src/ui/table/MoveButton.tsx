import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';

interface MoveButtonProps {
  up?: boolean;
  /** The name of what is moved, for the accessible name. */
  name: string;
  /** Counts from 0; when it changes, the focus follows the button that was pressed. */
  place: number;
  /** True at this end of the list. The button stays focusable, because a disabled one would lose the focus. */
  atEnd: boolean;
  onMove: () => void;
}

/** Moves something by one place: dragging is never the only way (WCAG 2.5.7). */
export function MoveButton({ up = false, name, place, atEnd, onMove }: MoveButtonProps) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const pressedAt = useRef<number>(undefined);
  const Icon = up ? IconArrowUp : IconArrowDown;

  // The browser removes the focus from an element that is moved within the page.
  useLayoutEffect(() => {
    if (pressedAt.current === undefined || pressedAt.current === place) return;
    pressedAt.current = undefined;
    button.current?.focus();
  }, [place]);

  return (
    <Button
      ref={button}
      size="compact-sm"
      variant="default"
      aria-label={up ? t('configurations.moveUp', { name }) : t('configurations.moveDown', { name })}
      aria-disabled={atEnd}
      {...(atEnd && { 'data-disabled': true })}
      onClick={() => {
        if (atEnd) return;
        pressedAt.current = place;
        onMove();
      }}
    >
      <Icon size={16} aria-hidden />
    </Button>
  );
}
