import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';

const stateDocument = graphql(`
  query RetentionNote_state {
    provisioningLog {
      dropped
      retentionDays
      oldestAt
    }
  }
`);

const RetentionDialog = lazy(async () => ({ default: (await import('./RetentionDialog.js')).RetentionDialog }));

/** The retention of the log, and the number of entries that were dropped. */
export function RetentionNote() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { data, failure } = useLiveQuery({ query: stateDocument, variables: {} }, []);
  const mayChange = useMay('PROVISIONING_WRITE');
  const state = data?.provisioningLog;
  if (failure) return <FailureAlert failure={failure} />;
  if (!state) return <div className="retention-note" />;
  return (
    <div className="actions retention-note">
      <span>{t('log.kept', { count: state.retentionDays })}</span>
      {mayChange && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('log.changeRetention')}
        </Button>
      )}
      {state.dropped > 0 && <StatusBadge tone="warning" label={t('log.dropped', { count: state.dropped })} />}
      <Suspense>{open && <RetentionDialog days={state.retentionDays} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
