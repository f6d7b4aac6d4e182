import { Button } from '@mantine/core';
import { IconUserX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../../gql/index.js';
import { useMay } from '../../../lib/session/permissions.js';
import { actorWord } from '../../../lib/words/audit-words.js';
import { toFailure } from '../../../lib/words/failure.js';
import { formatDateTime } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { NotFoundPage } from '../../../ui/feedback/NotFoundPage.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';

const deletionDocument = graphql(`
  query DeletedUser_deletion($id: ID!, $withExchange: Boolean!) {
    auditRecords(filter: { targetId: $id, actions: ["user.deleted"] }, first: 1) {
      nodes {
        id
        at
        actorKind
        actorLabel
        targetLabel
        requestId
        exchange @include(if: $withExchange) {
          id
          method
          path
          status
        }
      }
    }
  }
`);

/** Replaces the page of a missing user: says when and by which request they were deleted, if they ever existed. */
export function DeletedUser({ id }: { id: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const variables = { id, withExchange: useMay('PROVISIONING_READ') };
  const [{ data, error, fetching }, execute] = useQuery({
    query: deletionDocument,
    variables,
    pause: !useMay('AUDIT_READ'),
  });
  if (fetching) return <LoadingRows />;
  if (error) {
    return <ErrorState failure={toFailure(error)} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  }
  const deletion = data?.auditRecords.nodes[0];
  if (!deletion) return <NotFoundPage title={t('user.goneTitle')} explanation={t('user.gone')} />;
  const { exchange } = deletion;
  const trail = [{ label: t('nav.users') }, { label: t('users.title'), to: '/users' }];
  return (
    <>
      <PageHeading title={t('user.deletedTitle', { name: deletion.targetLabel ?? id })} trail={trail} />
      <EmptyState
        icon={IconUserX}
        title={t('user.deletedAt', {
          at: formatDateTime(locale, new Date(deletion.at)),
          actor: actorWord(t, deletion),
          request: deletion.requestId,
        })}
        actions={
          <>
            <Button component={Link} to={`/admin/system/audit-trail?target=${id}&record=${deletion.id}`}>
              {t('user.deletedRecord')}
            </Button>
            <Button component={Link} variant="default" to={`/admin/system/audit-trail?target=${id}`}>
              {t('user.deletedTimeline')}
            </Button>
          </>
        }
      >
        {exchange && (
          <Link to={`/admin/system/provisioning-log/${exchange.id}`}>
            {exchange.method} {exchange.path} ({exchange.status})
          </Link>
        )}
      </EmptyState>
    </>
  );
}
