import { Link } from 'react-router';
import type { DiagnosisSeverity } from '../../gql/graphql.js';
import { settingsPath } from '../../lib/address/provisioning-paths.js';
import { useMay } from '../../lib/session/permissions.js';
import { causeFix, causeTitle, guideOf } from '../../lib/words/causes.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { Fact } from '../../ui/text/Fact.js';
import { StatusBadge, type Tone } from '../../ui/text/StatusBadge.js';
import { AcknowledgeButton } from './AcknowledgeButton.js';
import type { ExchangeDetails } from './exchange-view.js';
import { addressOf, type LogSearch } from './log-search.js';

const tones: Record<DiagnosisSeverity, Tone> = { ERROR: 'bad', WARNING: 'warning', INFO: 'waiting' };

const factNames = ['attribute', 'attributes', 'expected', 'limit', 'ids', 'userName', 'displayName'] as const;

interface DiagnosisPanelProps {
  exchange: ExchangeDetails;
  diagnosis: NonNullable<ExchangeDetails['diagnosis']>;
  search: LogSearch;
}

/** Explains in plain words what happened, why, and what to change. */
export function DiagnosisPanel({ exchange, diagnosis, search }: DiagnosisPanelProps) {
  const t = useTranslate();
  const locale = useLocale();
  const mayDeclare = useMay('PROVISIONING_WRITE');
  const { code, severity, facts } = diagnosis;
  const named = factNames.flatMap((name) =>
    facts.filter((fact) => fact.name === name).map(({ value }) => ({ name, value })),
  );
  return (
    <section className="panel diagnosis" aria-labelledby="diagnosis">
      <div className="panel-heading">
        <h2 id="diagnosis">{t('exchange.diagnosis')}</h2>
        <StatusBadge tone={tones[severity]} label={t(`exchange.severity.${severity}`)} />
      </div>
      <p className="diagnosis-what">{causeTitle(t, code)}</p>
      <p>{causeFix(t, code)}</p>
      {named.length > 0 && (
        <dl className="facts">
          {named.map(({ name, value }) => (
            <Fact key={name} label={t(`exchange.fact.${name}`)}>
              <code>{value}</code>
            </Fact>
          ))}
        </dl>
      )}
      <div className="actions">
        <a href={guideOf(locale, code)}>{t('exchange.guide')}</a>
        {mayDeclare && exchange.status >= 400 && !exchange.acknowledgement && <AcknowledgeButton id={exchange.id} />}
        {mayDeclare && code === 'attribute.undeclared' && <Link to={settingsPath}>{t('exchange.declare')}</Link>}
      </div>
      {exchange.acknowledgement && (
        <p>{t('acknowledge.by', { name: exchange.acknowledgement.by, reason: exchange.acknowledgement.reason })}</p>
      )}
      {exchange.resolvedById && (
        <div className="actions">
          <StatusBadge tone="good" label={t('exchange.resolved')} />
          <Link to={addressOf(exchange.resolvedById, search)}>{t('exchange.showResolution')}</Link>
        </div>
      )}
    </section>
  );
}
