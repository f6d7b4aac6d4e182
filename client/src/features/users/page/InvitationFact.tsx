import { InvitationBadge } from '../../../entities/invitation/InvitationBadge.js';
import type { UserPage_UserQuery } from '../../../gql/graphql.js';
import { useNow } from '../../../lib/page/use-now.js';
import { formatExact, formatRelative } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';

type Invitation = NonNullable<NonNullable<UserPage_UserQuery['user']>['invitation']>;

/** Returns the moment that matters most in the state of an invitation. */
function momentOf({ status, scheduledFor, sentAt, acceptedAt, expiresAt }: Invitation) {
  if (status === 'SCHEDULED') return { what: status, at: scheduledFor };
  if (status === 'ACCEPTED') return { what: status, at: acceptedAt };
  if (status === 'EXPIRED') return { what: status, at: expiresAt };
  return { what: 'SENT', at: sentAt } as const;
}

/** Shows the state of the invitation, its moment, and the error of the mail server. */
export function InvitationFact({ invitation }: { invitation: Invitation }) {
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const { what, at } = momentOf(invitation);
  const { status, failure, obstacle } = invitation;
  const date = at ? new Date(at) : undefined;
  return (
    <>
      <InvitationBadge status={status} obstacle={obstacle} />
      {obstacle === 'UNREACHABLE_ADDRESS' && status !== 'ACCEPTED' && (
        <span className="fine-print">{t('invitation.obstacle.UNREACHABLE_ADDRESS')}</span>
      )}
      {date && (
        <time className="fine-print" dateTime={date.toISOString()} title={formatExact(locale, date)}>
          {t(`invitation.at.${what}`, { at: formatRelative(locale, date, now) })}
        </time>
      )}
      {failure && <span className="fine-print">{t('invitation.failure', { failure })}</span>}
    </>
  );
}
