import type { ConnectionState } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { Fact } from '../../ui/text/Fact.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { isUsable } from '../token/usable-token.js';

const states = {
  WAITING: { tone: 'waiting', label: 'connection.waiting' },
  CONNECTED: { tone: 'good', label: 'connection.connected' },
  FAILING: { tone: 'bad', label: 'connection.failing' },
  NO_TOKEN: { tone: 'warning', label: 'connection.noToken' },
} as const;

interface Connection {
  health: { state: ConnectionState; unresolved: number };
  tokens: readonly { status: string; expired: boolean }[];
}

/** Returns the state of a connection: earlier successes do not count once no usable token is left. */
export function connectionState({ health: { state }, tokens }: Connection): keyof typeof states {
  return state === 'FAILING' || tokens.some(isUsable) ? state : 'NO_TOKEN';
}

/** Shows the state of the connection to the identity provider. */
export function ConnectionBadge({ connection }: { connection: Connection }) {
  const t = useTranslate();
  const state = connectionState(connection);
  const { unresolved } = connection.health;
  if (state === 'CONNECTED' && unresolved > 0) {
    return <StatusBadge tone="warning" label={t('connection.toLookAt', { count: unresolved })} />;
  }
  return <StatusBadge tone={states[state].tone} label={t(states[state].label)} />;
}

/** The server counts up to this number; above it, the page says "over 10,000". */
const counted = 10_000;

/** Shows the number of requests of the last day, and of writes that stand to be looked at. */
export function DailyFacts({ health }: { health: { requests: number; unresolved: number } }) {
  const t = useTranslate();
  return (
    <>
      <Fact label={t('connection.requests')}>
        <DailyCount value={health.requests} />
      </Fact>
      <Fact label={t('connection.unresolved')}>
        <DailyCount value={health.unresolved} />
      </Fact>
    </>
  );
}

/** A number of requests of a day, up to the limit of the count. */
function DailyCount({ value }: { value: number }) {
  const t = useTranslate();
  const locale = useLocale();
  if (value <= counted) return formatNumber(locale, value);
  return t('connection.moreThan', { count: formatNumber(locale, counted) });
}
