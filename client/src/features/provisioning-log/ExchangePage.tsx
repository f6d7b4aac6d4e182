import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { exchangeTitle } from '../../lib/words/acts.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { NotFoundPage } from '../../ui/feedback/NotFoundPage.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { DiagnosisPanel } from './DiagnosisPanel.js';
import { ExchangeActions } from './ExchangeActions.js';
import { ExchangeBodies } from './ExchangeBodies.js';
import { ExchangeFacts } from './ExchangeFacts.js';
import { type ExchangeDetails, viewOf } from './exchange-view.js';
import { filterOf, type LogSearch, readLogSearch, writeLogSearch } from './log-search.js';
import { Neighbours } from './Neighbours.js';
import { OutcomeBadge } from './OutcomeBadge.js';

const exchangeDocument = graphql(`
  query ExchangePage_exchange($id: ID, $shortId: String, $filter: ExchangeFilter, $withTokens: Boolean!) {
    exchange(id: $id, shortId: $shortId) {
      id
      shortId
      simulated
      requestId
      at
      durationMs
      repeats
      method
      path
      query
      status
      outcome
      scimType
      detail
      cause
      notes {
        code
        attribute
        message
      }
      tokenId
      resourceType
      resourceId
      act {
        verb
        membersAdded
        membersRemoved
      }
      subject {
        id
        name
        deleted
      }
      ip
      userAgent
      requestBody
      responseBody
      diagnosis {
        code
        severity
        facts {
          name
          value
        }
      }
      resolvedById
      acknowledgement {
        reason
        by
        at
      }
      newerId(filter: $filter)
      olderId(filter: $filter)
    }
    provisioning @include(if: $withTokens) {
      targetUrl
      tokens {
        id
        name
      }
    }
  }
`);

const shortIdForm = /^\w{5}$/;

/** One SCIM request and its answer, under its id or under the short id that the error in Okta carries. */
export function ExchangePage() {
  const t = useTranslate();
  const { exchangeId = '' } = useParams();
  const [address] = useSearchParams();
  const search = readLogSearch(address);
  const which = shortIdForm.test(exchangeId) ? { shortId: exchangeId } : { id: exchangeId };
  const withTokens = useMay('PROVISIONING_READ');
  const variables = { id: null, shortId: null, ...which, filter: filterOf(search), withTokens };
  const { data, failure, retry } = useLiveQuery({ query: exchangeDocument, variables }, ['PROVISIONING'], 2_000);

  if (failure && failure.code !== 'NOT_FOUND') return <ErrorState failure={failure} onRetry={retry} />;
  if (!data && !failure) return <LoadingRows />;
  if (!data?.exchange) return <NotFoundPage title={t('exchange.goneTitle')} explanation={t('exchange.gone')} />;
  const { targetUrl, tokens = [] } = data.provisioning ?? {};
  return <Exchange exchange={data.exchange} search={search} targetUrl={targetUrl} tokens={tokens} />;
}

interface ExchangeProps {
  exchange: ExchangeDetails;
  search: LogSearch;
  /** Absent for those who may not read the connection. */
  targetUrl: string | undefined;
  tokens: readonly { id: string; name: string }[];
}

function Exchange({ exchange, search, targetUrl, tokens }: ExchangeProps) {
  const t = useTranslate();
  const [masking, setMasking] = useState(false);
  const view = viewOf(exchange, masking);
  const list = `/admin/system/provisioning-log?${writeLogSearch(search)}`;
  return (
    <>
      <PageHeading
        title={exchangeTitle(t, view)}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }, { label: t('log.title'), to: list }]}
        aside={<OutcomeBadge outcome={exchange.outcome} status={exchange.status} />}
        actions={<Neighbours exchange={exchange} search={search} />}
      />
      {view.diagnosis && <DiagnosisPanel exchange={view} diagnosis={view.diagnosis} search={search} />}
      <ExchangeFacts exchange={view} tokenName={tokens.find(({ id }) => id === exchange.tokenId)?.name} />
      <ExchangeActions exchange={view} targetUrl={targetUrl} masking={masking} onMask={setMasking} />
      <ExchangeBodies exchange={view} />
    </>
  );
}
