import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { CopyButton } from '../../../ui/text/CopyButton.js';

/**
 * The guide for the colleague who looks after Okta: a page without secrets that needs no sign-in, at the public
 * address.
 */
export function GuideShare({ targetUrl }: { targetUrl: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const path = `/docs/okta-setup.${locale}`;
  return (
    <section className="panel" aria-label={t('setup.share')}>
      <p>{t('setup.shareHelp')}</p>
      <div className="actions">
        <CopyButton value={targetUrl.replace(/\/scim\/v2$/, path)} what={t('setup.share')} label={t('setup.share')} />
        <Button component="a" href={path} variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
          {t('setup.printable')}
        </Button>
      </div>
    </section>
  );
}
