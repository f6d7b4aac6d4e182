import type { ReactNode } from 'react';

interface Span {
  start?: number | null;
  end?: number | null;
}

/**
 * The same text behind the text field, with faults underlined: a text field cannot mark a part of itself. It also gives
 * the field its height.
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
