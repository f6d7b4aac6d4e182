import { type KeyboardEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { completeVariable, matching, openVariable } from './open-variable.js';
import { useVariables, type Variable } from './use-variables.js';

const longestList = 8;

export interface Completion {
  /** The entries of the list; empty while it is closed. */
  options: readonly Variable[];
  chosen: Variable | undefined;
  /** Opens the list if the caret is in a name; the caller calls it after each change of the text. */
  look: () => void;
  steer: (event: KeyboardEvent) => void;
  choose: (variable: Variable) => void;
  close: () => void;
}

/** The list of attributes after `${`: arrows move in it, Enter and Tab choose, Escape closes it. */
export function useCompletion(
  value: string,
  onChange: (text: string) => void,
  area: RefObject<HTMLTextAreaElement | null>,
): Completion {
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const variables = useVariables();
  const open = caret === undefined ? undefined : openVariable(value, caret);
  const options = open ? matching(variables, open.typed).slice(0, longestList) : [];
  const chosen = options[Math.min(active, options.length - 1)];
  const close = () => setCaret(undefined);

  const choose = (variable: Variable) => {
    if (!open || caret === undefined) return;
    const completed = completeVariable(value, caret, open, variable.name);
    // The caret must move at once: a frame later, it would scatter what is typed meanwhile.
    flushSync(() => {
      onChange(completed.text);
      close();
    });
    area.current?.setSelectionRange(completed.caret, completed.caret);
  };
  const steer = (event: KeyboardEvent) => {
    if (!chosen) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((active + options.length - 1) % options.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) choose(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const look = () => {
    setCaret(area.current?.selectionStart);
    setActive(0);
  };
  return { options, chosen, look, steer, choose, close };
}
