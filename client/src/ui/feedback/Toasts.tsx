import { Button, Notification } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';

/** An action that a toast offers; the toast stays until that is done or the toast is closed. */
export interface ToastOffer {
  label: string;
  run: () => void;
}

interface Toast {
  id: number;
  text: string;
  offer: ToastOffer | undefined;
}

type AddToast = (text: string, offer?: ToastOffer) => void;

const ToastContext = createContext<AddToast>(() => {});

const readingTime = 6000;
let lastId = 0;

/** Short confirmations in a polite live region; they wait while they are pointed at or focused. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const add = useCallback<AddToast>((text, offer) => {
    lastId += 1;
    const toast = { id: lastId, text, offer };
    setToasts((all) => [...all, toast]);
  }, []);
  const remove = useMemo(() => (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={add}>
      {children}
      <section className="toasts" aria-live="polite" aria-label={t('toasts.label')}>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onClose={remove} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastItem({ toast, onClose }: { toast: Toast; onClose: (id: number) => void }) {
  const t = useTranslate();
  const [pointedAt, setPointedAt] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointedAt || focused;
  useEffect(() => {
    if (held || toast.offer) return;
    const timer = setTimeout(() => onClose(toast.id), readingTime);
    return () => clearTimeout(timer);
  }, [held, onClose, toast]);
  return (
    <Notification
      role="presentation"
      withBorder
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={() => onClose(toast.id)}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {toast.text}
      {toast.offer && (
        <div className="toast-offer">
          <Button size="compact-sm" variant="light" onClick={toast.offer.run}>
            {toast.offer.label}
          </Button>
        </div>
      )}
    </Notification>
  );
}

/** Confirms that something was done. Failures are shown where they happened instead, and stay. */
export function useToast(): AddToast {
  return useContext(ToastContext);
}
