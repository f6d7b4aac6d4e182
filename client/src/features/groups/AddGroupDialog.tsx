import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const createDocument = graphql(`
  mutation AddGroupDialog_createGroup($attributes: JSON!) {
    createGroup(input: { attributes: $attributes }) {
      group {
        id
        displayName
      }
    }
  }
`);

const affected: readonly Affected[] = ['GroupConnection'];

/** Adds a local group; its members are chosen on its own page. */
export function AddGroupDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const create = useAction(createDocument, affected);
  const [displayName, setDisplayName] = useState('');

  const submit = async () => {
    const result = await create({ attributes: { displayName: displayName.trim() } });
    if (!result.ok) return result;
    const { group } = result.data.createGroup;
    toast(t('groups.added', { name: group.displayName }));
    await navigate(`/groups/${group.id}`);
    return result;
  };

  return (
    <FormDialog title={t('groups.add')} submitLabel={t('groups.add')} onSubmit={submit} onClose={onClose}>
      <p>{t('groups.addHelp')}</p>
      <TextInput
        label={t('group.displayName')}
        required
        data-autofocus
        autoComplete="off"
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
