import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, type Location, Outlet, ScrollRestoration, useLocation } from 'react-router';
import type { Shell_ViewerQuery } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';
import { LiveProvider } from '../lib/live/live.js';
import { useLiveQuery } from '../lib/live/use-live-query.js';
import { PermissionsContext } from '../lib/session/permissions.js';
import { useSession } from '../lib/session/session.js';
import { useSessionWatch } from '../lib/session/use-session-watch.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { ReauthenticationProvider } from '../session/ReauthenticationProvider.js';
import { SessionGuard } from '../session/SessionGuard.js';
import { Brand } from '../ui/Brand.js';
import { LanguageSwitch } from '../ui/choice/LanguageSwitch.js';
import { ThemeSwitch } from '../ui/choice/ThemeSwitch.js';
import { ErrorState } from '../ui/feedback/ErrorState.js';
import { ProgressBar } from '../ui/feedback/ProgressBar.js';
import { ZoneSwitch } from '../ui/text/ZoneSwitch.js';
import { AccountMenu } from './AccountMenu.js';
import { Banners } from './Banners.js';
import { DatabaseBanner } from './DatabaseBanner.js';
import { FactorFirst } from './FactorFirst.js';
import { Navigation } from './Navigation.js';
import { NewVersion } from './NewVersion.js';
import { SearchButton, Shortcuts } from './Shortcuts.js';

/** Returns the key of a scroll position. Pages that are opened directly share `default`, so their address is used. */
const scrollKey = ({ key, pathname, search }: Location) => (key === 'default' ? pathname + search : key);

const viewerDocument = graphql(`
  query Shell_viewer {
    viewer {
      id
      kind
      name
      email
      role
      permissions
      sessionExpiresAt
      sessionExpiresIn
      sessionEndsAtLatest
      mustAddFactor
    }
  }
`);

type Viewer = NonNullable<Shell_ViewerQuery['viewer']>;

/** The frame of every page behind the sign-in: header, menu, live stream and password dialog. */
export function Shell({ fetch }: { fetch: typeof globalThis.fetch }) {
  const { pathname, search, hash } = useLocation();
  const session = useSession();
  const { data, failure, retry } = useLiveQuery({ query: viewerDocument }, ['ADMINISTRATOR']);
  const seen = useRef<Viewer>(undefined);
  if (data?.viewer) seen.current = data.viewer;
  const viewer = seen.current;

  const neverIn = !viewer && (data?.viewer === null || session.over);
  useEffect(() => {
    if (neverIn) session.leave(pathname + search + hash);
  }, [neverIn, session, pathname, search, hash]);

  const { end } = session;
  useEffect(() => {
    if (data?.viewer === null && seen.current) end();
  }, [data, end]);

  const isMember = viewer?.kind === 'MEMBER';
  useEffect(() => {
    if (isMember) session.toProfile();
  }, [isMember, session]);

  if (!viewer && failure && failure.code !== 'UNAUTHENTICATED') {
    return (
      <main className="shell-main">
        <DatabaseBanner />
        <ErrorState failure={failure} onRetry={retry} />
      </main>
    );
  }
  if (viewer?.mustAddFactor) return <FactorFirst />;
  return viewer && !isMember ? <SignedIn viewer={viewer} fetch={fetch} /> : null;
}

/** Stays where it is when the session ends, and with it the page and what was typed there. */
function SignedIn({ viewer, fetch }: { viewer: Viewer; fetch: typeof globalThis.fetch }) {
  const { over } = useSession();
  const { near, look } = useSessionWatch(viewer);
  const permissions = useMemo(() => new Set(viewer.permissions), [viewer.permissions]);
  return (
    <PermissionsContext value={permissions}>
      <LiveProvider fetch={fetch} paused={over} onLost={look}>
        <ReauthenticationProvider>
          <Shortcuts>
            <ProgressBar />
            <Frame viewer={viewer} />
            <NewVersion />
            <SessionGuard viewer={viewer} near={near} look={look} />
          </Shortcuts>
        </ReauthenticationProvider>
      </LiveProvider>
    </PermissionsContext>
  );
}

function Frame({ viewer }: { viewer: Viewer }) {
  const t = useTranslate();
  const [menuOpen, setMenuOpen] = useState(false);
  const MenuIcon = menuOpen ? IconX : IconMenu2;
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <header className="shell-header">
        <ActionIcon
          className="shell-menu-button"
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={menuOpen ? t('nav.close') : t('nav.open')}
          aria-expanded={menuOpen}
          aria-controls="menu"
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <MenuIcon size={20} aria-hidden />
        </ActionIcon>
        <Link to="/" className="brand-link" aria-label={t('shell.home')}>
          <Brand />
        </Link>
        <div className="shell-tools">
          <SearchButton />
          <LanguageSwitch />
          <ThemeSwitch />
          <AccountMenu name={viewer.name} email={viewer.email} role={viewer.role ?? undefined} />
        </div>
      </header>
      <div className="shell-side" id="menu" data-open={menuOpen}>
        <Navigation onNavigate={() => setMenuOpen(false)} />
      </div>
      <main className="shell-main" id="content" tabIndex={-1}>
        <Banners />
        <Outlet />
        <ScrollRestoration getKey={scrollKey} />
        <footer className="shell-footer">
          <ZoneSwitch />
        </footer>
      </main>
    </div>
  );
}
