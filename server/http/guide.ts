import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';
import { Marked } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';

/** Headings get the ids that GitHub gives them, so that the guide's own links work on both. */
const markdown = new Marked(gfmHeadingId());

const languages = new Set(['en', 'fr']);

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/guide.css">
</head>
<body><main>
${body}
</main></body>
</html>
`;

const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? 'Okta';

/** The address that stands for everybody's in the documentation. */
const exampleAddress = 'https://rollcall.example.com/scim/v2';

/**
 * The set-up guide of the documentation folder as a page: /docs/okta-setup.en and /docs/okta-setup.fr. It names this
 * server's own target SCIM URL and holds no secret, so that it can be passed on to whoever looks after Okta.
 */
export const guide = (directory: string, publicUrl: string): Router => {
  const router = Router();
  router.get('/docs/okta-setup.:language', async (request, response, next) => {
    const language = request.params.language.replace(/\.md$/, '');
    if (!languages.has(language)) return next();
    const file = await readFile(join(directory, `okta-setup.${language}.md`), 'utf8');
    const text = file.replaceAll(exampleAddress, `${publicUrl}/scim/v2`);
    response.type('html').send(page(language, titleOf(text), await markdown.parse(text)));
  });
  return router;
};
