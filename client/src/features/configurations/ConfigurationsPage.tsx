import { Button } from '@mantine/core';
import { IconAdjustments, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { ConfigurationsTable } from './ConfigurationsTable.js';
import { moved } from './draft.js';
import { useGentleQuery } from './use-gentle-query.js';

const configurationsDocument = graphql(`
  query ConfigurationsPage_configurations {
    configurations {
      id
      name
      position
      updatedAt
      fields {
        id
      }
      groups {
        id
        displayName
      }
    }
  }
`);

/** A query of its own, because counting many users takes a moment and the list need not wait for it. */
const checksDocument = graphql(`
  query ConfigurationsPage_checks {
    configurations {
      id
      coverage {
        users
        missing
        variables {
          unknown
        }
      }
    }
  }
`);

const reorderDocument = graphql(`
  mutation ConfigurationsPage_reorder($ids: [ID!]!) {
    reorderConfigurations(ids: $ids) {
      id
      position
    }
  }
`);

const affected: readonly Affected[] = ['Configuration', 'ConfigurationCheck', 'ResolvedConfigurations'];

/** Users > Configurations: all of them in the order in which they win, each with who misses a value. */
export function ConfigurationsPage() {
  const t = useTranslate();
  const announce = useAnnounce();
  const [failedMove, setFailedMove] = useState<Failure>();
  const reorder = useAction(reorderDocument, affected);
  const list = useLiveQuery({ query: configurationsDocument }, ['CONFIGURATION', 'GROUP']);
  const checks = useGentleQuery({ query: checksDocument }, ['CONFIGURATION', 'GROUP', 'USER', 'PROVISIONING']);
  const configurations = list.data?.configurations;

  const move = async (index: number, by: -1 | 1) => {
    if (!configurations) return;
    const ids = moved(configurations, index, by).map(({ id }) => id);
    const result = await reorder({ ids });
    setFailedMove(result.ok ? undefined : result.failure);
    const name = configurations[index]?.name ?? '';
    if (result.ok) announce(t('configurations.moved', { name, position: index + by + 1 }));
  };
  const mayWrite = useMay('CONFIGURATIONS_WRITE');
  const addButton = mayWrite && (
    <Button component={Link} to="/configurations/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('configurations.add')}
    </Button>
  );
  const unused = configurations?.length === 0;

  return (
    <>
      <PageHeading
        title={t('configurations.title')}
        trail={[{ label: t('nav.users') }]}
        actions={!unused && addButton}
      />
      {list.failure && <ErrorState failure={list.failure} onRetry={list.retry} />}
      <FailureAlert failure={list.outdated ?? failedMove ?? checks.failure ?? checks.outdated} />
      {!configurations && !list.failure && <LoadingRows />}
      {unused && (
        <EmptyState icon={IconAdjustments} title={t('configurations.emptyTitle')} actions={addButton}>
          <p>{t('configurations.empty')}</p>
        </EmptyState>
      )}
      {configurations && !unused && (
        <>
          <p>{t('configurations.orderHelp')}</p>
          <ConfigurationsTable
            configurations={configurations}
            checks={checks.data?.configurations ?? []}
            refreshing={list.refreshing}
            onMove={mayWrite ? move : undefined}
          />
        </>
      )}
    </>
  );
}
