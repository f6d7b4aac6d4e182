import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../lib/use-translate.js';
import type { ApiKey } from './key-rules.js';

const EditKeyDialog = lazy(async () => ({ default: (await import('./EditKeyDialog.js')).EditKeyDialog }));
const RotateKeyDialog = lazy(async () => ({ default: (await import('./RotateKeyDialog.js')).RotateKeyDialog }));
const RevokeKeyDialog = lazy(async () => ({ default: (await import('./RevokeKeyDialog.js')).RevokeKeyDialog }));

const dialogs = { edit: EditKeyDialog, rotate: RotateKeyDialog, revoke: RevokeKeyDialog };
const icons = { edit: IconPencil, rotate: IconRefresh, revoke: IconTrash };

type Action = keyof typeof dialogs;

/** The menu "Select" of a key. What is not possible now stays reachable and says why. */
export function KeyMenu({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Action>();
  const Dialog = chosen && dialogs[chosen];
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={t('token.selectFor', { name: apiKey.name })}
          >
            {t('token.select')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['edit', 'rotate', 'revoke'] as const).map((action) => (
            <KeyMenuItem key={action} apiKey={apiKey} action={action} onChoose={setChosen} />
          ))}
        </Menu.Dropdown>
      </Menu>
      <Suspense>{Dialog && <Dialog apiKey={apiKey} onClose={() => setChosen(undefined)} />}</Suspense>
    </>
  );
}

interface KeyMenuItemProps {
  apiKey: ApiKey;
  action: Action;
  onChoose: (action: Action) => void;
}

function KeyMenuItem({ apiKey, action, onChoose }: KeyMenuItemProps) {
  const t = useTranslate();
  const Icon = icons[action];
  const expired = action === 'rotate' && apiKey.expired;
  return (
    <Menu.Item
      className={action === 'revoke' ? 'menu-danger' : ''}
      leftSection={<Icon size={16} aria-hidden />}
      closeMenuOnClick={!expired}
      onClick={() => !expired && onChoose(action)}
      // Not `disabled`: the arrow keys would skip it, and with it the reason.
      renderRoot={(props) => <button type="button" {...props} aria-disabled={expired ? true : undefined} />}
    >
      {t(`apiKeys.action.${action}`)}
      {expired && <div className="fine-print">{t('apiKeys.whyExpired')}</div>}
    </Menu.Item>
  );
}
