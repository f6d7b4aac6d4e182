import { IconMailOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../gql/index.js';
import { useLiveQuery } from '../lib/use-live-query.js';
import { useTranslate } from '../lib/use-translate.js';

const mailDocument = graphql(`
  query MailBanner_mail {
    sendsMail
    provisioning(provider: OKTA) {
      settings {
        autoInvite
      }
    }
  }
`);

/** Says that invitations go out by themselves but nowhere, as long as no mail server is set. */
export function MailBanner() {
  const t = useTranslate();
  const { data } = useLiveQuery({ query: mailDocument }, ['PROVISIONING']);
  if (!data || data.sendsMail || !data.provisioning.settings.autoInvite) return null;
  return (
    <p className="banner">
      <IconMailOff size={18} aria-hidden />
      <span>
        {t('banner.mail')} <Link to="/admin/system/outbox">{t('outbox.title')}</Link>
      </span>
    </p>
  );
}
