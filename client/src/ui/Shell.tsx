import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { graphql } from '../gql/index.js';
import { timeZone } from '../lib/format.js';
import { LiveProvider } from '../lib/live.js';
import { useSession } from '../lib/session.js';
import { useLiveQuery } from '../lib/use-live-query.js';
import { useTranslate } from '../lib/use-translate.js';
import { AccountMenu } from './AccountMenu.js';
import { Banners } from './Banners.js';
import { Brand } from './Brand.js';
import { ErrorState } from './ErrorState.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Navigation } from './Navigation.js';
import { ReauthenticationProvider } from './ReauthenticationProvider.js';
import { SearchButton, Shortcuts } from './Shortcuts.js';
import { ThemeSwitch } from './ThemeSwitch.js';

const viewerDocument = graphql(`
  query Shell_viewer {
    viewer {
      id
      kind
      name
      email
    }
  }
`);

/** The frame of every page behind the sign-in: header, menu, live stream and password dialog. */
export function Shell({ fetch }: { fetch: typeof globalThis.fetch }) {
  const { pathname, search, hash } = useLocation();
  const session = useSession();
  const { data, failure, retry } = useLiveQuery({ query: viewerDocument }, []);
  const signedOut = data?.viewer === null;

  useEffect(() => {
    if (signedOut) session.leave(pathname + search + hash);
  }, [signedOut, session, pathname, search, hash]);

  const isMember = data?.viewer?.kind === 'MEMBER';
  useEffect(() => {
    if (isMember) session.toProfile();
  }, [isMember, session]);

  if (failure && failure.code !== 'UNAUTHENTICATED') {
    return (
      <main className="shell-main">
        <ErrorState failure={failure} onRetry={retry} />
      </main>
    );
  }
  if (!data?.viewer || isMember) return null;
  return (
    <LiveProvider fetch={fetch} onLost={retry}>
      <ReauthenticationProvider>
        <Shortcuts>
          <Frame viewer={data.viewer} />
        </Shortcuts>
      </ReauthenticationProvider>
    </LiveProvider>
  );
}

function Frame({ viewer }: { viewer: { name: string; email: string } }) {
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
          <AccountMenu name={viewer.name} email={viewer.email} />
        </div>
      </header>
      <div className="shell-side" id="menu" data-open={menuOpen}>
        <Navigation onNavigate={() => setMenuOpen(false)} />
      </div>
      <main className="shell-main" id="content" tabIndex={-1}>
        <Banners />
        <Outlet />
        <ScrollRestoration />
        <footer className="shell-footer">{t('shell.timeZone', { zone: timeZone() })}</footer>
      </main>
    </div>
  );
}
