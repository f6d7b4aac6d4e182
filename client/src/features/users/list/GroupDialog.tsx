import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../gql/index.js';
import { toFailure } from '../../../lib/words/failure.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { SearchField } from '../../../ui/table/SearchField.js';

const groupsDocument = graphql(`
  query GroupDialog_groups($search: String) {
    groups(filter: { search: $search }, first: 20) {
      nodes {
        id
        displayName
        memberCount
      }
    }
  }
`);

interface GroupDialogProps {
  onChoose: (groupId: string) => void;
  onClose: () => void;
}

/** Finds a group by its name. */
export function GroupDialog({ onChoose, onClose }: GroupDialogProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [{ data, error }] = useQuery({ query: groupsDocument, variables: { search: text.trim() || null } });
  const found = data?.groups.nodes ?? [];
  return (
    <Dialog title={t('lists.groupChoose')} onClose={onClose}>
      <SearchField
        autoFocus
        label={t('groups.search')}
        placeholder={t('groups.search')}
        value={text}
        onSearch={setText}
      />
      <FailureAlert failure={error && toFailure(error)} />
      <ul className="plain-list candidates found-groups" aria-label={t('lists.groupsFound')}>
        {found.map(({ id, displayName, memberCount }) => (
          <li key={id}>
            <button type="button" className="row-link" onClick={() => onChoose(id)}>
              {displayName}
            </button>{' '}
            <span className="fine-print">{t('group.memberCount', { count: memberCount })}</span>
          </li>
        ))}
      </ul>
      {data && found.length === 0 && (
        <p role="status">{text ? t('groups.noResultFor', { text }) : t('groups.emptyTitle')}</p>
      )}
    </Dialog>
  );
}
