import { Button, Menu } from '@mantine/core';
import { type Icon, IconChevronDown } from '@tabler/icons-react';
import { useTranslate } from '../lib/use-translate.js';

export interface SelectItem<Action extends string> {
  action: Action;
  icon: Icon;
  label: string;
  danger?: boolean;
  /** Why it is not possible now. */
  reason?: string | undefined;
}

interface SelectMenuProps<Action extends string> {
  /** What the actions are for, as read out. */
  name: string;
  items: readonly SelectItem<Action>[];
  onChoose: (action: Action) => void;
}

/** The menu "Select" of a row. What is not possible now stays reachable and says why. */
export function SelectMenu<Action extends string>({ name, items, onChoose }: SelectMenuProps<Action>) {
  const t = useTranslate();
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('select.actionFor', { name })}
        >
          {t('select.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ action, icon: ActionIcon, label, danger, reason }) => (
          <Menu.Item
            key={action}
            className={danger ? 'menu-danger' : ''}
            leftSection={<ActionIcon size={16} aria-hidden />}
            closeMenuOnClick={!reason}
            onClick={() => !reason && onChoose(action)}
            // Not `disabled`: the arrow keys would skip it, and with it the reason.
            renderRoot={(props) => <button type="button" {...props} aria-disabled={reason ? true : undefined} />}
          >
            {label}
            {reason && <div className="fine-print">{reason}</div>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
