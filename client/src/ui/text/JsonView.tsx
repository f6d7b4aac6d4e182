import { CodeBlock } from './CodeBlock.js';

/** A value as JSON, to read and to copy. */
export function JsonView({ label, value }: { label: string; value: unknown }) {
  return <CodeBlock label={label} text={JSON.stringify(value, null, 2)} />;
}
