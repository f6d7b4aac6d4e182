import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';

const AddUserDialog = lazy(async () => ({ default: (await import('./AddUserDialog.js')).AddUserDialog }));

/** Opens the dialog that adds a local user; not the first choice where Okta could be connected instead. */
export function AddUserButton({ secondary = false }: { secondary?: boolean }) {
  const t = useTranslate();
  const [adding, setAdding] = useState(false);
  if (!useMay('USERS_WRITE')) return null;
  return (
    <>
      <Button
        variant={secondary ? 'default' : 'filled'}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setAdding(true)}
      >
        {t('users.add')}
      </Button>
      <Suspense>{adding && <AddUserDialog onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}
