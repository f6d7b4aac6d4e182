import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useFloating } from '../../lib/page/use-floating.js';
import type { SelectItem } from './select-item.js';

interface MenuListProps<Action extends string> {
  /** The id of the button that opened it. */
  labelledBy: string;
  anchor: RefObject<HTMLElement | null>;
  items: readonly SelectItem<Action>[];
  onChoose: (action: Action) => void;
  onClose: () => void;
}

/** The open menu of a button, with the keys of the pattern "menu button" (WAI-ARIA Authoring Practices). */
export function MenuList<Action extends string>(props: MenuListProps<Action>) {
  const { labelledBy, anchor, items, onChoose, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  useFloating(anchor, menu, 'below');
  useEffect(() => entriesOf(menu.current)[0]?.focus(), []);

  const steer = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    const next = nextEntry(entriesOf(menu.current), event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  return (
    <div ref={menu} role="menu" tabIndex={-1} aria-labelledby={labelledBy} className="menu" onKeyDown={steer}>
      {items.map(({ action, icon: ActionIcon, label, danger, reason }) => (
        <button
          key={action}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={danger ? 'menu-item menu-danger' : 'menu-item'}
          // `disabled` would make the arrow keys skip the entry, and with it the reason.
          aria-disabled={reason ? true : undefined}
          onClick={() => !reason && onChoose(action)}
        >
          <ActionIcon size={16} aria-hidden />
          <span>
            {label}
            {reason && <span className="fine-print">{reason}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}

const entriesOf = (menu: HTMLElement | null): HTMLElement[] =>
  Array.from(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);

/** Returns the entry that a key moves to: arrows wrap around, a letter finds the next entry that begins with it. */
function nextEntry(entries: HTMLElement[], key: string): HTMLElement | undefined {
  const at = entries.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return entries[(at + 1) % entries.length];
  if (key === 'ArrowUp') return entries.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const following = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return following.find((entry) => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
