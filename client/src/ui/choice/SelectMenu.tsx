import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { MenuList } from './MenuList.js';
import type { SelectItem } from './select-item.js';

interface SelectMenuProps<Action extends string> {
  /** The purpose of the actions, as read out. */
  name: string;
  items: readonly SelectItem<Action>[];
  onChoose: (action: Action) => void;
}

/** The menu "Select" of a row. What is not possible now stays reachable and says why. */
export function SelectMenu<Action extends string>({ name, items, onChoose }: SelectMenuProps<Action>) {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useClickOutside<HTMLSpanElement>(() => setOpen(false));

  const close = () => {
    setOpen(false);
    // The focus moves before the dialog of the choice opens, because the dialog returns it there.
    button.current?.focus();
  };
  const choose = (action: Action) => {
    close();
    onChoose(action);
  };

  return (
    <span ref={frame} className="select-menu">
      <Button
        ref={button}
        id={id}
        variant="default"
        rightSection={<IconChevronDown size={14} aria-hidden />}
        aria-label={t('select.actionFor', { name })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {t('select.action')}
      </Button>
      {open && <MenuList labelledBy={id} anchor={button} items={items} onChoose={choose} onClose={close} />}
    </span>
  );
}
