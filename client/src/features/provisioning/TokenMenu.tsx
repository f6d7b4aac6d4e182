import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../lib/use-translate.js';
import { type Token, type TokenAction, tokenActions, whyUnavailable } from './token-rules.js';

const TokenDialog = lazy(async () => ({ default: (await import('./TokenDialog.js')).TokenDialog }));

const icons = { activate: IconPlayerPlay, deactivate: IconPlayerPause, renew: IconRefresh, delete: IconTrash };

interface TokenMenuProps {
  token: Token;
  tokens: Token[];
  providerName: string;
}

/** The menu "Select" of a token. What is not possible now stays reachable and says why. */
export function TokenMenu({ token, tokens, providerName }: TokenMenuProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<TokenAction>();
  const close = () => setChosen(undefined);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={t('token.selectFor', { name: token.name })}
          >
            {t('token.select')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {tokenActions.map((action) => (
            <TokenMenuItem key={action} token={token} action={action} onChoose={setChosen} />
          ))}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {chosen && (
          <TokenDialog action={chosen} token={token} tokens={tokens} providerName={providerName} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

interface TokenMenuItemProps {
  token: Token;
  action: TokenAction;
  onChoose: (action: TokenAction) => void;
}

function TokenMenuItem({ token, action, onChoose }: TokenMenuItemProps) {
  const t = useTranslate();
  const Icon = icons[action];
  const reason = whyUnavailable(token, action);
  return (
    <Menu.Item
      className={action === 'delete' ? 'menu-danger' : ''}
      leftSection={<Icon size={16} aria-hidden />}
      closeMenuOnClick={!reason}
      onClick={() => !reason && onChoose(action)}
      // Not `disabled`: the arrow keys would skip it, and with it the reason.
      renderRoot={(props) => <button type="button" {...props} aria-disabled={reason ? true : undefined} />}
    >
      {t(`token.action.${action}`)}
      {reason && <div className="fine-print">{t(reason)}</div>}
    </Menu.Item>
  );
}
