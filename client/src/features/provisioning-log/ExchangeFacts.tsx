import { Link } from 'react-router';
import { SourceLabel } from '../../entities/user/SourceLabel.js';
import { oktaPath } from '../../lib/address/provisioning-paths.js';
import { useMayOpen } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { Fact } from '../../ui/text/Fact.js';
import type { ExchangeDetails } from './exchange-view.js';

/** Lists the facts of an exchange: time, duration, resource, token, sender and result. */
export function ExchangeFacts({ exchange, tokenName }: { exchange: ExchangeDetails; tokenName: string | undefined }) {
  const t = useTranslate();
  const { at, durationMs, resourceId, resourceType, scimType, tokenId, ip, userAgent, requestId } = exchange;
  const mayOpen = useMayOpen();
  const home = resourceType === 'Group' ? '/groups' : '/users';
  return (
    <dl className="facts">
      <Fact label={t('log.at')}>
        <ExactTime at={at} />
      </Fact>
      <Fact label={t('log.request')}>
        <code>{`${exchange.method} ${exchange.path}`}</code>
      </Fact>
      <Fact label={t('log.duration')}>{t('log.milliseconds', { count: Math.round(durationMs) })}</Fact>
      {exchange.simulated && (
        <Fact label={t('source.label')}>
          <SourceLabel source="SIMULATED" />
        </Fact>
      )}
      {exchange.repeats > 1 && (
        <Fact label={t('log.repeatsLabel')}>{t('log.repeatsExplained', { count: exchange.repeats })}</Fact>
      )}
      {scimType && <Fact label="scimType">{scimType}</Fact>}
      {resourceId && resourceType && (
        <Fact label={t(resourceType === 'Group' ? 'exchange.group' : 'exchange.user')}>
          <Link to={`${home}/${resourceId}`}>{exchange.subject?.name ?? resourceId}</Link>
          {exchange.subject?.deleted && ` (${t('log.deleted')})`}
        </Fact>
      )}
      {tokenId && (
        <Fact label={t('log.token')}>
          {mayOpen(oktaPath) ? <Link to={oktaPath}>{tokenName ?? tokenId}</Link> : tokenId}
        </Fact>
      )}
      {ip && <Fact label={t('exchange.ip')}>{ip}</Fact>}
      {userAgent && <Fact label={t('exchange.userAgent')}>{userAgent}</Fact>}
      <Fact label={t('exchange.requestId')}>
        <code>{requestId}</code>
      </Fact>
    </dl>
  );
}
