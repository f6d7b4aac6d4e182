import { IconAdjustments } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ResolvedFields } from '../../../entities/configuration/ResolvedFields.js';
import { graphql } from '../../../gql/index.js';
import { useLiveQuery } from '../../../lib/live/use-live-query.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';

const configurationsDocument = graphql(`
  query UserConfigurations_preview($userId: ID!) {
    previewConfigurations(userId: $userId) {
      userId
      active
      configurations {
        id
        name
        fields {
          key
          value
          secret
        }
        withheld {
          key
          reason
          missing
        }
        overridden {
          key
          byConfigurationName
        }
      }
    }
  }
`);

/** Shows the values that a user gets from the configurations of their groups, with secrets masked. */
export function UserConfigurations({ userId }: { userId: string }) {
  const t = useTranslate();
  const query = { query: configurationsDocument, variables: { userId } };
  const { data, failure, retry } = useLiveQuery(query, ['USER', 'GROUP', 'CONFIGURATION', 'PROVISIONING']);
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;
  const { configurations = [], active = true } = data.previewConfigurations ?? {};
  if (configurations.length === 0) {
    return (
      <EmptyState icon={IconAdjustments} title={active ? t('resolved.noConfigurations') : t('resolved.inactive')} />
    );
  }
  return configurations.map((configuration) => (
    <section className="attributes" key={configuration.id} aria-label={configuration.name}>
      <h2>
        <Link to={`/configurations/${configuration.id}`}>{configuration.name}</Link>
      </h2>
      <ResolvedFields resolved={configuration} caption={configuration.name} />
    </section>
  ));
}
