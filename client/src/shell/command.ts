import type { TablerIcon } from '@tabler/icons-react';

/** Something that the palette offers. */
export interface Command {
  id: string;
  icon: TablerIcon;
  label: string;
  /** What tells two of the same name apart. */
  remark?: string | undefined;
  run: () => void;
}

/** Commands of one kind. */
export interface CommandGroup {
  id: string;
  label: string;
  commands: Command[];
}
