import { Link } from 'react-router';
import { UserProfile } from '../../../entities/user/UserProfile.js';
import { graphql } from '../../../gql/index.js';
import { useLiveQuery } from '../../../lib/live/use-live-query.js';
import { actorWord } from '../../../lib/words/audit-words.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { Time } from '../../../ui/text/Time.js';

const originsDocument = graphql(`
  query ProfileWithOrigins_origins($id: ID!) {
    valueOrigins(targetId: $id) {
      path
      record {
        id
        at
        actorKind
        actorLabel
      }
    }
  }
`);

/** Reserves the space of an origin that is still loading, so that the row does not grow later. */
const twoLines = (
  <>
    {'\u00a0'}
    <br />
    {'\u00a0'}
  </>
);

/** The profile, and of each value which token or person wrote it and when. */
export function ProfileWithOrigins({ id, attributes }: { id: string; attributes: unknown }) {
  const t = useTranslate();
  const { data, failure, outdated } = useLiveQuery({ query: originsDocument, variables: { id } }, ['USER'], 2_000);
  const origins = new Map(data?.valueOrigins.map(({ path, record }) => [path, record]));
  const originOf = (path: string) => {
    // A complex attribute of an extension is recorded as a whole.
    const record = origins.get(path) ?? origins.get(path.replace(/\.[^.:]+$/, ''));
    if (!record) return data ? t('origin.unknown') : twoLines;
    return (
      <>
        {actorWord(t, record)}
        <br />
        <Link to={`/admin/system/audit-trail?target=${id}&record=${record.id}`}>
          <Time at={record.at} />
        </Link>
      </>
    );
  };
  return (
    <>
      <FailureAlert failure={failure ?? outdated} />
      <UserProfile attributes={attributes} originOf={originOf} />
    </>
  );
}
