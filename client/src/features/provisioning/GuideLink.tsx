import { Button } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useLocale, useTranslate } from '../../lib/use-translate.js';

/** Leads to the set-up guide, which the server renders from docs/. */
export function GuideLink() {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Button
      component="a"
      href={`/docs/okta-setup.${locale}`}
      variant="default"
      leftSection={<IconBook size={16} aria-hidden />}
    >
      {t('provisioning.guide')}
    </Button>
  );
}
