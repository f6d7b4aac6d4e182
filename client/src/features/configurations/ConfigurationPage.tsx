import { useParams } from 'react-router';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { NotFoundPage } from '../../ui/feedback/NotFoundPage.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { Fact } from '../../ui/text/Fact.js';
import { ConfigurationEditor } from './ConfigurationEditor.js';
import { DeleteConfiguration } from './DeleteConfiguration.js';

graphql(`
  fragment ConfigurationPage_fields on Configuration {
    id
    name
    position
    version
    updatedAt
    updatedBy
    fields {
      id
      key
      template
      secret
    }
    groups {
      id
      displayName
    }
  }
`);

const configurationDocument = graphql(`
  query ConfigurationPage_configuration($id: ID!) {
    configuration(id: $id) {
      ...ConfigurationPage_fields
    }
  }
`);

/** The way to a configuration. */
export const useConfigurationsTrail = () => {
  const t = useTranslate();
  return [{ label: t('nav.users') }, { label: t('configurations.title'), to: '/configurations' }];
};

/** One configuration, to be looked at and changed. */
export function ConfigurationPage() {
  const { configurationId = '' } = useParams();
  return <ConfigurationDetails key={configurationId} id={configurationId} />;
}

function ConfigurationDetails({ id }: { id: string }) {
  const t = useTranslate();
  const trail = useConfigurationsTrail();
  const mayWrite = useMay('CONFIGURATIONS_WRITE');
  const query = { query: configurationDocument, variables: { id } };
  const { data, failure, retry } = useLiveQuery(query, ['CONFIGURATION', 'GROUP']);

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;
  const { configuration } = data;
  if (!configuration) {
    return <NotFoundPage title={t('configuration.goneTitle')} explanation={t('configuration.gone')} />;
  }
  return (
    <>
      <PageHeading
        title={configuration.name}
        trail={trail}
        actions={mayWrite && <DeleteConfiguration id={id} name={configuration.name} />}
      >
        <dl className="facts">
          <Fact label={t('configurations.order')}>{configuration.position}</Fact>
          <Fact label={t('configuration.changed')}>
            <ExactTime at={configuration.updatedAt} />
            {configuration.updatedBy}
          </Fact>
        </dl>
      </PageHeading>
      <ConfigurationEditor configuration={configuration} />
    </>
  );
}

/** A configuration that is not there yet. */
export function NewConfigurationPage() {
  const t = useTranslate();
  const trail = useConfigurationsTrail();
  return (
    <>
      <PageHeading title={t('configurations.add')} trail={trail} />
      <ConfigurationEditor />
    </>
  );
}
