import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';

interface SaveBarProps {
  changes: number;
  busy: boolean;
  /** A new attribute has an invalid name; Save sets the focus on it. */
  blocked: boolean;
  /** Nothing can be saved until the administrator resolves the conflict. */
  conflicting: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in sight while there are unsaved changes. Ctrl-S or ⌘S saves, too. */
export function SaveBar({ changes, busy, blocked, conflicting, onSave, onDiscard }: SaveBarProps) {
  const t = useTranslate();
  const latestSave = useRef(onSave);
  latestSave.current = onSave;

  // The bar may appear right over the field that is being edited (WCAG 2.4.11).
  useEffect(() => {
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, []);

  // After a click on one of its buttons, the focus disappears with the bar.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
    },
    [],
  );

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      latestSave.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <section className="save-bar" aria-label={t('settings.unsaved')}>
      <p role="status">
        {t('settings.changes', { count: changes })}
        {blocked && ` ${t('settings.blocked')}`}
      </p>
      {conflicting && (
        <Button variant="subtle" onClick={() => document.getElementById('conflict')?.focus()}>
          {t('settings.settleFirst')}
        </Button>
      )}
      <div className="actions">
        <Button variant="default" onClick={onDiscard} disabled={busy}>
          {t('settings.discard')}
        </Button>
        <Button
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          aria-keyshortcuts="Control+S Meta+S"
          loading={busy}
          disabled={conflicting}
          onClick={onSave}
        >
          {t('settings.save')}
        </Button>
      </div>
    </section>
  );
}
