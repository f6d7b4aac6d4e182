import { DatabaseBanner } from './DatabaseBanner.js';
import { LiveBanner } from './LiveBanner.js';
import { MailBanner } from './MailBanner.js';
import { TokenExpiryBanner } from './TokenExpiryBanner.js';

/**
 * What concerns every page, above it: the database, the lost stream, tokens that lapse, invitations that do not go out.
 */
export function Banners() {
  return (
    <>
      <DatabaseBanner />
      <LiveBanner />
      <TokenExpiryBanner />
      <MailBanner />
    </>
  );
}
