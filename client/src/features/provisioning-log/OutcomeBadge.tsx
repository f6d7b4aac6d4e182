import type { ExchangeOutcome } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge, type Tone } from '../../ui/text/StatusBadge.js';

const tones: Record<ExchangeOutcome, Tone> = { OK: 'good', CLIENT_ERROR: 'warning', SERVER_ERROR: 'bad' };

/** The outcome of a request in words, and its HTTP status. */
export function OutcomeBadge({ outcome, status }: { outcome: ExchangeOutcome; status: number }) {
  const t = useTranslate();
  return <StatusBadge tone={tones[outcome]} label={`${t(`log.outcome.${outcome}`)} (${status})`} />;
}
