import { useNavigate } from 'react-router';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import { hourMs } from '../../lib/durations.js';
import { formatTimeOfDay } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { BarChart, type BarSeries } from '../../ui/text/BarChart.js';
import { paths } from './paths.js';

/** The changes and the errors of the last day by the hour; an hour leads to its part of the log. */
export function ChangesChart({ hours }: { hours: OverviewPage_OverviewQuery['exchangeStatistics'] }) {
  const t = useTranslate();
  const locale = useLocale();
  const navigate = useNavigate();
  const series: BarSeries[] = [
    { label: t('overview.changes'), tone: 'good' },
    { label: t('log.chart.clientErrors'), tone: 'warning' },
    { label: t('log.chart.serverErrors'), tone: 'bad' },
  ];
  const bars = hours.map(({ at, changes, clientErrors, serverErrors }) => ({
    key: at,
    label: formatTimeOfDay(locale, new Date(at)),
    values: [changes, clientErrors, serverErrors],
  }));
  const open = (from: string) => {
    const to = new Date(Date.parse(from) + hourMs).toISOString();
    void navigate(`${paths.log}?${new URLSearchParams({ from, to })}`);
  };
  return (
    <BarChart
      caption={t('overview.chart')}
      unit={t('log.chart.hour')}
      series={series}
      bars={bars}
      onSelect={({ key }) => open(key)}
    />
  );
}
