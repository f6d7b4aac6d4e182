import type { ReactNode } from 'react';
import { useTranslate } from '../lib/words/use-translate.js';

interface ReadOnlyProps {
  /** True if the reader may not change what the form holds. */
  when: boolean;
  children: ReactNode;
}

/** Shows a form without letting it be changed: its fields are disabled, and its buttons are left out. */
export function ReadOnly({ when, children }: ReadOnlyProps) {
  const t = useTranslate();
  if (!when) return children;
  return (
    <fieldset className="read-only" disabled>
      <legend className="note">{t('readOnly.note')}</legend>
      {children}
    </fieldset>
  );
}
