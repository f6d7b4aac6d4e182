import type { MailStatus } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge, type Tone } from '../../ui/text/StatusBadge.js';

const tones: Record<MailStatus, Tone> = {
  WAITING: 'waiting',
  KEPT: 'warning',
  SENT: 'good',
  BOUNCED: 'bad',
  DEAD: 'bad',
  CANCELLED: 'paused',
};

export function MailStatusBadge({ status }: { status: MailStatus }) {
  const t = useTranslate();
  return <StatusBadge tone={tones[status]} label={t(`outbox.${status}`)} />;
}
