import { graphql } from '../../gql/index.js';
import { hourMs } from '../../lib/durations.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import type { Failure } from '../../lib/words/failure.js';
import { formatTimeOfDay } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { type Bar, BarChart, type BarSeries, BarTable } from '../../ui/text/BarChart.js';

const statisticsDocument = graphql(`
  query ActivityChart_statistics {
    exchangeStatistics(hours: 24) {
      at
      ok
      clientErrors
      serverErrors
    }
  }
`);

const refreshEvery = 5_000;

interface ActivityChartProps {
  onSelect: (from: string, to: string) => void;
}

interface Activity {
  caption: string;
  unit: string;
  series: BarSeries[];
  bars: Bar[];
  onSelect: (bar: Bar) => void;
}

/** Reads the last 24 hours by outcome; no activity until they are known. */
function useActivity({ onSelect }: ActivityChartProps): { activity?: Activity; failure?: Failure | undefined } {
  const t = useTranslate();
  const locale = useLocale();
  const { data, failure } = useLiveQuery({ query: statisticsDocument, variables: {} }, ['PROVISIONING'], refreshEvery);
  if (!data) return { failure };
  const activity: Activity = {
    caption: t('log.chart.caption'),
    unit: t('log.chart.hour'),
    series: [
      { label: t('log.chart.ok'), tone: 'good' },
      { label: t('log.chart.clientErrors'), tone: 'warning' },
      { label: t('log.chart.serverErrors'), tone: 'bad' },
    ],
    bars: data.exchangeStatistics.map(({ at, ok, clientErrors, serverErrors }) => ({
      key: at,
      label: formatTimeOfDay(locale, new Date(at)),
      values: [ok, clientErrors, serverErrors],
    })),
    onSelect: ({ key }) => onSelect(key, new Date(Date.parse(key) + hourMs).toISOString()),
  };
  return { activity };
}

/** The last 24 hours as bars of 60 px beside the title; an hour that is chosen narrows the list. */
export function ActivityBars(props: ActivityChartProps) {
  const { activity } = useActivity(props);
  // The place is kept, so that nothing moves when the figures come.
  return activity ? <BarChart {...activity} small /> : <div className="bar-chart-small" />;
}

/** The figures of the bars as a table, whose buttons do what the pointer does on a bar. */
export function ActivityTable(props: ActivityChartProps) {
  const t = useTranslate();
  const { activity, failure } = useActivity(props);
  if (!activity) return <FailureAlert failure={failure} />;
  return (
    <details className="bar-chart-figures">
      <summary>{t('chart.table')}</summary>
      <BarTable {...activity} />
    </details>
  );
}
