import type { ReactNode } from 'react';

interface Span {
  start?: number | null;
  end?: number | null;
}

/**
 * Repeats the text behind its text field with faults underlined, because a text field cannot mark a part of itself. It
 * also sets the height of the field.
 */
export function TemplateMarks({ text, faults }: { text: string; faults: readonly Span[] }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of faults) {
    if (start == null || end == null || start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <div className="template-marks" aria-hidden>
      {pieces}
      {text.slice(at)}
      {'\u200b'}
    </div>
  );
}
