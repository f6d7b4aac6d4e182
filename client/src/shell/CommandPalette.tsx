import { CloseButton, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useReturnFocus } from '../lib/page/use-return-focus.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { useAnnounce } from '../ui/Announcer.js';
import type { Command, CommandGroup } from './command.js';
import { useCommands } from './use-commands.js';

/**
 * One field that leads to every page, person, group, log entry and action: the combobox with a list box of the ARIA
 * Authoring Practices. The focus stays in the field and goes back to where it was when the palette closes.
 */
export function CommandPalette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const t = useTranslate();
  const announce = useAnnounce();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, searching } = useCommands(text, onHelp);
  const commands = groups.flatMap((group) => group.commands);
  const active = Math.min(chosen, commands.length - 1);
  const current = commands[active];
  const optionId = (command: Command) => `${id}-${command.id}`;
  useReturnFocus();

  const summary = t('palette.found', { count: commands.length });
  useEffect(() => {
    if (text !== '' && !searching) announce(summary);
  }, [text, searching, summary, announce]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = commands.length - 1;
    if (event.key === 'Enter') run(current);
    else if (event.key === 'ArrowDown') setChosen(active === last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setChosen(active <= 0 ? last : active - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Modal.Root opened returnFocus={false} onClose={onClose} centered={false} size="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content className="palette" aria-label={t('palette.title')}>
        <PaletteField
          listId={`${id}-list`}
          currentId={current && optionId(current)}
          text={text}
          onText={(next) => {
            setText(next);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          onClose={onClose}
        />
        <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('palette.results')}>
          {groups.map((group) => (
            <PaletteGroup key={group.id} group={group} current={current} optionId={optionId} onChoose={run} />
          ))}
        </div>
        {commands.length === 0 && !searching && <p className="palette-note">{t('palette.none', { text })}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}

interface PaletteFieldProps {
  listId: string;
  currentId: string | undefined;
  text: string;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
}

function PaletteField({ listId, currentId, text, onText, onKeyDown, onClose }: PaletteFieldProps) {
  const t = useTranslate();
  return (
    <div className="palette-field">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded={currentId !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={currentId}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <CloseButton aria-label={t('action.close')} onClick={onClose} />
    </div>
  );
}

interface PaletteGroupProps {
  group: CommandGroup;
  current: Command | undefined;
  optionId: (command: Command) => string;
  onChoose: (command: Command) => void;
}

function PaletteGroup({ group, current, optionId, onChoose }: PaletteGroupProps) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
    <div role="group" aria-labelledby={labelId}>
      <p className="palette-group" id={labelId} role="presentation">
        {group.label}
      </p>
      {group.commands.map((command) => (
        <PaletteOption
          key={command.id}
          id={optionId(command)}
          command={command}
          selected={command === current}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface PaletteOptionProps {
  id: string;
  command: Command;
  selected: boolean;
  onChoose: (command: Command) => void;
}

function PaletteOption({ id, command, selected, onChoose }: PaletteOptionProps) {
  const { icon: Icon, label, remark } = command;
  useEffect(() => {
    if (selected) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [selected, id]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above.
    <div className="palette-option" role="option" id={id} aria-selected={selected} onClick={() => onChoose(command)}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{label}</span>
      {remark && <span className="palette-remark">{remark}</span>}
    </div>
  );
}
