import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Fact } from '../../ui/text/Fact.js';
import { EmailSection } from './EmailSection.js';
import { NameSection } from './NameSection.js';
import { PasswordSection } from './PasswordSection.js';
import { SessionsSection } from './SessionsSection.js';
import { SignOnSection } from './SignOnSection.js';

const profileDocument = graphql(`
  query OwnAccount_viewer {
    viewer {
      id
      name
      email
      role
      language
      bySingleSignOn
    }
    singleSignOn {
      name
    }
    sendsMail
  }
`);

/** What an administrator changes of their own account: name, language, address, password and sessions. */
export function OwnAccount() {
  const t = useTranslate();
  const { data, failure, retry } = useLiveQuery({ query: profileDocument }, ['ADMINISTRATOR']);
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data?.viewer) return <LoadingRows />;
  const { viewer, sendsMail, singleSignOn } = data;
  return (
    <>
      <dl className="facts">
        <Fact label={t('signIn.email')}>{viewer.email}</Fact>
        {viewer.role && (
          <Fact label={t('administrators.role')}>
            {t(`role.${viewer.role}`)}
            <span className="fine-print">{t(`role.${viewer.role}.may`)}</span>
          </Fact>
        )}
      </dl>
      <NameSection name={viewer.name} language={viewer.language ?? 'EN'} />
      {!viewer.bySingleSignOn && (
        <>
          <EmailSection sendsMail={sendsMail} />
          <PasswordSection email={viewer.email} />
          {singleSignOn && <SignOnSection name={singleSignOn.name} />}
        </>
      )}
      <SessionsSection />
    </>
  );
}
