import { CopyButton } from './CopyButton.js';

interface CodeBlockProps {
  /** Names the text for the copy button and for screen readers. */
  label: string;
  text: string;
}

/** Text for a machine, to read and to copy. */
export function CodeBlock({ label, text }: CodeBlockProps) {
  return (
    <div className="json-view">
      <CopyButton value={text} what={label} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="json-text" tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}
