import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { useAnnounce } from '../Announcer.js';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };
const next = { light: 'dark', dark: 'auto', auto: 'light' } as const satisfies Record<
  MantineColorScheme,
  MantineColorScheme
>;

/** Switches between light, dark and system; its label names the current theme and the next one. */
export function ThemeSwitch() {
  const t = useTranslate();
  const announce = useAnnounce();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const upcoming = next[colorScheme];
  const label = t('theme.switch', { current: t(`theme.${colorScheme}`), next: t(`theme.${upcoming}`) });
  const change = () => {
    setColorScheme(upcoming);
    announce(t('theme.changed', { theme: t(`theme.${upcoming}`) }));
  };
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label} onClick={change}>
      <Icon size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}
