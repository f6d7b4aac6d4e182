import type { TablerIcon } from '@tabler/icons-react';

/** A command that the palette offers. */
export interface Command {
  id: string;
  icon: TablerIcon;
  label: string;
  /** Distinguishes two commands with the same label. */
  remark?: string | undefined;
  run: () => void;
}

/** Commands of one kind. */
export interface CommandGroup {
  id: string;
  label: string;
  commands: Command[];
}
