import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { SearchField } from '../../ui/table/SearchField.js';
import type { Draft } from './draft.js';

const groupsDocument = graphql(`
  query GroupPicker_groups($search: String) {
    groups(filter: { search: $search }, first: 10) {
      nodes {
        id
        displayName
      }
    }
  }
`);

interface GroupPickerProps {
  groups: Draft['groups'];
  onChange: (groups: Draft['groups']) => void;
}

/** The groups that a configuration is for: ticked in what a search finds; ticks survive another search. */
export function GroupPicker({ groups, onChange }: GroupPickerProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [{ data, error }] = useQuery({ query: groupsDocument, variables: { search: text.trim() || null } });
  const found = data?.groups.nodes ?? [];
  const kept = groups.filter(({ id }) => !found.some((group) => group.id === id));
  const isChosen = (id: string) => groups.some((group) => group.id === id);
  return (
    <section className="panel" aria-labelledby="groups">
      <h2 id="groups">{t('configurations.groups')}</h2>
      <p className="fine-print">{t('configuration.groupsHelp')}</p>
      <SearchField label={t('groups.search')} placeholder={t('groups.search')} value={text} onSearch={setText} />
      <FailureAlert failure={error && toFailure(error)} />
      <fieldset className="candidates">
        <legend className="visually-hidden">{t('configurations.groups')}</legend>
        {[...kept, ...found].map(({ id, displayName }) => (
          <Checkbox
            key={id}
            label={displayName}
            checked={isChosen(id)}
            onChange={() =>
              onChange(isChosen(id) ? groups.filter((group) => group.id !== id) : [...groups, { id, displayName }])
            }
          />
        ))}
        {data && found.length === 0 && (
          <p role="status">{text ? t('groups.noResultFor', { text }) : t('groups.emptyTitle')}</p>
        )}
      </fieldset>
    </section>
  );
}
