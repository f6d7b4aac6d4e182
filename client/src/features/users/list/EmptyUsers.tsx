import { Button } from '@mantine/core';
import { IconFilterOff, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { provisioningPath } from '../../../lib/address/provisioning-paths.js';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';

/** Nobody matches what was searched for. */
export function NoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={IconFilterOff}
      title={text ? t('users.noResultFor', { text }) : t('users.noResult')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      }
    />
  );
}

/** The message of an empty directory: connect Okta, or add users by hand. */
export function NoUsers({ addButton }: { addButton: ReactNode }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={IconUsers}
      title={t('users.emptyTitle')}
      actions={
        <>
          {useMay('PROVISIONING_WRITE') && (
            <Button component={Link} to={provisioningPath}>
              {t('users.connectOkta')}
            </Button>
          )}
          {addButton}
        </>
      }
    >
      <p>{t('users.empty')}</p>
    </EmptyState>
  );
}
