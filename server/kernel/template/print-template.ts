import type { TemplatePart } from './parse-template.js';

const escapeFallback = (text: string): string =>
  text.replace(/[\\}]/g, (mark) => `\\${mark}`).replaceAll('${', () => '$${');

/** The text of a template; read again, it has the same parts. */
export const printTemplate = (parts: readonly TemplatePart[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.text.replaceAll('${', () => '$${');
      return part.fallback === undefined ? `\${${part.name}}` : `\${${part.name}:-${escapeFallback(part.fallback)}}`;
    })
    .join('');
