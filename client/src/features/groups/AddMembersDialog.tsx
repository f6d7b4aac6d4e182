import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { AddMembersDialog_CandidatesQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { SearchField } from '../../ui/table/SearchField.js';
import { useMemberChange } from './use-member-change.js';

const candidatesDocument = graphql(`
  query AddMembersDialog_candidates($search: String) {
    users(filter: { search: $search }, first: 20) {
      nodes {
        id
        userName
        displayName
      }
    }
    groups(filter: { search: $search }, first: 5) {
      nodes {
        id
        displayName
      }
    }
  }
`);

interface Candidate {
  id: string;
  label: string;
  description?: string | undefined;
}

/** Finds users and groups and adds the ticked ones; ticks survive another search. */
export function AddMembersDialog({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const changeMembers = useMemberChange(groupId);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Candidate[]>([]);
  const [{ data, error }] = useQuery({ query: candidatesDocument, variables: { search: text.trim() || null } });

  const found = data ? candidatesOf(data, groupId, t('group.isGroup')) : [];
  const isChosen = ({ id }: Candidate) => chosen.some((candidate) => candidate.id === id);
  const kept = chosen.filter(({ id }) => !found.some((candidate) => candidate.id === id));
  const toggle = (candidate: Candidate) =>
    setChosen(isChosen(candidate) ? chosen.filter(({ id }) => id !== candidate.id) : [...chosen, candidate]);
  const submit = async () => {
    const result = await changeMembers({ add: chosen.map(({ id }) => id) });
    if (result.ok) {
      toast(t('group.membersAdded', { count: chosen.length }));
      onClose();
    }
    return result;
  };

  return (
    <FormDialog
      title={t('group.addMembers')}
      submitLabel={t('group.addChosen', { count: chosen.length })}
      disabled={chosen.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <SearchField
        label={t('group.searchCandidates')}
        placeholder={t('group.searchCandidates')}
        value={text}
        onSearch={setText}
      />
      <FailureAlert failure={error && toFailure(error)} />
      <fieldset className="candidates">
        <legend className="visually-hidden">{t('group.candidates')}</legend>
        {[...kept, ...found].map((candidate) => (
          <Checkbox
            key={candidate.id}
            label={candidate.label}
            description={candidate.description}
            checked={isChosen(candidate)}
            onChange={() => toggle(candidate)}
          />
        ))}
        {data && found.length === 0 && <p role="status">{t('users.noResultFor', { text })}</p>}
      </fieldset>
    </FormDialog>
  );
}

/** Users and groups in one list; a group is no candidate for itself. */
function candidatesOf(data: AddMembersDialog_CandidatesQuery, groupId: string, groupRemark: string): Candidate[] {
  const users = data.users.nodes.map(({ id, userName, displayName }) => ({
    id,
    label: userName,
    description: displayName ?? undefined,
  }));
  const groups = data.groups.nodes
    .filter(({ id }) => id !== groupId)
    .map(({ id, displayName }) => ({ id, label: displayName, description: groupRemark }));
  return [...users, ...groups];
}
