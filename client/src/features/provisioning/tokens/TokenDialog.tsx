import { ActivateTokenDialog } from './ActivateTokenDialog.js';
import { DeactivateTokenDialog } from './DeactivateTokenDialog.js';
import { DeleteTokenDialog } from './DeleteTokenDialog.js';
import { RenewTokenDialog } from './RenewTokenDialog.js';
import { TokenAddressesDialog } from './TokenAddressesDialog.js';
import type { Token, TokenAction } from './token-rules.js';

interface TokenDialogProps {
  action: TokenAction;
  token: Token;
  tokens: readonly Token[];
  providerName: string;
  onClose: () => void;
}

/** The dialog of each entry of the menu "Select". */
export function TokenDialog({ action, token, tokens, providerName, onClose }: TokenDialogProps) {
  switch (action) {
    case 'activate':
      return <ActivateTokenDialog token={token} onClose={onClose} />;
    case 'deactivate':
      return <DeactivateTokenDialog token={token} tokens={tokens} onClose={onClose} />;
    case 'renew':
      return <RenewTokenDialog token={token} onClose={onClose} />;
    case 'addresses':
      return <TokenAddressesDialog token={token} onClose={onClose} />;
    case 'delete':
      return <DeleteTokenDialog token={token} providerName={providerName} onClose={onClose} />;
  }
}
