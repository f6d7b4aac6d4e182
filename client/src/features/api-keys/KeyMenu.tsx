import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { SelectMenu } from '../../ui/choice/SelectMenu.js';
import type { ApiKey } from './key-rules.js';

const EditKeyDialog = lazy(async () => ({ default: (await import('./EditKeyDialog.js')).EditKeyDialog }));
const RotateKeyDialog = lazy(async () => ({ default: (await import('./RotateKeyDialog.js')).RotateKeyDialog }));
const RevokeKeyDialog = lazy(async () => ({ default: (await import('./RevokeKeyDialog.js')).RevokeKeyDialog }));

const dialogs = { edit: EditKeyDialog, rotate: RotateKeyDialog, revoke: RevokeKeyDialog };
const icons = { edit: IconPencil, rotate: IconRefresh, revoke: IconTrash };

type Action = keyof typeof dialogs;

/** The menu of actions for a key, and the dialog of the chosen action. */
export function KeyMenu({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Action>();
  const Dialog = chosen && dialogs[chosen];
  const items = (['edit', 'rotate', 'revoke'] as const).map((action) => ({
    action,
    icon: icons[action],
    label: t(`apiKeys.action.${action}`),
    danger: action === 'revoke',
    reason: action === 'rotate' && apiKey.expired ? t('apiKeys.whyExpired') : undefined,
  }));
  return (
    <>
      <SelectMenu name={apiKey.name} items={items} onChoose={setChosen} />
      <Suspense>{Dialog && <Dialog apiKey={apiKey} onClose={() => setChosen(undefined)} />}</Suspense>
    </>
  );
}
