import { useParams } from 'react-router';
import { ManagedByOkta } from '../../entities/user/ManagedByOkta.js';
import { SourceLabel } from '../../entities/user/SourceLabel.js';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { NotFoundPage } from '../../ui/feedback/NotFoundPage.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { CopyButton } from '../../ui/text/CopyButton.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { Fact } from '../../ui/text/Fact.js';
import { GroupActions } from './GroupActions.js';
import { PushState, PushWarning } from './GroupPush.js';
import { GroupTabs } from './GroupTabs.js';

const groupDocument = graphql(`
  query GroupPage_group($id: ID!, $withPush: Boolean!) {
    group(id: $id) {
      id
      displayName
      source
      memberCount
      createdAt
      updatedAt
      lastPush @include(if: $withPush) {
        at
        status
        exchangeId
        unknownMembers
        skippedMembers
      }
    }
  }
`);

/** One group and its members. */
export function GroupPage() {
  const { groupId = '' } = useParams();
  return <GroupDetails key={groupId} id={groupId} />;
}

function GroupDetails({ id }: { id: string }) {
  const t = useTranslate();
  const { data, failure, retry } = useLiveQuery(
    { query: groupDocument, variables: { id, withPush: useMay('PROVISIONING_READ') } },
    ['GROUP', 'PROVISIONING'],
    1_500,
  );
  const mayWrite = useMay('GROUPS_WRITE');
  const trail = [{ label: t('nav.users') }, { label: t('groups.title'), to: '/groups' }];

  if (failure && failure.code !== 'NOT_FOUND') return <ErrorState failure={failure} onRetry={retry} />;
  if (!data && !failure) return <LoadingRows />;
  if (!data?.group) return <NotFoundPage title={t('group.goneTitle')} explanation={t('group.gone')} />;

  const { group } = data;
  const local = group.source === 'LOCAL';
  return (
    <>
      <PageHeading
        title={group.displayName}
        trail={trail}
        aside={<SourceLabel source={group.source} />}
        actions={mayWrite && <GroupActions group={group} />}
      >
        <dl className="facts">
          <Fact label={t('group.members')}>{t('group.memberCount', { count: group.memberCount })}</Fact>
          <Fact label={t('group.id')}>
            <code>{group.id}</code>
            <CopyButton value={group.id} what={t('group.id')} />
          </Fact>
          <Fact label={t('group.created')}>
            <ExactTime at={group.createdAt} />
          </Fact>
          <Fact label={t('group.updated')}>
            <ExactTime at={group.updatedAt} />
          </Fact>
          {group.lastPush && (
            <Fact label={t('group.lastPush')}>
              <PushState push={group.lastPush} />
            </Fact>
          )}
        </dl>
      </PageHeading>
      {group.lastPush && <PushWarning push={group.lastPush} />}
      {!local && <ManagedByOkta text={t('group.managedByOkta')} />}
      <GroupTabs id={id} editable={local && mayWrite} />
    </>
  );
}
