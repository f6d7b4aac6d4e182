import { Button, NativeSelect } from '@mantine/core';
import { IconFilterOff, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';

interface FiltersProps {
  /** Takes all filters away; present only while there is something to take away. */
  onClear?: (() => void) | undefined;
  children: ReactNode;
}

/** Search and filters above a list, as a landmark of its own, with the way back to the whole list. */
export function Filters({ onClear, children }: FiltersProps) {
  const t = useTranslate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: jsdom, which runs the tests, does not know <search> yet.
    <div role="search" className="filters">
      {children}
      {onClear && (
        <Button variant="subtle" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}

interface ChosenFilterProps {
  label: string;
  onRemove: () => void;
}

/** A filter that has no field of its own, to be taken away again. */
export function ChosenFilter({ label, onRemove }: ChosenFilterProps) {
  const t = useTranslate();
  return (
    <Button
      variant="light"
      size="compact-sm"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t('log.chosen.remove', { filter: label })}
      onClick={onRemove}
    >
      {label}
    </Button>
  );
}

/** One of the values that a filter offers. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

interface ChoiceFilterProps<Value extends string> {
  label: string;
  /** The words for making no choice. */
  all: string;
  value: Value | undefined;
  choices: readonly Choice<Value>[];
  onChoose: (value: Value | undefined) => void;
}

/** A filter with a fixed choice of values, or none. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { label, all, value, choices, onChoose } = props;
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...choices]}
      onChange={(event) => onChoose(choices.find((choice) => choice.value === event.currentTarget.value)?.value)}
    />
  );
}
