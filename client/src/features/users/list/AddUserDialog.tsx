import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FormDialog } from '../../../ui/dialog/FormDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { type NewUser, newUserAttributes } from './new-user.js';

const createDocument = graphql(`
  mutation AddUserDialog_createUser($attributes: JSON!) {
    createUser(input: { attributes: $attributes }) {
      user {
        id
        userName
      }
    }
  }
`);

const affected: readonly Affected[] = ['UserConnection'];

/** Adds a local user: one that no identity provider looks after. */
export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const create = useAction(createDocument, affected);
  const [user, setUser] = useState<NewUser>({
    userName: '',
    givenName: '',
    familyName: '',
    email: '',
    displayName: '',
  });

  const field = (name: keyof NewUser) => ({
    value: user[name],
    onChange: (event: { currentTarget: { value: string } }) => setUser({ ...user, [name]: event.currentTarget.value }),
  });
  const submit = async () => {
    const result = await create({ attributes: newUserAttributes(user) });
    if (!result.ok) return result;
    const { id, userName } = result.data.createUser.user;
    toast(t('users.added', { name: userName }));
    await navigate(`/users/${id}`);
    return result;
  };

  return (
    <FormDialog title={t('users.add')} submitLabel={t('users.add')} onSubmit={submit} onClose={onClose}>
      <p>{t('users.addHelp')}</p>
      <TextInput label={t('user.userName')} required data-autofocus autoComplete="off" {...field('userName')} />
      <div className="field-row">
        <TextInput label={t('user.givenName')} autoComplete="off" {...field('givenName')} />
        <TextInput label={t('user.familyName')} autoComplete="off" {...field('familyName')} />
      </div>
      <TextInput label={t('user.email')} type="email" autoComplete="off" {...field('email')} />
      <TextInput label={t('user.displayName')} autoComplete="off" {...field('displayName')} />
    </FormDialog>
  );
}
