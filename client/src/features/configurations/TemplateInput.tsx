import { Input } from '@mantine/core';
import { useId, useRef } from 'react';
import type { DraftCheck_CheckQuery } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { TemplateMarks } from './TemplateMarks.js';
import { useCompletion } from './use-completion.js';
import { VariableList } from './VariableList.js';

export type FieldFault = DraftCheck_CheckQuery['checkConfiguration']['faults'][number];

interface TemplateInputProps {
  label: string;
  value: string;
  placeholder?: string | undefined;
  faults: readonly FieldFault[];
  onChange: (text: string) => void;
}

/** The field of a template: `${` opens a list of attributes, and faults are underlined. */
export function TemplateInput({ label, value, placeholder, faults, onChange }: TemplateInputProps) {
  const t = useTranslate();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const completion = useCompletion(value, onChange, area);
  const { options, chosen } = completion;
  const listed = options.length > 0;
  // While a name is being chosen, the missing `}` is not worth a message.
  const shown = listed ? faults.filter(({ code }) => code !== 'UNCLOSED') : faults;

  return (
    <Input.Wrapper label={label} labelProps={{ htmlFor: id }} className="template-field">
      <div className="template-input">
        <TemplateMarks text={value} faults={shown} />
        <textarea
          ref={area}
          id={id}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          value={value}
          placeholder={placeholder}
          aria-invalid={shown.length > 0}
          aria-describedby={`${id}-faults`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={listed ? `${id}-list` : undefined}
          aria-activedescendant={listed && chosen ? `${id}-list-${chosen.name}` : undefined}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            completion.look();
          }}
          onKeyDown={completion.steer}
          onBlur={completion.close}
        />
      </div>
      <span className="visually-hidden" role="status">
        {listed ? t('template.listed', { count: options.length }) : ''}
      </span>
      {listed && <VariableList id={`${id}-list`} variables={options} chosen={chosen} onChoose={completion.choose} />}
      <FaultList
        id={`${id}-faults`}
        value={value}
        faults={shown}
        onChange={(corrected) => {
          onChange(corrected);
          // The button disappears with the fault, so the focus moves to the field.
          area.current?.focus();
        }}
      />
    </Input.Wrapper>
  );
}

interface FaultListProps {
  id: string;
  value: string;
  faults: readonly FieldFault[];
  onChange: (text: string) => void;
}

function FaultList({ id, value, faults, onChange }: FaultListProps) {
  const t = useTranslate();
  const replace = ({ start, end, name, suggestion }: FieldFault) => {
    if (start == null || end == null || !name || !suggestion) return;
    const corrected = value.slice(start, end).replace(name, () => suggestion);
    onChange(value.slice(0, start) + corrected + value.slice(end));
  };
  return (
    <ul id={id} className="template-faults">
      {faults.map((fault) => (
        <li key={`${fault.code}-${fault.start}`}>
          {t(`template.fault.${fault.code}`, { name: fault.name ?? '', braces: '${', escaped: '$${' })}{' '}
          {fault.suggestion && (
            <button type="button" className="suggestion" onClick={() => replace(fault)}>
              {t('template.didYouMean', { name: fault.suggestion })}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
