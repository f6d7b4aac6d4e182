import { Alert } from '@mantine/core';
import { Link } from 'react-router';
import type { GroupPage_GroupQuery, GroupsPage_GroupsQuery } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { Time } from '../../ui/text/Time.js';

type Push = NonNullable<GroupsPage_GroupsQuery['groups']['nodes'][number]['lastPush']>;
type PushDetails = NonNullable<NonNullable<GroupPage_GroupQuery['group']>['lastPush']>;

/** Shows the time and the result of Okta's last write to the group. */
export function PushState({ push }: { push: Push }) {
  const t = useTranslate();
  const { at, status, skippedMembers } = push;
  return (
    <>
      <Time at={at} />{' '}
      {status >= 400 ? (
        <StatusBadge tone="bad" label={t('group.pushRefused')} />
      ) : (
        <StatusBadge
          tone={skippedMembers.length > 0 ? 'warning' : 'good'}
          label={t(skippedMembers.length > 0 ? 'group.pushIncomplete' : 'group.pushOk')}
        />
      )}
    </>
  );
}

/** Lists the members that the last push named but that are not here, and says what to do in Okta. */
export function PushWarning({ push }: { push: PushDetails }) {
  const t = useTranslate();
  const { status, unknownMembers, skippedMembers, exchangeId } = push;
  const kind = unknownMembers.length > 0 ? 'unknown' : skippedMembers.length > 0 ? 'skipped' : undefined;
  if (kind === undefined && status < 400) return null;
  return (
    <Alert
      color={status >= 400 ? 'red' : 'orange'}
      variant="light"
      title={t(kind ? `group.${kind}Title` : 'group.refusedTitle')}
    >
      {kind && <p>{t(`group.${kind}Cure`)}</p>}
      <ul className="ids">
        {[...unknownMembers, ...skippedMembers].map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
      <Link to={`/admin/system/provisioning-log/${exchangeId}`}>{t('group.pushExchange')}</Link>
    </Alert>
  );
}
