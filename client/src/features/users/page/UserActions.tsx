import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import type { ActionableUser } from './actionable-user.js';

const UserStatusDialog = lazy(async () => ({ default: (await import('./UserStatusDialog.js')).UserStatusDialog }));
const DeleteUserDialog = lazy(async () => ({ default: (await import('./DeleteUserDialog.js')).DeleteUserDialog }));

/** Deactivate, reactivate and delete, each behind a dialog that says what follows. */
export function UserActions({ user }: { user: ActionableUser }) {
  const t = useTranslate();
  const [dialog, setDialog] = useState<'status' | 'delete'>();
  const may = useMay('USERS_WRITE');
  const close = () => setDialog(undefined);
  const StatusIcon = user.active ? IconPlayerPause : IconPlayerPlay;
  if (!may) return null;
  return (
    <>
      <Button variant="default" leftSection={<StatusIcon size={16} aria-hidden />} onClick={() => setDialog('status')}>
        {user.active ? t('user.deactivate') : t('user.reactivate')}
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
        {dialog === 'status' && <UserStatusDialog user={user} onClose={close} />}
        {dialog === 'delete' && <DeleteUserDialog user={user} onClose={close} />}
      </Suspense>
    </>
  );
}
