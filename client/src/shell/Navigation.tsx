import {
  IconBook,
  IconBraces,
  IconCircleKey,
  IconClipboardList,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconListDetails,
  IconMail,
  IconPlugConnected,
  IconShieldLock,
  IconTerminal2,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { oktaPath, provisioningPath } from '../lib/address/provisioning-paths.js';
import { useMayOpen } from '../lib/session/permissions.js';
import type { MessageKey } from '../lib/words/i18n.js';
import { useTranslate } from '../lib/words/use-translate.js';

interface NavigationSection {
  heading?: MessageKey;
  subheading?: MessageKey;
  links: readonly { to: string; label: MessageKey; icon: typeof IconUser }[];
}

/** The menu of the user guide: Users > Users, Users > User groups, Admin > Identity with its two paths to Okta. */
const allSections: readonly NavigationSection[] = [
  { links: [{ to: '/', label: 'overview.title', icon: IconLayoutDashboard }] },
  {
    heading: 'nav.users',
    links: [
      { to: '/users', label: 'users.title', icon: IconUser },
      { to: '/groups', label: 'groups.title', icon: IconUsersGroup },
      { to: '/configurations', label: 'configurations.title', icon: IconBraces },
    ],
  },
  {
    heading: 'nav.admin',
    subheading: 'nav.identity',
    links: [
      { to: provisioningPath, label: 'provisioning.menu', icon: IconPlugConnected },
      { to: oktaPath, label: 'provisioning.title.OKTA', icon: IconCircleKey },
    ],
  },
  {
    subheading: 'nav.system',
    links: [
      { to: '/admin/system/provisioning-log', label: 'log.title', icon: IconHistory },
      { to: '/admin/system/attributes', label: 'attributes.title', icon: IconListDetails },
      { to: '/admin/system/outbox', label: 'outbox.title', icon: IconMail },
      { to: '/admin/system/administrators', label: 'administrators.title', icon: IconShieldLock },
      { to: '/admin/system/audit-trail', label: 'audit.title', icon: IconClipboardList },
      { to: '/admin/system/api-keys', label: 'apiKeys.title', icon: IconKey },
      { to: '/admin/system/api-explorer', label: 'explorer.title', icon: IconTerminal2 },
    ],
  },
];

/** Returns the sections of the menu with the pages that may be opened. */
export function useSections(): readonly NavigationSection[] {
  const mayOpen = useMayOpen();
  return allSections
    .map((section) => ({ ...section, links: section.links.filter(({ to }) => mayOpen(to)) }))
    .filter(({ links }) => links.length > 0)
    .map(withHeading);
}

/** Gives the heading above several subheadings to the first of them that is left. */
function withHeading(section: NavigationSection, index: number, left: readonly NavigationSection[]): NavigationSection {
  if (!section.subheading || section.heading) return section;
  const headed = left.slice(0, index).some(({ subheading }) => subheading);
  return headed ? section : { ...section, heading: 'nav.admin' };
}

/** The documentation, which the server shows beside the portal. */
export const documentationPath = '/docs';

/** The main menu. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const t = useTranslate();
  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      {useSections().map((section) => (
        <div className="navigation-section" key={section.subheading ?? section.heading ?? 'first'}>
          {section.heading && <p className="navigation-heading">{t(section.heading)}</p>}
          {section.subheading && <p className="navigation-subheading">{t(section.subheading)}</p>}
          <ul>
            {section.links.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} onClick={onNavigate}>
                  <Icon size={18} stroke={1.75} aria-hidden />
                  {t(label)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ul className="navigation-section">
        <li>
          <a href={documentationPath} hrefLang="en">
            <IconBook size={18} stroke={1.75} aria-hidden />
            {t('docs.title')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
