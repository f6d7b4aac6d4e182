import { useTranslate } from '../../lib/words/use-translate.js';
import type { Variable } from './use-variables.js';

interface VariableListProps {
  id: string;
  variables: readonly Variable[];
  chosen: Variable | undefined;
  onChoose: (variable: Variable) => void;
}

/** Attributes to choose from; the focus stays in the text, whose arrow keys move through the list. */
export function VariableList({ id, variables, chosen, onChoose }: VariableListProps) {
  const t = useTranslate();
  return (
    <div id={id} role="listbox" className="variable-list" aria-label={t('template.variables')}>
      {variables.map((variable) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the text field, which keeps the focus.
        <div
          key={variable.name}
          id={`${id}-${variable.name}`}
          role="option"
          tabIndex={-1}
          aria-selected={variable === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(variable)}
        >
          <code>{variable.name}</code>
          <span className="variable-sample">{variable.sample ?? t('template.noSample')}</span>
          <span className="variable-share">
            {variable.percent == null ? '' : t('template.percent', { share: variable.percent / 100 })}
          </span>
        </div>
      ))}
    </div>
  );
}
