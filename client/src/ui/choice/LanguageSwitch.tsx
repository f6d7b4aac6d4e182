import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { switchLocale } from '../../lib/words/i18n.js';
import { useLocale } from '../../lib/words/use-translate.js';

const others = { en: { locale: 'fr', name: 'Français' }, fr: { locale: 'en', name: 'English' } } as const;

/** One click to the other language, which is named in itself. */
export function LanguageSwitch() {
  const other = others[useLocale()];
  return (
    <Button
      className="language-switch"
      variant="subtle"
      color="gray"
      lang={other.locale}
      leftSection={<IconLanguage size={18} aria-hidden />}
      onClick={() => switchLocale(other.locale)}
    >
      {other.name}
    </Button>
  );
}
