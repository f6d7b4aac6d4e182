import { useParams } from 'react-router';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/use-live-query.js';
import { useTranslate } from '../../lib/use-translate.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { ExactTime } from '../../ui/ExactTime.js';
import { Fact } from '../../ui/Fact.js';
import { InvitationBadge } from '../../ui/InvitationBadge.js';
import { LoadingRows } from '../../ui/LoadingRows.js';
import { ManagedByOkta } from '../../ui/ManagedByOkta.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { SourceLabel } from '../../ui/SourceLabel.js';
import { UserStatusBadge } from '../../ui/UserStatusBadge.js';
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
