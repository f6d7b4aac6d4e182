import { Notification } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslate } from '../lib/use-translate.js';

interface Toast {
  id: number;
  text: string;
}

const ToastContext = createContext<(text: string) => void>(() => {});

const readingTime = 6000;
let lastId = 0;

/** Short confirmations in a polite live region; they wait while they are pointed at or focused. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const add = useCallback((text: string) => {
    lastId += 1;
    const toast = { id: lastId, text };
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
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(toast.id), readingTime);
    return () => clearTimeout(timer);
  }, [held, onClose, toast.id]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <Notification
      role="presentation"
      withBorder
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={() => onClose(toast.id)}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {toast.text}
    </Notification>
  );
}

/** Confirms that something was done. Failures are shown where they happened instead, and stay. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}
