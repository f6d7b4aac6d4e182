import type { ReactNode } from 'react';
import { Brand } from './Brand.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { ThemeSwitch } from './ThemeSwitch.js';

/** The frame of the pages before the sign-in: one card, the language and the theme. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="entrance">
      <title>{`${title} · Rollcall`}</title>
      <header className="entrance-tools">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="entrance-card">
        <Brand />
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
