import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { SecondFactorPolicy } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const policyDocument = graphql(`
  query PolicySection_policy {
    secondFactorPolicy
  }
`);

const updateDocument = graphql(`
  mutation PolicySection_update($policy: SecondFactorPolicy!) {
    updateSecondFactorPolicy(policy: $policy)
  }
`);

const policies = ['NOBODY', 'ADMINISTRATORS', 'EVERYONE'] as const;

/** Whom the organisation asks for a second factor; owners alone see it here. */
export function PolicySection() {
  const t = useTranslate();
  const toast = useToast();
  const update = useAction(updateDocument);
  const { data, retry } = useLiveQuery({ query: policyDocument }, []);
  const [chosen, setChosen] = useState<SecondFactorPolicy>();
  const [failure, setFailure] = useState<Failure>();
  const current = data?.secondFactorPolicy;

  const save = async () => {
    if (!chosen) return;
    const result = await update({ policy: chosen });
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    retry();
    toast(t('profile.policy.saved'));
  };

  return (
    <section className="panel" aria-labelledby="policy">
      <h2 id="policy">{t('profile.policy.title')}</h2>
      <FailureAlert failure={failure} />
      {current && (
        <Radio.Group
          label={t('profile.policy.label')}
          description={t('profile.policy.help')}
          value={chosen ?? current}
          onChange={(value) => setChosen(value as SecondFactorPolicy)}
        >
          {policies.map((policy) => (
            <Radio key={policy} value={policy} label={t(`profile.policy.${policy}`)} className="policy-choice" />
          ))}
        </Radio.Group>
      )}
      <div className="actions">
        <Button disabled={!chosen || chosen === current} onClick={save}>
          {t('profile.policy.save')}
        </Button>
      </div>
    </section>
  );
}
