import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../gql/index.js';
import { toFailure } from '../../../lib/words/failure.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { ChosenFilter } from '../../../ui/table/Filters.js';

const GroupDialog = lazy(async () => ({ default: (await import('./GroupDialog.js')).GroupDialog }));

const groupDocument = graphql(`
  query GroupFilter_group($id: ID!) {
    group(id: $id) {
      id
      displayName
    }
  }
`);

interface GroupButtonProps {
  chosen: boolean;
  onChoose: (groupId: string) => void;
}

/** Opens the search for the group whose members are to be shown: there may be thousands, too many for a menu. */
export function GroupButton({ chosen, onChoose }: GroupButtonProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const choose = (groupId: string) => {
    setOpen(false);
    onChoose(groupId);
  };
  return (
    <>
      <Button
        variant="default"
        data-chosen={chosen}
        leftSection={<IconUsersGroup size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('lists.group')}
      </Button>
      <Suspense>{open && <GroupDialog onChoose={choose} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** The group that narrows the list, by its name, to be taken away again. */
export function ChosenGroup({ id, onClear }: { id: string; onClear: () => void }) {
  const t = useTranslate();
  const [{ data, error }] = useQuery({ query: groupDocument, variables: { id } });
  const name = data ? (data.group?.displayName ?? t('lists.groupGone')) : '…';
  return (
    <>
      <p className="chosen-filters">
        <ChosenFilter label={t('lists.groupChosen', { name })} onRemove={onClear} />
      </p>
      <FailureAlert failure={error && toFailure(error)} />
    </>
  );
}
