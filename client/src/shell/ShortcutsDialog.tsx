import { Switch } from '@mantine/core';
import { Fragment } from 'react';
import { goToKeys, switchSingleKeys, useSingleKeys } from '../lib/page/shortcuts.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { Dialog } from '../ui/dialog/Dialog.js';
import { useSections } from './Navigation.js';

/** The keys that do something, and the switch for those that are single (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const singleKeys = useSingleKeys();
  const links = useSections().flatMap((section) => section.links);
  const pages = Object.entries(goToKeys).flatMap(([key, path]) =>
    links.filter(({ to }) => to === path).map(({ label }) => ({ keys: `g ${key}`, label: t(label) })),
  );
  const rows = [
    { keys: 'Ctrl K', label: t('shortcuts.palette') },
    { keys: '/', label: t('shortcuts.search') },
    { keys: '?', label: t('shortcuts.help') },
    ...pages,
  ];
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <div className="dialog-body">
        <Switch
          label={t('shortcuts.single')}
          description={t('shortcuts.singleHelp')}
          checked={singleKeys}
          data-autofocus
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        />
        <dl className="key-list">
          {rows.map(({ keys, label }) => (
            <Fragment key={keys}>
              <dt>{label}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </Fragment>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
