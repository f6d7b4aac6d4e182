import type { InvitationObstacle, InvitationStatus } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge, type Tone } from '../../ui/text/StatusBadge.js';

const tones: Record<InvitationStatus, Tone> = {
  NONE: 'paused',
  SCHEDULED: 'waiting',
  SENT: 'waiting',
  OPENED: 'waiting',
  ACCEPTED: 'good',
  EXPIRED: 'warning',
  BOUNCED: 'bad',
  WITHDRAWN: 'paused',
};

interface InvitationBadgeProps {
  status: InvitationStatus;
  obstacle?: InvitationObstacle | null | undefined;
}

/** Shows the state of a user's invitation, or that none can be sent. */
export function InvitationBadge({ status, obstacle }: InvitationBadgeProps) {
  const t = useTranslate();
  if (obstacle === 'UNREACHABLE_ADDRESS' && status !== 'ACCEPTED') {
    return <StatusBadge tone="warning" label={t('invitation.unreachable')} />;
  }
  return <StatusBadge tone={tones[status]} label={t(`invitation.${status}`)} />;
}
