import { tokensToWarnOf } from '../../entities/token/TokenExpiryNotice.js';
import { isUsable } from '../../entities/token/usable-token.js';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import type { Translate } from '../../lib/words/use-translate.js';
import type { Tone } from '../../ui/text/StatusBadge.js';
import { paths } from './paths.js';

/** One thing to put right: its severity, its text, and the page on which it can be fixed. */
export interface Concern {
  key: string;
  tone: Extract<Tone, 'bad' | 'warning'>;
  text: string;
  to: string;
  action: string;
}

/** Returns what an administrator has to put right, errors before warnings. */
export function concernsOf(t: Translate, data: OverviewPage_OverviewQuery): Concern[] {
  const concerns = [...tokenConcerns(t, data), ...errorConcerns(t, data), ...mailConcerns(t, data)];
  return [...concerns.filter(({ tone }) => tone === 'bad'), ...concerns.filter(({ tone }) => tone === 'warning')];
}

function tokenConcerns(t: Translate, { provisioning }: OverviewPage_OverviewQuery): Concern[] {
  if (!provisioning) return [];
  const { tokens } = provisioning;
  const action = t('attention.seeTokens');
  const warned = tokensToWarnOf(tokens).map<Concern>(({ id, name, expired, expiryWarning: days }) => ({
    key: id,
    tone: expired ? 'bad' : 'warning',
    text: expired ? t('attention.expired', { name }) : t('attention.expiring', { name, days }),
    to: paths.provisioning,
    action,
  }));
  if (tokens.some(isUsable) || warned.length > 0) return warned;
  return [{ key: 'token', tone: 'bad', text: t('attention.noToken'), to: paths.provisioning, action }];
}

/** One number everywhere: the writes that stand to be looked at. Who may not read the connection has none. */
function errorConcerns(t: Translate, { provisioning }: OverviewPage_OverviewQuery): Concern[] {
  const count = provisioning?.health.unresolved ?? 0;
  if (count === 0) return [];
  const text = t('attention.errors', { count });
  return [{ key: 'errors', tone: 'bad', text, to: `${paths.log}?errors=1`, action: t('attention.seeErrors') }];
}

function mailConcerns(t: Translate, data: OverviewPage_OverviewQuery): Concern[] {
  const { givenUp, sendsMail, provisioning } = data;
  const concerns: Concern[] = [];
  if (givenUp.totalCount > 0) {
    const text = t('attention.mails', { count: givenUp.totalCount });
    const to = `${paths.outbox}?status=DEAD`;
    concerns.push({ key: 'mails', tone: 'bad', text, to, action: t('attention.seeMails') });
  }
  if (provisioning?.settings.autoInvite && !sendsMail) {
    const text = t('attention.noMailServer');
    concerns.push({ key: 'server', tone: 'warning', text, to: paths.settings, action: t('attention.seeSettings') });
  }
  return concerns;
}
