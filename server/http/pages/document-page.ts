const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** The first heading of a document, without its mark-up. */
export const titleOf = (text: string): string => (/^# (.+)$/m.exec(text)?.[1] ?? 'Rollcall').replaceAll('`', '');

const words = {
  en: { label: 'Documentation', portal: 'Portal' },
  fr: { label: 'Documentation', portal: 'Portail' },
} as const;

interface Page {
  language: keyof typeof words;
  title: string;
  /** HTML that this server made from its own documents. */
  body: string;
}

/** A document in the look of the portal, with no script and nothing of another origin. */
export const documentPage = ({ language, title, body }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Rollcall</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/guide.css">
</head>
<body>
<nav aria-label="${words[language].label}"><a href="/docs">${words[language].label}</a> <a href="/">${words[language].portal}</a></nav>
<main>
${body}
</main>
</body>
</html>
`;
