/** The variables that a template may name. */
export const mailVariables = [
  'displayName',
  'givenName',
  'familyName',
  'userName',
  'email',
  'organisation',
  'link',
  'expiresAt',
] as const;

export type MailVariable = (typeof mailVariables)[number];

export type MailValues = Partial<Record<MailVariable, string>>;

export interface MailText {
  subject: string;
  body: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const variable = /\$\{([^{}]*)\}/g;

const isKnown = (name: string): name is MailVariable => (mailVariables as readonly string[]).includes(name);

/** Returns the variables of a text that do not exist. */
export const unknownVariables = (text: string): string[] =>
  [...new Set([...text.matchAll(variable)].map(([, name = '']) => name.trim()))].filter((name) => !isKnown(name));

const substitute = (text: string, values: MailValues, write: (value: string) => string): string =>
  text.replace(variable, (whole, name: string) => {
    const key = name.trim();
    return isKnown(key) ? write(values[key] ?? '') : whole;
  });

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

// Matches every line break and control character: they would let a value add a header to the mail or lines to its text.
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

const oneLine = (text: string): string => text.replace(controls, ' ').trim();

const paragraphStyle = 'margin:0 0 16px;font:16px/1.5 system-ui,sans-serif;color:#1a1c20';
const buttonStyle =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4f91;color:#ffffff;text-decoration:none;font-weight:600';

const button = (link: string, label: string): string =>
  `<p style="${paragraphStyle}"><a href="${escapeHtml(link)}" style="${buttonStyle}">${escapeHtml(label)}</a></p>` +
  `<p style="${paragraphStyle};font-size:13px;color:#5a6070;word-break:break-all">${escapeHtml(link)}</p>`;

const paragraphHtml = (paragraph: string, values: MailValues, buttonLabel: string): string => {
  if (/^\$\{\s*link\s*\}$/.test(paragraph.trim())) return button(values.link ?? '', buttonLabel);
  // The template is text as well, so it is escaped like the values; escaping changes no character of `${}`.
  const html = substitute(escapeHtml(paragraph), values, (value) => escapeHtml(oneLine(value)));
  return `<p style="${paragraphStyle}">${html.replaceAll('\n', '<br>')}</p>`;
};

export interface RenderOptions {
  language: string;
  buttonLabel: string;
}

/** Renders a mail from its template: replaces only listed variables, escapes every value, evaluates nothing. */
export const renderMail = (template: MailText, values: MailValues, options: RenderOptions): RenderedMail => {
  const body = template.body.replaceAll('\r\n', '\n').trim();
  const paragraphs = body.split(/\n\s*\n/).map((paragraph) => paragraphHtml(paragraph, values, options.buttonLabel));
  const html =
    `<!doctype html><html lang="${options.language.toLowerCase()}"><head><meta charset="utf-8">` +
    `<title>${escapeHtml(oneLine(substitute(template.subject, values, oneLine)))}</title></head>` +
    `<body style="margin:0;padding:24px;background:#ffffff"><div style="max-width:560px;margin:0 auto">` +
    `${paragraphs.join('')}</div></body></html>`;
  return {
    subject: oneLine(substitute(template.subject, values, oneLine)),
    text: `${substitute(body, values, oneLine)}\n`,
    html,
  };
};
