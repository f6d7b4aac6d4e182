import type { UserStatus } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';

/** Shows if a user may use the organisation's software. */
export function UserStatusBadge({ status }: { status: UserStatus }) {
  const t = useTranslate();
  return <StatusBadge tone={status === 'ACTIVE' ? 'good' : 'paused'} label={t(`status.${status}`)} />;
}
