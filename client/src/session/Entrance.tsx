import type { ReactNode } from 'react';
import { Brand } from '../ui/Brand.js';
import { LanguageSwitch } from '../ui/choice/LanguageSwitch.js';
import { ThemeSwitch } from '../ui/choice/ThemeSwitch.js';

interface EntranceProps {
  title: string;
  /** Widens the card for content that is read rather than filled in. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of the pages outside the portal: one card, the language and the theme. */
export function Entrance({ title, wide = false, children }: EntranceProps) {
  return (
    <div className="entrance">
      <title>{`${title} · Rollcall`}</title>
      <header className="entrance-tools">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="entrance-card" data-wide={wide}>
        <Brand />
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
