import { useMay } from '../lib/session/permissions.js';
import { DatabaseBanner } from './DatabaseBanner.js';
import { LiveBanner } from './LiveBanner.js';
import { MailBanner } from './MailBanner.js';
import { TokenExpiryBanner } from './TokenExpiryBanner.js';

/** The warnings above every page: database trouble, lost live stream, expiring tokens, invitations not sent. */
export function Banners() {
  return (
    <>
      <DatabaseBanner />
      <LiveBanner />
      {useMay('PROVISIONING_READ') && <TokenExpiryBanner />}
      {useMay('INVITATIONS_READ') && <MailBanner />}
    </>
  );
}
