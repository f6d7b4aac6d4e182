import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { CustomAttributeType } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { checkName, isName, nameRules } from './attribute-name-rules.js';
import type { NewAttribute } from './settings-draft.js';

const types: readonly CustomAttributeType[] = ['STRING', 'NUMBER', 'BOOLEAN', 'DATE'];

/** The id of the field that gets the focus when its name blocks a save. */
export const nameFieldId = 'new-attribute-name';

interface AddAttributeFormProps {
  reservedNames: readonly string[];
  taken: readonly string[];
  /** The content of the form; the draft contains it, so that a save includes it. */
  typed: NewAttribute | undefined;
  onType: (attribute: NewAttribute) => void;
  onAdd: (attribute: NewAttribute) => void;
  onClose: () => void;
}

/** Name and type of a new custom attribute; the rules for its name are checked on each key. */
export function AddAttributeForm({ reservedNames, taken, typed, onType, onAdd, onClose }: AddAttributeFormProps) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const name = typed?.name ?? '';
  const [type, setType] = useState<CustomAttributeType>(typed?.type ?? 'STRING');
  const context = { reservedNames, taken };
  const kept = checkName(name, context);
  const valid = isName(name, context);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid) return input.current?.focus();
    onAdd({ name, type });
    input.current?.focus();
  };

  return (
    <form className="add-attribute" onSubmit={submit} aria-label={t('settings.addAttribute')}>
      <div className="field-row">
        <TextInput
          ref={input}
          id={nameFieldId}
          label={t('settings.attributeName')}
          description={t('settings.attributeNameHelp')}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: 'mono' }}
          aria-describedby="name-rules"
          aria-invalid={name !== '' && !valid}
          value={name}
          onChange={(event) => onType({ name: event.currentTarget.value.trim(), type })}
        />
        <NativeSelect
          label={t('settings.attributeType')}
          description={t('settings.attributeTypeHelp')}
          value={type}
          data={types.map((value) => ({ value, label: t(`attributes.type.${value}`) }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value as CustomAttributeType;
            setType(chosen);
            onType({ name, type: chosen });
          }}
        />
      </div>
      <ul className="rules" id="name-rules">
        {nameRules.map((rule) => (
          <NameRuleItem key={rule} text={t(`settings.rule.${rule}`)} state={ruleState(name, kept[rule])} />
        ))}
      </ul>
      <div className="actions">
        <Button type="submit" disabled={!valid}>
          {t('settings.addToList')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}

type RuleState = 'open' | 'kept' | 'broken';

function ruleState(name: string, kept: boolean): RuleState {
  if (name === '') return 'open';
  return kept ? 'kept' : 'broken';
}

const icons = { open: IconCircleDashed, kept: IconCircleCheck, broken: IconCircleX };

function NameRuleItem({ text, state }: { text: string; state: RuleState }) {
  const t = useTranslate();
  const Icon = icons[state];
  return (
    <li data-state={state}>
      <Icon size={16} aria-hidden />
      {text}
      {state !== 'open' && <span className="visually-hidden">{t(`settings.ruleState.${state}`)}</span>}
    </li>
  );
}
