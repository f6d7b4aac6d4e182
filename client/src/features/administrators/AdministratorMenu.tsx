import {
  IconMailForward,
  IconPlayerPause,
  IconPlayerPlay,
  IconShieldOff,
  IconTrash,
  IconUserCog,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { SelectMenu } from '../../ui/choice/SelectMenu.js';
import { type Act, type Administrator, actsOn } from './administrator.js';

const dialogs = {
  role: lazy(async () => ({ default: (await import('./RoleDialog.js')).RoleDialog })),
  resend: lazy(async () => ({ default: (await import('./ResendDialog.js')).ResendDialog })),
  factors: lazy(async () => ({ default: (await import('./FactorsDialog.js')).FactorsDialog })),
  deactivate: lazy(async () => ({ default: (await import('./StateDialog.js')).StateDialog })),
  reactivate: lazy(async () => ({ default: (await import('./StateDialog.js')).StateDialog })),
  remove: lazy(async () => ({ default: (await import('./RemoveDialog.js')).RemoveDialog })),
};

const icons = {
  role: IconUserCog,
  resend: IconMailForward,
  factors: IconShieldOff,
  deactivate: IconPlayerPause,
  reactivate: IconPlayerPlay,
  remove: IconTrash,
};

/** The menu of actions for an administrator, and the dialog of the chosen action. */
export function AdministratorMenu({ administrator }: { administrator: Administrator }) {
  const t = useTranslate();
  // The administrator is kept as they were when the dialog opened: it must not change its meaning while it is read.
  const [chosen, setChosen] = useState<{ act: Act; of: Administrator }>();
  const Dialog = chosen && dialogs[chosen.act];
  const items = actsOn(administrator).map((action) => ({
    action,
    icon: icons[action],
    label: t(`administrators.act.${action}`),
    danger: action === 'remove',
    reason: undefined,
  }));
  return (
    <>
      <SelectMenu name={administrator.name} items={items} onChoose={(act) => setChosen({ act, of: administrator })} />
      <Suspense>{Dialog && <Dialog administrator={chosen.of} onClose={() => setChosen(undefined)} />}</Suspense>
    </>
  );
}
