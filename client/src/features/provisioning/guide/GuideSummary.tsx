import { Link } from 'react-router';
import { oktaPath, settingsPath } from '../../../lib/address/provisioning-paths.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { StatusBadge } from '../../../ui/text/StatusBadge.js';

const next = [
  { to: '/users', label: 'setup.done.toUsers' },
  { to: '/groups', label: 'setup.done.toGroups' },
  { to: settingsPath, label: 'setup.done.toSettings' },
  { to: oktaPath, label: 'setup.done.toTokens' },
] as const;

/** The end of the guide: what has come, and where to go from here. */
export function GuideSummary({ users, groups }: { users: number; groups: number }) {
  const t = useTranslate();
  return (
    <section className="panel" aria-labelledby="guide-done">
      <div className="panel-heading">
        <h2 id="guide-done">{t('setup.done.title')}</h2>
        <StatusBadge tone="good" label={t('setup.state.VERIFIED')} />
      </div>
      <p>
        {t('setup.done.counts', {
          users: t('setup.done.users', { count: users }),
          groups: t('setup.done.groups', { count: groups }),
        })}
      </p>
      <h3>{t('setup.done.next')}</h3>
      <ul className="guide-next">
        {next.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{t(label)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
