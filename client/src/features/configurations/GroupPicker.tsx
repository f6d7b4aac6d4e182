import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { useTranslate } from '../../lib/use-translate.js';
import { SearchField } from '../../ui/SearchField.js';
import type { Draft } from './draft.js';

const groupsDocument = graphql(`
  query GroupPicker_groups($search: String) {
    groups(filter: { search: $search }, first: 8) {
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

/** The groups that a configuration is for: found by name, added and removed one by one. */
export function GroupPicker({ groups, onChange }: GroupPickerProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [{ data }] = useQuery({ query: groupsDocument, variables: { search: text.trim() || null } });
  const candidates = (data?.groups.nodes ?? []).filter(({ id }) => !groups.some((group) => group.id === id));
  return (
    <section className="panel" aria-labelledby="groups">
      <h2 id="groups">{t('configurations.groups')}</h2>
      <p className="fine-print">{t('configuration.groupsHelp')}</p>
      {groups.length > 0 ? (
        <ul className="chips">
          {groups.map((group) => (
            <li key={group.id}>
              <Button
                size="compact-sm"
                variant="default"
                rightSection={<IconX size={14} aria-hidden />}
                aria-label={t('configuration.removeGroup', { name: group.displayName })}
                onClick={() => onChange(groups.filter(({ id }) => id !== group.id))}
              >
                {group.displayName}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('configurations.noGroups')}</p>
      )}
      <SearchField label={t('groups.search')} placeholder={t('groups.search')} value={text} onSearch={setText} />
      <ul className="chips">
        {candidates.map((group) => (
          <li key={group.id}>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} aria-hidden />}
              aria-label={t('configuration.addGroup', { name: group.displayName })}
              onClick={() => onChange([...groups, group])}
            >
              {group.displayName}
            </Button>
          </li>
        ))}
      </ul>
      {data && candidates.length === 0 && text && <p role="status">{t('groups.noResultFor', { text })}</p>}
    </section>
  );
}
