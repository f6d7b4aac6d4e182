import { Button } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { Link } from 'react-router';
import { guidePath } from '../../lib/address/provisioning-paths.js';
import { useTranslate } from '../../lib/words/use-translate.js';

/** Leads to the set-up guide, whose steps tick themselves. */
export function GuideLink() {
  const t = useTranslate();
  return (
    <Button component={Link} to={guidePath} variant="default" leftSection={<IconBook size={16} aria-hidden />}>
      {t('provisioning.guide')}
    </Button>
  );
}
