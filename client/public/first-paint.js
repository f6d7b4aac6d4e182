// Runs before the first paint, so that neither the theme nor the language flashes. An external file, because the
// content security policy allows no inline script. The keys are those of src/lib/theme.ts and src/lib/i18n.ts.
(() => {
  const root = document.documentElement;
  let theme = 'auto';
  try {
    theme = localStorage.getItem('rollcall-theme') ?? 'auto';
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const wanted = /(?:^|;\s*)rollcall-locale=(en|fr)(?:;|$)/.exec(document.cookie)?.[1];
  root.lang = wanted ?? (/^fr\b/i.test(navigator.language) ? 'fr' : 'en');
})();
