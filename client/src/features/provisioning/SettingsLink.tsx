import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { Link } from 'react-router';
import { settingsPath } from '../../lib/address/provisioning-paths.js';
import { useTranslate } from '../../lib/words/use-translate.js';

/** "Edit settings": leads to the page of that name. */
export function SettingsLink() {
  const t = useTranslate();
  return (
    <Button
      component={Link}
      to={settingsPath}
      variant="default"
      leftSection={<IconAdjustments size={16} aria-hidden />}
    >
      {t('provisioning.editSettings')}
    </Button>
  );
}
