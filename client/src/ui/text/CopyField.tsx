import { TextInput } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { CopyButton } from './CopyButton.js';

interface CopyFieldProps {
  label: string;
  description?: ReactNode;
  value: string;
}

/** A value to carry elsewhere: read-only, in full, with its own Copy; selected when the clipboard is refused. */
export function CopyField({ label, description, value }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="copy-field">
      <TextInput
        ref={input}
        label={label}
        description={description}
        value={value}
        readOnly
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value} what={label} onRefused={() => input.current?.focus()} />
    </div>
  );
}
