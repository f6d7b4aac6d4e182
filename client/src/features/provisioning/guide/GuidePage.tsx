import { graphql } from '../../../gql/index.js';
import { provisioningPath } from '../../../lib/address/provisioning-paths.js';
import { useLiveQuery } from '../../../lib/live/use-live-query.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { SimulationPanel } from '../simulation/SimulationPanel.js';
import { GuideShare } from './GuideShare.js';
import { GuideStep } from './GuideStep.js';
import { GuideSummary } from './GuideSummary.js';

const guideDocument = graphql(`
  query GuidePage_setup {
    provisioning(provider: OKTA) {
      provider
      targetUrl
      userCount
      groupCount
      setupSteps {
        kind
        state
        verifiedAt
        problem {
          cause
          at
          shortId
          detail
          tokenName
        }
        parts {
          act
          at
        }
      }
    }
  }
`);

/** The set-up guide: what to do in Okta, step by step, each verified by what Okta really sent. */
export function GuidePage() {
  const t = useTranslate();
  const { data, failure, outdated, retry } = useLiveQuery({ query: guideDocument }, ['PROVISIONING', 'SCIM_TOKEN']);
  const steps = data?.provisioning.setupSteps ?? [];
  const done = steps.filter(({ state }) => state === 'VERIFIED').length;
  // One request verifies both APP and TEST, so APP is never the current step.
  const current = steps.find(({ kind, state }) => kind !== 'APP' && state !== 'VERIFIED');

  return (
    <>
      <PageHeading
        title={t('setup.title')}
        trail={[
          { label: t('nav.admin') },
          { label: t('nav.identity') },
          { label: t('provisioning.menu'), to: provisioningPath },
        ]}
      >
        <p>{t('setup.intro')}</p>
      </PageHeading>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!data && !failure && <LoadingRows />}
      {data && (
        <>
          <FailureAlert failure={outdated} />
          <p role="status" className="guide-progress">
            {t('setup.progress', { done, total: steps.length })}
          </p>
          <ol className="guide">
            {steps.map((step, index) => (
              <GuideStep
                key={step.kind}
                step={step}
                number={index + 1}
                targetUrl={data.provisioning.targetUrl}
                current={step === current}
              />
            ))}
          </ol>
          {done === steps.length && (
            <GuideSummary users={data.provisioning.userCount} groups={data.provisioning.groupCount} />
          )}
          <SimulationPanel />
          <GuideShare targetUrl={data.provisioning.targetUrl} />
        </>
      )}
    </>
  );
}
