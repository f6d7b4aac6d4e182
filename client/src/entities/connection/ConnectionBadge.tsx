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
  health: { state: ConnectionState };
  tokens: readonly { status: string; expired: boolean }[];
}

/**
 * The state of a connection: requests that went well mean nothing once no token is left that the next may come with.
 */
export function connectionState({ health: { state }, tokens }: Connection): keyof typeof states {
  return state === 'FAILING' || tokens.some(isUsable) ? state : 'NO_TOKEN';
}

/** Whether the identity provider is heard and understood, and can go on. */
export function ConnectionBadge({ connection }: { connection: Connection }) {
  const t = useTranslate();
  const state = connectionState(connection);
  return <StatusBadge tone={states[state].tone} label={t(states[state].label)} />;
}

/** The server counts so far; beyond, "over 10,000" says enough. */
const counted = 10_000;

/** How many requests and errors the last day brought. */
export function DailyFacts({ health }: { health: { requests: number; errors: number } }) {
  const t = useTranslate();
  return (
    <>
      <Fact label={t('connection.requests')}>
        <DailyCount value={health.requests} />
      </Fact>
      <Fact label={t('connection.errors')}>
        <DailyCount value={health.errors} />
      </Fact>
    </>
  );
}

/** A number of requests of a day, which is not counted without end. */
function DailyCount({ value }: { value: number }) {
  const t = useTranslate();
  const locale = useLocale();
  if (value <= counted) return formatNumber(locale, value);
  return t('connection.moreThan', { count: formatNumber(locale, counted) });
}
