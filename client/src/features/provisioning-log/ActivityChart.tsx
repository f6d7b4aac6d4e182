import { graphql } from '../../gql/index.js';
import { hourMs } from '../../lib/durations.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { formatTimeOfDay } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { BarChart, type BarSeries } from '../../ui/text/BarChart.js';

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

/** The last 24 hours by outcome; an hour that is chosen narrows the list. */
export function ActivityChart({ onSelect }: ActivityChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { data, failure } = useLiveQuery({ query: statisticsDocument, variables: {} }, ['PROVISIONING'], refreshEvery);
  if (failure) return null;
  // The place is kept, so that nothing below moves when the figures come.
  if (!data) return <div className="bar-chart" />;
  const series: BarSeries[] = [
    { label: t('log.chart.ok'), tone: 'good' },
    { label: t('log.chart.clientErrors'), tone: 'warning' },
    { label: t('log.chart.serverErrors'), tone: 'bad' },
  ];
  const bars = data.exchangeStatistics.map(({ at, ok, clientErrors, serverErrors }) => ({
    key: at,
    label: formatTimeOfDay(locale, new Date(at)),
    values: [ok, clientErrors, serverErrors],
  }));
  return (
    <BarChart
      caption={t('log.chart.caption')}
      unit={t('log.chart.hour')}
      series={series}
      bars={bars}
      onSelect={({ key }) => onSelect(key, new Date(Date.parse(key) + hourMs).toISOString())}
    />
  );
}
