import type { Icon } from '@tabler/icons-react';

/** An entry of the menu "Select". */
export interface SelectItem<Action extends string> {
  action: Action;
  icon: Icon;
  label: string;
  danger?: boolean;
  /** The reason why it is not possible now. */
  reason?: string | undefined;
}
