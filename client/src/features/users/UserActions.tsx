import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { UserSource } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/use-translate.js';
import { useToast } from '../../ui/Toasts.js';

const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/ConfirmDialog.js')).ConfirmDialog }));

const setActiveDocument = graphql(`
  mutation UserActions_setActive($id: ID!, $active: JSON!) {
    updateUser(id: $id, input: { changes: [{ op: REPLACE, path: "active", value: $active }] }) {
      user {
        id
        active
        status
      }
    }
  }
`);

const deleteDocument = graphql(`
  mutation UserActions_delete($id: ID!) {
    deleteUser(id: $id)
  }
`);

const affectedByDeletion: readonly Affected[] = ['User', 'UserConnection', 'Group'];

interface UserActionsProps {
  user: { id: string; userName: string; active: boolean; source: UserSource };
}

/** Deactivate, reactivate and delete, each behind a dialog that says what follows. */
export function UserActions({ user }: UserActionsProps) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'status' | 'delete'>();
  const setActive = useAction(setActiveDocument);
  const remove = useAction(deleteDocument, affectedByDeletion);
  const close = () => setDialog(undefined);
  const name = user.userName;
  const verb = user.active ? 'deactivate' : 'reactivate';
  const StatusIcon = user.active ? IconPlayerPause : IconPlayerPlay;

  const changeStatus = async () => {
    const result = await setActive({ id: user.id, active: !user.active });
    if (result.ok) toast(t(`user.${verb}Done`, { name }));
    return result;
  };
  const deleteForGood = async () => {
    const result = await remove({ id: user.id });
    if (result.ok) {
      toast(t('user.deleted', { name }));
      await navigate('/users');
    }
    return result;
  };

  return (
    <>
      <Button variant="default" leftSection={<StatusIcon size={16} aria-hidden />} onClick={() => setDialog('status')}>
        {t(`user.${verb}`)}
      </Button>
      <Button
        variant="outline"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setDialog('delete')}
      >
        {t('action.delete')}
      </Button>
      <Suspense>
        {dialog === 'status' && (
          <ConfirmDialog
            title={t(`user.${verb}Title`, { name })}
            confirmLabel={t(`user.${verb}`)}
            onConfirm={changeStatus}
            onClose={close}
          >
            <p>{t(`user.${verb}Explanation`)}</p>
            {user.source === 'SCIM_OKTA' && <p>{t('user.oktaOverrides')}</p>}
          </ConfirmDialog>
        )}
        {dialog === 'delete' && (
          <ConfirmDialog
            title={t('user.deleteTitle', { name })}
            confirmLabel={t('user.deleteConfirm')}
            danger
            onConfirm={deleteForGood}
            onClose={close}
          >
            <p>{t('user.deleteExplanation')}</p>
            {user.source === 'SCIM_OKTA' && <p>{t('user.deleteOkta')}</p>}
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
