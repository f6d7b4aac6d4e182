import { Button } from '@mantine/core';
import { IconAdjustments, IconTags } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../../gql/index.js';
import { settingsPath } from '../../lib/address/provisioning-paths.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { CustomAttributesTable } from './CustomAttributesTable.js';
import { hasStatistics } from './custom-attribute.js';
import { StandardAttributesTable } from './StandardAttributesTable.js';

const attributesDocument = graphql(`
  query AttributesPage_attributes {
    attributes {
      name
      urn
      type
      multiValued
      origin
      variable
      uses {
        configurationId
        configurationName
      }
      custom {
        id
        userCount
        lastReceivedAt
        lastReceivedToken
        warnings {
          tokenId
          tokenName
          writes
        }
      }
    }
  }
`);

/** While Okta brings users, every one of them changes the statistics. */
const refreshEvery = 1_500;

/** Admin > System > Attributes: all attributes of users, and whether the custom ones really arrive. */
export function AttributesPage() {
  const t = useTranslate();
  const { data, failure, outdated, refreshing, retry } = useLiveQuery(
    { query: attributesDocument },
    ['PROVISIONING', 'CONFIGURATION'],
    refreshEvery,
  );
  const custom = data?.attributes.filter(hasStatistics) ?? [];
  const standard = data?.attributes.filter(({ origin }) => origin !== 'IDP') ?? [];
  const toSettings = useMay('PROVISIONING_WRITE') && (
    <Button
      component={Link}
      to={settingsPath}
      variant="default"
      leftSection={<IconAdjustments size={16} aria-hidden />}
    >
      {t('provisioning.editSettings')}
    </Button>
  );
  return (
    <>
      <PageHeading title={t('attributes.title')} trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!data && !failure && <LoadingRows />}
      <FailureAlert failure={outdated} />
      {data && (
        <>
          <section className="panel" aria-labelledby="custom">
            <div className="panel-heading">
              <h2 id="custom">{t('attributes.custom')}</h2>
              {custom.length > 0 && toSettings}
            </div>
            {custom.length > 0 ? (
              <>
                <p>{t('attributes.customHelp')}</p>
                <CustomAttributesTable attributes={custom} refreshing={refreshing} />
              </>
            ) : (
              <EmptyState icon={IconTags} title={t('attributes.emptyTitle')} actions={toSettings}>
                <p>{t('attributes.empty')}</p>
              </EmptyState>
            )}
          </section>
          <section className="panel" aria-labelledby="standard">
            <h2 id="standard">{t('attributes.standard')}</h2>
            <p>{t('attributes.standardHelp')}</p>
            <StandardAttributesTable attributes={standard} />
          </section>
        </>
      )}
    </>
  );
}
