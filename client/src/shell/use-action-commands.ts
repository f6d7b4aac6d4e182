import { useMantineColorScheme } from '@mantine/core';
import {
  IconAdjustments,
  IconBook,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlugConnected,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { profilePath } from '../lib/address/profile-path.js';
import { oktaPath, settingsPath } from '../lib/address/provisioning-paths.js';
import { useMay } from '../lib/session/permissions.js';
import { switchLocale } from '../lib/words/i18n.js';
import { useLocale, useTranslate } from '../lib/words/use-translate.js';
import { useSignOut } from '../session/use-sign-out.js';
import type { Command } from './command.js';
import { documentationPath } from './Navigation.js';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** Returns the commands that can be used from anywhere. */
export function useActionCommands(onHelp: () => void): Command[] {
  const t = useTranslate();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const other = useLocale() === 'en' ? 'fr' : 'en';
  const themes = (['light', 'dark', 'auto'] as const).filter((theme) => theme !== colorScheme);
  const go = (path: string) => () => void navigate(path);
  const tokens = go(oktaPath);
  const settings = go(settingsPath);
  const steering: Command[] = [
    { id: 'generate', icon: IconPlugConnected, label: t('palette.generate'), run: tokens },
    { id: 'settings', icon: IconAdjustments, label: t('palette.settings'), run: settings },
  ];
  return [
    ...(useMay('PROVISIONING_WRITE') ? steering : []),
    { id: 'language', icon: IconLanguage, label: t('palette.language'), run: () => void switchLocale(other) },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      icon: icons[theme],
      label: t('palette.theme', { theme: t(`theme.${theme}`) }),
      run: () => setColorScheme(theme),
    })),
    {
      id: 'documentation',
      icon: IconBook,
      label: t('docs.title'),
      run: () => window.location.assign(documentationPath),
    },
    { id: 'profile', icon: IconUserCircle, label: t('profile.title'), run: go(profilePath) },
    { id: 'shortcuts', icon: IconKeyboard, label: t('shortcuts.title'), run: onHelp },
    { id: 'sign-out', icon: IconLogout, label: t('account.signOut'), run: () => void signOut() },
  ];
}
