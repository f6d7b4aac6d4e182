import { Link } from 'react-router';
import { graphql } from '../../gql/index.js';
import { oktaPath } from '../../lib/address/provisioning-paths.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { SettingsForm } from './SettingsForm.js';

const settingsDocument = graphql(`
  query SettingsPage_settings {
    provisioning(provider: OKTA) {
      provider
      userCount
      tokens {
        id
      }
      settings {
        ...SettingsForm_settings
      }
    }
    sendsMail
    customAttributeRules {
      namespace
      reservedNames
      maximum
    }
  }
`);

/** While Okta brings users, the numbers of users change all the time. */
const refreshEvery = 1_000;

/** Admin > Identity > Okta user provisioning: the settings, reached by "Edit settings". */
export function SettingsPage() {
  const t = useTranslate();
  const { data, failure, outdated, retry } = useLiveQuery(
    { query: settingsDocument },
    ['PROVISIONING', 'SCIM_TOKEN'],
    refreshEvery,
  );
  const settings = data?.provisioning.settings;
  return (
    <>
      <PageHeading
        title={t('settings.title')}
        trail={[
          { label: t('nav.admin') },
          { label: t('nav.identity') },
          { label: t('provisioning.title.OKTA'), to: oktaPath },
        ]}
      >
        {settings?.updatedAt && (
          <p className="fine-print">
            {t('settings.lastChanged', { name: settings.updatedBy ?? '–' })} <ExactTime at={settings.updatedAt} />
          </p>
        )}
      </PageHeading>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!data && !failure && <LoadingRows />}
      <FailureAlert failure={outdated} />
      {data && data.provisioning.tokens.length === 0 && (
        <p className="note">
          <span>
            {t('settings.noToken')} <Link to={oktaPath}>{t('settings.toTokens')}</Link>
          </span>
        </p>
      )}
      {data?.sendsMail === false && (
        <p className="note">
          <span>
            {t('settings.noMailServer')} <Link to="/admin/system/outbox">{t('outbox.title')}</Link>
          </span>
        </p>
      )}
      {data && (
        <SettingsForm
          latest={data.provisioning.settings}
          userCount={data.provisioning.userCount}
          rules={data.customAttributeRules}
          onStale={retry}
        />
      )}
    </>
  );
}
