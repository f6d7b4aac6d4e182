import { Button } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';
import { profilePath } from '../lib/address/profile-path.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { ReauthenticationProvider } from '../session/ReauthenticationProvider.js';
import { useSignOut } from '../session/use-sign-out.js';
import { Brand } from '../ui/Brand.js';
import { LanguageSwitch } from '../ui/choice/LanguageSwitch.js';
import { ThemeSwitch } from '../ui/choice/ThemeSwitch.js';

/** The frame for an account that has to add a second factor: nothing but the page where that is done. */
export function FactorFirst() {
  const t = useTranslate();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  if (pathname !== profilePath) return <Navigate to={profilePath} replace />;
  return (
    <ReauthenticationProvider>
      <div className="factor-first">
        <header>
          <Brand />
          <div className="shell-tools">
            <LanguageSwitch />
            <ThemeSwitch />
            <Button variant="default" onClick={() => void signOut()}>
              {t('account.signOut')}
            </Button>
          </div>
        </header>
        <main id="content">
          <Outlet />
        </main>
      </div>
    </ReauthenticationProvider>
  );
}
