import type { InvitationStatus } from '../gql/graphql.js';
import { useTranslate } from '../lib/use-translate.js';
import { StatusBadge, type Tone } from './StatusBadge.js';

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

/** How the invitation of a user stands. */
export function InvitationBadge({ status }: { status: InvitationStatus }) {
  const t = useTranslate();
  return <StatusBadge tone={tones[status]} label={t(`invitation.${status}`)} />;
}
