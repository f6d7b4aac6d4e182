import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { UserProfile } from '../../../entities/user/UserProfile.js';
import type { UserPage_UserQuery } from '../../../gql/graphql.js';
import { useTab } from '../../../lib/address/use-tab.js';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { ProfileWithOrigins } from './ProfileWithOrigins.js';
import { UserGroups } from './UserGroups.js';

const UserConfigurations = lazy(async () => ({
  default: (await import('./UserConfigurations.js')).UserConfigurations,
}));

const RawScim = lazy(async () => ({ default: (await import('./RawScim.js')).RawScim }));
const Timeline = lazy(async () => ({ default: (await import('../../../entities/audit/Timeline.js')).Timeline }));

const tabs = ['profile', 'groups', 'timeline', 'configurations', 'raw'] as const;

interface UserTabsProps {
  user: NonNullable<UserPage_UserQuery['user']>;
  refreshing: boolean;
}

/** Profile, groups, configurations and the user as SCIM shows it; the open tab is in the address. */
export function UserTabs({ user, refreshing }: UserTabsProps) {
  const t = useTranslate();
  const readsAudit = useMay('AUDIT_READ');
  const readsConfigurations = useMay('CONFIGURATIONS_READ');
  const hidden = [...(readsAudit ? [] : ['timeline']), ...(readsConfigurations ? [] : ['configurations'])];
  const [wanted, show] = useTab(tabs);
  const tab = hidden.includes(wanted) ? 'profile' : wanted;
  return (
    <Tabs value={tab} keepMounted={false} onChange={show}>
      <Tabs.List>
        <Tabs.Tab value="profile">{t('user.tabProfile')}</Tabs.Tab>
        <Tabs.Tab value="groups">{t('user.tabGroups', { count: user.memberships.length })}</Tabs.Tab>
        {readsAudit && <Tabs.Tab value="timeline">{t('timeline.title')}</Tabs.Tab>}
        {readsConfigurations && <Tabs.Tab value="configurations">{t('configurations.title')}</Tabs.Tab>}
        <Tabs.Tab value="raw">{t('user.tabRaw')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="profile">
        {readsAudit ? (
          <ProfileWithOrigins id={user.id} attributes={user.attributes} />
        ) : (
          <UserProfile attributes={user.attributes} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="groups">
        <UserGroups memberships={user.memberships} refreshing={refreshing} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline">
        <Suspense fallback={<LoadingRows />}>
          <Timeline kind="USER" targetId={user.id} note={t('timeline.groupsNote')} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="configurations">
        <Suspense fallback={<LoadingRows />}>
          <UserConfigurations userId={user.id} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="raw">
        <Suspense fallback={<LoadingRows />}>
          <RawScim key={user.version} userId={user.id} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
