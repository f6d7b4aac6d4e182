import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { createKeyListener } from '../lib/page/shortcuts.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { useSections } from './Navigation.js';

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.js')).CommandPalette }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.js')).ShortcutsDialog }));

interface Openers {
  openPalette: () => void;
  help: () => void;
}

const OpenersContext = createContext<Openers>({ openPalette: () => {}, help: () => {} });

/** Hears the portal's shortcuts and opens what they open; the code of both windows is loaded when it is wanted. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'help'>();
  const latestNavigate = useRef(navigate);
  latestNavigate.current = navigate;
  const sections = useSections();
  const latestSections = useRef(sections);
  latestSections.current = sections;
  const openers = useMemo(() => ({ openPalette: () => setOpen('palette'), help: () => setOpen('help') }), []);

  useEffect(() => {
    const listener = createKeyListener({
      ...openers,
      search: () => {
        const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (field) field.focus();
        else openers.openPalette();
      },
      goTo: (path) => {
        if (latestSections.current.some(({ links }) => links.some(({ to }) => to === path)))
          void latestNavigate.current(path);
      },
    });
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [openers]);

  return (
    <OpenersContext value={openers}>
      {children}
      <Suspense>
        {open === 'palette' && <CommandPalette onClose={() => setOpen(undefined)} onHelp={openers.help} />}
        {open === 'help' && <ShortcutsDialog onClose={() => setOpen(undefined)} />}
      </Suspense>
    </OpenersContext>
  );
}

/** Opens the palette and the list of shortcuts. */
export function useOpeners(): Openers {
  return useContext(OpenersContext);
}

/** The palette for the mouse and for telephones. */
export function SearchButton() {
  const t = useTranslate();
  const label = t('palette.open');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={useOpeners().openPalette}
    >
      <IconSearch size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}
