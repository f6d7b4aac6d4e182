import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { ExchangeDetails } from './exchange-view.js';
import { addressOf, type LogSearch } from './log-search.js';

/** Returns true while a text field has the focus: then j and k are text. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');

/** Links to the entries before and after this one, by button or by j and k. */
export function Neighbours({ exchange, search }: { exchange: ExchangeDetails; search: LogSearch }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { olderId, newerId } = exchange;

  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const id = { j: olderId, k: newerId }[event.key];
      if (id) void navigate(addressOf(id, search));
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [olderId, newerId, search, navigate]);

  return (
    <nav className="actions" aria-label={t('exchange.neighbours')} title={t('exchange.keys')}>
      <Button
        variant="default"
        disabled={!olderId}
        aria-keyshortcuts="j"
        onClick={() => olderId && void navigate(addressOf(olderId, search))}
      >
        {t('exchange.older')}
      </Button>
      <Button
        variant="default"
        disabled={!newerId}
        aria-keyshortcuts="k"
        onClick={() => newerId && void navigate(addressOf(newerId, search))}
      >
        {t('exchange.newer')}
      </Button>
    </nav>
  );
}
