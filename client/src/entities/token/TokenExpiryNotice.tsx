import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslate } from '../../lib/words/use-translate.js';

interface WarnedToken {
  id: string;
  name: string;
  status: 'ACTIVE' | 'INACTIVE';
  expired: boolean;
  expiryWarning?: number | null;
}

const works = ({ status, expired }: WarnedToken) => status === 'ACTIVE' && !expired;

/** Returns the tokens to warn of: those that work and expire soon; those that expired, while no other works. */
export function tokensToWarnOf<T extends WarnedToken>(tokens: readonly T[]): T[] {
  const noneWorks = !tokens.some(works);
  return tokens.filter((token) =>
    works(token) ? token.expiryWarning != null : noneWorks && token.expired && token.status === 'ACTIVE',
  );
}

interface TokenExpiryNoticeProps {
  tokens: readonly WarnedToken[];
  /** The address of the tokens, unless they are on this page. */
  to?: string;
}

/** Warns before synchronisation stops because a token expires (30, 14, 7 and 1 days before), or says that it has. */
export function TokenExpiryNotice({ tokens, to }: TokenExpiryNoticeProps) {
  const t = useTranslate();
  return tokensToWarnOf(tokens).map(({ id, name, expired, expiryWarning: days }) => (
    <p key={id} className="banner">
      <IconAlertTriangle size={18} aria-hidden />
      <span>
        {expired ? t('expiry.expired', { name }) : t('expiry.banner', { name, days })}{' '}
        {to && <Link to={to}>{t('expiry.action')}</Link>}
      </span>
    </p>
  ));
}
