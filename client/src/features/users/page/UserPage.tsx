import { useParams } from 'react-router';
import { InvitationBadge } from '../../../entities/invitation/InvitationBadge.js';
import { ManagedByOkta } from '../../../entities/user/ManagedByOkta.js';
import { SourceLabel } from '../../../entities/user/SourceLabel.js';
import { UserStatusBadge } from '../../../entities/user/UserStatusBadge.js';
import { graphql } from '../../../gql/index.js';
import { useLiveQuery } from '../../../lib/live/use-live-query.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { CopyButton } from '../../../ui/text/CopyButton.js';
import { ExactTime } from '../../../ui/text/ExactTime.js';
import { Fact } from '../../../ui/text/Fact.js';
import { DeletedUser } from './DeletedUser.js';
import { InvitationFact } from './InvitationFact.js';
import { InviteButton } from './InviteButton.js';
import { UserActions } from './UserActions.js';
import { UserTabs } from './UserTabs.js';

const userDocument = graphql(`
  query UserPage_user($id: ID!) {
    user(id: $id) {
      id
      userName
      displayName
      active
      source
      status
      externalId
      attributes
      emails {
        value
        primary
      }
      invitation {
        status
        email
        scheduledFor
        sentAt
        acceptedAt
        expiresAt
        failure
        obstacle
      }
      memberships {
        groupId
        displayName
        type
      }
      createdAt
      updatedAt
      version
    }
  }
`);

/** One user: profile, groups, and the user as SCIM shows it. */
export function UserPage() {
  const { userId = '' } = useParams();
  return <UserDetails key={userId} id={userId} />;
}

function UserDetails({ id }: { id: string }) {
  const t = useTranslate();
  const query = { query: userDocument, variables: { id } };
  const { data, failure, refreshing, retry } = useLiveQuery(query, ['USER', 'GROUP']);
  const trail = [{ label: t('nav.users') }, { label: t('users.title'), to: '/users' }];

  if (failure && failure.code !== 'NOT_FOUND') return <ErrorState failure={failure} onRetry={retry} />;
  if (!data && !failure) return <LoadingRows />;
  if (!data?.user) return <DeletedUser id={id} />;

  const { user } = data;
  return (
    <>
      <PageHeading
        title={user.displayName || user.userName}
        trail={trail}
        aside={
          <>
            <UserStatusBadge status={user.status} />
            <SourceLabel source={user.source} />
            {user.invitation?.status === 'ACCEPTED' && <InvitationBadge status="ACCEPTED" />}
          </>
        }
        actions={
          <>
            <InviteButton user={user} />
            <UserActions user={user} />
          </>
        }
      >
        <dl className="facts">
          <Fact label={t('user.userName')}>{user.userName}</Fact>
          <Fact label={t('user.id')}>
            <code>{user.id}</code>
            <CopyButton value={user.id} what={t('user.id')} />
          </Fact>
          <Fact label={t('invitation.label')}>
            {user.invitation && <InvitationFact invitation={user.invitation} />}
          </Fact>
          <Fact label={t('user.created')}>
            <ExactTime at={user.createdAt} />
          </Fact>
          <Fact label={t('user.updated')}>
            <ExactTime at={user.updatedAt} />
          </Fact>
        </dl>
      </PageHeading>
      {user.source === 'SCIM_OKTA' && <ManagedByOkta text={t('user.managedByOkta')} />}
      {user.source === 'SIMULATED' && <ManagedByOkta text={t('simulation.userNote')} />}
      <UserTabs user={user} refreshing={refreshing} />
    </>
  );
}
