import { Alert } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslate } from '../../lib/use-translate.js';
import { provisioningPath, settingsPath } from './paths.js';

const next = [
  { to: '/users', label: 'setup.done.toUsers' },
  { to: '/groups', label: 'setup.done.toGroups' },
  { to: settingsPath, label: 'setup.done.toSettings' },
  { to: provisioningPath, label: 'setup.done.toTokens' },
] as const;

/** The end of the guide: what has come, and where to go from here. */
export function GuideSummary({ users, groups }: { users: number; groups: number }) {
  const t = useTranslate();
  return (
    <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('setup.done.title')}>
      <p>
        {t('setup.done.counts', {
          users: t('setup.done.users', { count: users }),
          groups: t('setup.done.groups', { count: groups }),
        })}
      </p>
      <p>{t('setup.done.next')}</p>
      <ul className="guide-next">
        {next.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{t(label)}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
