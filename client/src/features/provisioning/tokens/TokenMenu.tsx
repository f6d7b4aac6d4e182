import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash, IconWorld } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { SelectMenu } from '../../../ui/choice/SelectMenu.js';
import { type Token, type TokenAction, tokenActions, whyUnavailable } from './token-rules.js';

const TokenDialog = lazy(async () => ({ default: (await import('./TokenDialog.js')).TokenDialog }));

const icons = {
  activate: IconPlayerPlay,
  deactivate: IconPlayerPause,
  renew: IconRefresh,
  addresses: IconWorld,
  delete: IconTrash,
};

interface TokenMenuProps {
  token: Token;
  tokens: Token[];
  providerName: string;
}

/** The menu of actions for a token, and the dialog of the chosen action. */
export function TokenMenu({ token, tokens, providerName }: TokenMenuProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<TokenAction>();
  const close = () => setChosen(undefined);
  const items = tokenActions.map((action) => {
    const reason = whyUnavailable(token, action);
    return {
      action,
      icon: icons[action],
      label: t(`token.action.${action}`),
      danger: action === 'delete',
      reason: reason && t(reason),
    };
  });
  return (
    <>
      <SelectMenu name={token.name} items={items} onChoose={setChosen} />
      <Suspense>
        {chosen && (
          <TokenDialog action={chosen} token={token} tokens={tokens} providerName={providerName} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
