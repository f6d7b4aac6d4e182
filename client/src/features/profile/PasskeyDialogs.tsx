import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { createPasskey } from '../../lib/passkeys.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { affectedFactors } from './own-factors.js';

const beginDocument = graphql(`
  mutation AddPasskeyDialog_begin {
    beginPasskeyRegistration
  }
`);

const addDocument = graphql(`
  mutation AddPasskeyDialog_add($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      recoveryCodes
    }
  }
`);

const renameDocument = graphql(`
  mutation RenamePasskeyDialog_rename($id: ID!, $name: String!) {
    renamePasskey(id: $id, name: $name)
  }
`);

const removeDocument = graphql(`
  mutation RemovePasskeyDialog_remove($id: ID!) {
    removePasskey(id: $id)
  }
`);

interface OnePasskey {
  passkey: { id: string; name: string };
  onClose: () => void;
}

function NameField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslate();
  return (
    <TextInput
      label={t('profile.passkeys.name')}
      description={t('profile.passkeys.nameHelp')}
      autoComplete="off"
      maxLength={100}
      required
      withAsterisk={false}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface AddPasskeyDialogProps {
  onAdded: (codes: readonly string[] | null | undefined) => void;
  onClose: () => void;
}

/** Asks for a name and has the device make a passkey. */
export function AddPasskeyDialog({ onAdded, onClose }: AddPasskeyDialogProps) {
  const t = useTranslate();
  const begin = useAction(beginDocument);
  const add = useAction(addDocument, affectedFactors);
  const [name, setName] = useState('');
  return (
    <FormDialog
      title={t('profile.passkeys.addTitle')}
      submitLabel={t('profile.passkeys.create')}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={async () => {
        const begun = await begin({});
        if (!begun.ok) return begun;
        const made = await createPasskey(begun.data.beginPasskeyRegistration);
        if (!made.ok) return made;
        const added = await add({ input: { name, answer: made.data } });
        if (added.ok) onAdded(added.data.addPasskey.recoveryCodes);
        return added;
      }}
    >
      <p>{t('profile.passkeys.addHow')}</p>
      <NameField value={name} onChange={setName} />
    </FormDialog>
  );
}

/** Gives a passkey another name. */
export function RenamePasskeyDialog({ passkey, onClose }: OnePasskey) {
  const t = useTranslate();
  const rename = useAction(renameDocument, affectedFactors);
  const [name, setName] = useState(passkey.name);
  return (
    <FormDialog
      title={t('profile.passkeys.renameOf', { name: passkey.name })}
      submitLabel={t('profile.passkeys.rename')}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={async () => {
        const result = await rename({ id: passkey.id, name });
        if (result.ok) onClose();
        return result;
      }}
    >
      <NameField value={name} onChange={setName} />
    </FormDialog>
  );
}

/** Asks before a passkey is removed. */
export function RemovePasskeyDialog({ passkey, onClose }: OnePasskey) {
  const t = useTranslate();
  const remove = useAction(removeDocument, affectedFactors);
  return (
    <ConfirmDialog
      title={t('profile.passkeys.removeOf', { name: passkey.name })}
      confirmLabel={t('profile.passkeys.remove')}
      danger
      onConfirm={() => remove({ id: passkey.id })}
      onClose={onClose}
    >
      <p>{t('profile.passkeys.removeWhy')}</p>
    </ConfirmDialog>
  );
}
