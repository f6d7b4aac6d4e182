import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ConfigurationDraftInput } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { toFailure } from '../../lib/failure.js';
import { useTranslate } from '../../lib/use-translate.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { SearchField } from '../../ui/SearchField.js';
import { ResolvedFields } from '../../ui/ResolvedFields.js';

const usersDocument = graphql(`
  query PreviewPanel_users($search: String) {
    users(filter: { search: $search, status: ACTIVE }, first: 20) {
      nodes {
        id
        userName
      }
    }
  }
`);

const previewDocument = graphql(`
  query PreviewPanel_preview($input: ConfigurationDraftInput!, $userId: ID!) {
    previewConfiguration(input: $input, userId: $userId) {
      fields {
        key
        value
        secret
      }
      withheld {
        key
        missing
      }
      overridden {
        key
        byConfigurationName
      }
    }
  }
`);

/** What one user would get, live while one types. */
export function PreviewPanel({ input }: { input: ConfigurationDraftInput }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [{ data: found }] = useQuery({ query: usersDocument, variables: { search: text.trim() || null } });
  const users = found?.users.nodes ?? [];
  const userId = users.some(({ id }) => id === chosen) ? chosen : users[0]?.id;
  const [{ data, error, fetching }] = useQuery({
    query: previewDocument,
    variables: { input, userId: userId ?? '' },
    pause: !userId,
  });
  return (
    <section className="panel" aria-labelledby="preview">
      <h2 id="preview">{t('configuration.preview')}</h2>
      <div className="filters">
        <SearchField label={t('users.search')} placeholder={t('users.searchHint')} value={text} onSearch={setText} />
        <NativeSelect
          aria-label={t('configuration.previewUser')}
          value={userId ?? ''}
          data={users.map(({ id, userName }) => ({ value: id, label: userName }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      {found && users.length === 0 && <p role="status">{t('users.noResultFor', { text })}</p>}
      <FailureAlert failure={error && !fetching ? toFailure(error) : undefined} />
      {data && userId && <ResolvedFields resolved={data.previewConfiguration} />}
    </section>
  );
}
