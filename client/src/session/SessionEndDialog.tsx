import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useCountdown } from '../lib/page/use-countdown.js';
import type { NearEnd } from '../lib/session/use-session-watch.js';
import { formatWait } from '../lib/words/format.js';
import { useLocale, useTranslate } from '../lib/words/use-translate.js';
import { Dialog } from '../ui/dialog/Dialog.js';

interface SessionEndDialogProps {
  near: NearEnd;
  onStay: () => void;
  onSignIn: () => void;
  onClose: () => void;
}

/** Says how long the session still lasts, and what keeps it or replaces it. */
export function SessionEndDialog({ near, onStay, onSignIn, onClose }: SessionEndDialogProps) {
  const t = useTranslate();
  const locale = useLocale();
  const [left, start] = useCountdown();
  const latestStart = useRef(start);
  latestStart.current = start;
  useEffect(() => latestStart.current(near.seconds), [near]);
  return (
    <Dialog title={t('session.endTitle')} onClose={onClose}>
      <div className="dialog-body">
        {/* The title and the first sentence are read when the dialog opens; the seconds are not read one by one. */}
        <p role="timer">{t('session.ends', { wait: formatWait(locale, Math.max(1, left)) })}</p>
        <p>{near.forGood ? t('session.endForGood') : t('session.endIdle')}</p>
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            {t('session.later')}
          </Button>
          <Button data-autofocus onClick={near.forGood ? onSignIn : onStay}>
            {near.forGood ? t('session.signInNow') : t('session.stay')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
