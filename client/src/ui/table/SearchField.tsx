import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
  /** The first thing to do in a dialog. */
  autoFocus?: boolean;
}

/** Searches as one types: 200 ms after the last key. */
export function SearchField({ label, placeholder, value, onSearch, autoFocus = false }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const searched = useRef(value);
  const search = useDebouncedCallback((wanted: string) => {
    searched.current = wanted;
    onSearch(wanted);
  }, 200);

  // The address changed under the field: Back, or "clear filters".
  useEffect(() => {
    if (value !== searched.current) setText(value);
    searched.current = value;
  }, [value]);

  return (
    <TextInput
      className="search-field"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      {...(autoFocus && { 'data-autofocus': true })}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
