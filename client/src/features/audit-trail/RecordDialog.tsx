import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ChangesTable } from '../../entities/audit/ChangesTable.js';
import type { RecordDialog_RecordQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useMay, useMayOpen } from '../../lib/session/permissions.js';
import { actionWord, actorWord, targetAddress, targetKindWord } from '../../lib/words/audit-words.js';
import { toFailure } from '../../lib/words/failure.js';
import { formatExact } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { Dialog } from '../../ui/dialog/Dialog.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { CopyButton } from '../../ui/text/CopyButton.js';
import { Fact } from '../../ui/text/Fact.js';
import type { AuditSearch } from './audit-search.js';

const recordDocument = graphql(`
  query RecordDialog_record($id: ID!, $withExchange: Boolean!) {
    auditRecord(id: $id) {
      id
      at
      action
      outcome
      actorKind
      actorId
      actorLabel
      targetKind
      targetId
      targetLabel
      requestId
      ip
      userAgent
      changes
      exchange @include(if: $withExchange) {
        id
        shortId
        method
        path
        status
      }
    }
  }
`);

interface RecordDialogProps {
  id: string;
  onNarrow: (change: Partial<AuditSearch>) => void;
  onClose: () => void;
}

/** One record: who, from where, and each attribute before and after. */
export function RecordDialog({ id, onNarrow, onClose }: RecordDialogProps) {
  const t = useTranslate();
  const variables = { id, withExchange: useMay('PROVISIONING_READ') };
  const [{ data, error }] = useQuery({ query: recordDocument, variables });
  const record = data?.auditRecord;
  return (
    <Dialog title={record ? actionWord(t, record.action) : t('audit.title')} onClose={onClose}>
      <div className="dialog-body">
        {error && <FailureAlert failure={toFailure(error)} />}
        {!data && !error && <LoadingRows />}
        {data && !record && <p>{t('audit.gone')}</p>}
        {record && (
          <>
            <RecordFacts record={record} />
            <h3>{t('audit.changes')}</h3>
            <ChangesTable changes={record.changes} />
            <div className="actions">
              {record.actorId && (
                <Button
                  variant="default"
                  onClick={() =>
                    onNarrow({
                      actorId: record.actorId ?? undefined,
                      actorKind: record.actorKind as AuditSearch['actorKind'],
                    })
                  }
                >
                  {t('audit.byActor')}
                </Button>
              )}
              {record.targetId && (
                <Button variant="default" onClick={() => onNarrow({ targetId: record.targetId ?? undefined })}>
                  {t('audit.ofTarget')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function RecordFacts({ record }: { record: NonNullable<RecordDialog_RecordQuery['auditRecord']> }) {
  const t = useTranslate();
  const locale = useLocale();
  const { targetKind, targetId, targetLabel, exchange, requestId } = record;
  const target = `${targetKindWord(t, targetKind)}${targetLabel ? ` ${targetLabel}` : ''}`;
  const mayOpen = useMayOpen();
  const page = targetAddress(targetKind, targetId);
  const address = page && mayOpen(page) ? page : undefined;
  return (
    <dl className="facts">
      <Fact label={t('audit.at')}>
        <time dateTime={record.at}>{formatExact(locale, new Date(record.at))}</time>
      </Fact>
      <Fact label={t('audit.actor')}>{actorWord(t, record)}</Fact>
      <Fact label={t('audit.target')}>{address ? <Link to={address}>{target}</Link> : target}</Fact>
      <Fact label={t('audit.outcome')}>{t(`audit.outcome.${record.outcome}`)}</Fact>
      {record.ip && <Fact label={t('audit.ip')}>{record.ip}</Fact>}
      {record.userAgent && <Fact label={t('audit.userAgent')}>{record.userAgent}</Fact>}
      <Fact label={t('audit.requestId')}>
        <code>{requestId}</code>
        <CopyButton value={requestId} what={t('audit.requestId')} />
      </Fact>
      {exchange && (
        <Fact label={t('audit.exchange')}>
          <Link to={`/admin/system/provisioning-log/${exchange.id}`}>
            {exchange.method} {exchange.path} ({exchange.status})
          </Link>
        </Fact>
      )}
    </dl>
  );
}
