import { Button, Checkbox } from '@mantine/core';
import type { ApiKeyScope } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { allScopes, readScopes } from './key-rules.js';

interface ScopeFieldsProps {
  value: readonly ApiKeyScope[];
  onChange: (scopes: ApiKeyScope[]) => void;
}

/** The scopes of a key in plain words, with a preset for keys that only read. */
export function ScopeFields({ value, onChange }: ScopeFieldsProps) {
  const t = useTranslate();
  return (
    <fieldset className="scopes">
      <legend>{t('apiKeys.scopes')}</legend>
      <div className="actions">
        <Button variant="default" size="xs" onClick={() => onChange([...readScopes])}>
          {t('apiKeys.presetRead')}
        </Button>
      </div>
      <Checkbox.Group value={[...value]} onChange={(scopes) => onChange(scopes as ApiKeyScope[])}>
        <div className="scope-list">
          {allScopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={t(`apiKeys.scope.${scope}`)}
              description={t(`apiKeys.scopeHelp.${scope}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  );
}
