import type { ExchangeVerb } from '../../gql/graphql.js';
import type { Translate } from './use-translate.js';

interface Act {
  verb: ExchangeVerb;
  membersAdded: number;
  membersRemoved: number;
}

interface Exchange {
  act: Act;
  outcome: string;
  resourceType?: string | null | undefined;
}

const membersWords = (t: Translate, { membersAdded, membersRemoved }: Act): string =>
  [
    ...(membersAdded > 0 ? [t('audit.added', { count: membersAdded })] : []),
    ...(membersRemoved > 0 ? [t('audit.removed', { count: membersRemoved })] : []),
  ].join(', ');

/** Says what an exchange did, e.g. "1 member added"; of a refusal, what was asked for, e.g. "Creation". */
export function actWords(t: Translate, { act, outcome, resourceType }: Exchange): string {
  const { verb } = act;
  if (verb === 'SEARCH' && resourceType)
    return t(resourceType === 'Group' ? 'log.act.SEARCH.Group' : 'log.act.SEARCH.User');
  if (outcome !== 'OK') return t(`log.asked.${verb}`);
  return verb === 'CHANGE_MEMBERS' ? membersWords(t, act) : t(`log.act.${verb}`);
}

/** Names an exchange, e.g. "Finance · 1 member added (7K3QX)". */
export function exchangeTitle(
  t: Translate,
  exchange: Exchange & { shortId: string; subject?: { name?: string | null | undefined } | null | undefined },
): string {
  const { subject, shortId } = exchange;
  return `${subject?.name ? `${subject.name} · ` : ''}${actWords(t, exchange)} (${shortId})`;
}
