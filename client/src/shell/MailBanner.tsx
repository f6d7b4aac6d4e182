import { IconMailOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../gql/index.js';
import { useLiveQuery } from '../lib/live/use-live-query.js';
import { useMay } from '../lib/session/permissions.js';
import { formatExact } from '../lib/words/format.js';
import { useLocale, useTranslate } from '../lib/words/use-translate.js';

const mailDocument = graphql(`
  query MailBanner_mail($withSettings: Boolean!) {
    sendsMail
    mailServerFault {
      kind
      response
      since
    }
    provisioning(provider: OKTA) @include(if: $withSettings) {
      settings {
        autoInvite
      }
    }
  }
`);

/** Says why no mail is sent: no mail server is set, or it refuses the sender or the sign-in. */
export function MailBanner() {
  const t = useTranslate();
  const locale = useLocale();
  const query = { query: mailDocument, variables: { withSettings: useMay('PROVISIONING_READ') } };
  const { data } = useLiveQuery(query, ['PROVISIONING', 'MAIL'], 2_000);
  if (!data) return null;
  const { sendsMail, mailServerFault: fault, provisioning } = data;
  if (!fault && (sendsMail || !provisioning?.settings.autoInvite)) return null;
  const since = fault && formatExact(locale, new Date(fault.since));
  return (
    <p className="banner">
      <IconMailOff size={18} aria-hidden />
      <span>
        {fault ? t(`banner.mailFault.${fault.kind}`, { since, response: fault.response }) : t('banner.mail')}{' '}
        <Link to="/admin/system/outbox">{t('outbox.title')}</Link>
      </span>
    </p>
  );
}
