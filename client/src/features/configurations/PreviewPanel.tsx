import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ResolvedFields } from '../../entities/configuration/ResolvedFields.js';
import type { ConfigurationDraftInput } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { SearchField } from '../../ui/table/SearchField.js';

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

const userDocument = graphql(`
  query PreviewPanel_user($id: ID!) {
    user(id: $id) {
      id
      userName
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
        reason
        missing
      }
      overridden {
        key
        byConfigurationName
      }
    }
  }
`);

interface PreviewPanelProps {
  input: ConfigurationDraftInput;
  /** A user who misses a value, if any does. */
  exampleUserId: string | undefined;
  /** A member of the chosen groups, if they have any: shown until another user is chosen or searched for. */
  sampleUserId: string | undefined;
}

/** Previews the values of one user while the draft is edited. */
export function PreviewPanel({ input, exampleUserId, sampleUserId }: PreviewPanelProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const wanted = chosen ?? (text.trim() === '' ? sampleUserId : undefined);
  const { users, failed } = useCandidates(text, wanted);
  const userId = users?.some(({ id }) => id === wanted) ? wanted : users?.[0]?.id;
  const variables = { input, userId: userId ?? '' };
  const [{ data, error, fetching }] = useQuery({ query: previewDocument, variables, pause: !userId });
  return (
    <section className="panel" aria-labelledby="preview">
      <h2 id="preview">{t('configuration.preview')}</h2>
      <div className="filters">
        <SearchField label={t('users.search')} placeholder={t('users.searchHint')} value={text} onSearch={setText} />
        <NativeSelect
          aria-label={t('configuration.previewUser')}
          value={userId ?? ''}
          data={(users ?? []).map(({ id, userName }) => ({ value: id, label: userName }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {exampleUserId && (
          <Button variant="default" onClick={() => setChosen(exampleUserId)}>
            {t('configuration.previewLacking')}
          </Button>
        )}
      </div>
      {users?.length === 0 && <p role="status">{t('users.noResultFor', { text })}</p>}
      <FailureAlert failure={failed && toFailure(failed)} />
      <FailureAlert failure={error && !fetching ? toFailure(error) : undefined} />
      {data && userId && <ResolvedFields resolved={data.previewConfiguration} />}
    </section>
  );
}

/** Returns the users that a search finds, and the wanted one with them; `failed` says why they cannot be shown. */
function useCandidates(text: string, wanted: string | undefined) {
  const variables = { search: text.trim() || null };
  const [{ data: found, error: failedSearch }] = useQuery({ query: usersDocument, variables });
  const query = { query: userDocument, variables: { id: wanted ?? '' }, pause: !wanted };
  const [{ data: named, error: failedLookUp }] = useQuery(query);
  const users = found?.users.nodes;
  const user = named?.user?.id === wanted ? named?.user : undefined;
  const isMissing = users && user && !users.some(({ id }) => id === user.id);
  return { users: isMissing ? [user, ...users] : users, failed: failedSearch ?? failedLookUp };
}
