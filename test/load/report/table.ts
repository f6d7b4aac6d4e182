import type { SideSummary, Summary } from './summary.js';

const columns = [
  'workload',
  'ours /s',
  'limit /s',
  'ratio (min–max)',
  'goal',
  'CPU ms ours | limit',
  'database CPU ms',
  'p50 ms',
  'p99 ms',
];

const missing = '–';

const fixed = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? missing : value.toFixed(digits);

const both = ({ ours, limit }: Summary, pick: (side: SideSummary) => number | undefined, digits: number): string =>
  [ours, limit].map((side) => fixed(side && pick(side), digits)).join(' | ');

const ratioText = ({ ratio }: Summary): string =>
  ratio ? `${fixed(ratio.median, 2)} (${fixed(ratio.least, 2)}–${fixed(ratio.most, 2)})` : missing;

const goalText = ({ goal }: Summary): string => (goal ? `${goal.text}: ${goal.holds ? 'ok' : 'below'}` : missing);

const rateText = (side: SideSummary | undefined): string => fixed(side?.requestsPerSecond, 0);

const cells = (summary: Summary): string[] => {
  const { id, title, connections, fault } = summary;
  const name = `${id}: ${title}${connections === 8 ? '' : ` (${connections} connections)`}`;
  if (fault !== undefined) return [name, `no numbers, a wrong answer: ${fault}`, ...columns.slice(2).map(() => '')];
  return [
    name,
    rateText(summary.ours),
    rateText(summary.limit),
    ratioText(summary),
    goalText(summary),
    both(summary, ({ serverCpu }) => serverCpu, 2),
    both(summary, ({ databaseCpu }) => databaseCpu, 2),
    both(summary, ({ p50 }) => p50, 1),
    both(summary, ({ p99 }) => p99, 1),
  ];
};

const row = (texts: readonly string[]): string => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;

/** All workloads as a Markdown table. */
export const table = (summaries: readonly Summary[]): string =>
  [row(columns), row(columns.map(() => '---')), ...summaries.map((summary) => row(cells(summary)))].join('\n');

/** One workload as a line, while the rest still runs. */
export const progressLine = (summary: Summary): string => {
  if (summary.fault !== undefined) return `${summary.id}: wrong answer: ${summary.fault}`;
  const { ours, limit } = summary;
  const cpu = `CPU ${both(summary, ({ serverCpu }) => serverCpu, 2)} ms`;
  const database = `database ${both(summary, ({ databaseCpu }) => databaseCpu, 2)} ms`;
  const p99 = `p99 ${both(summary, (side) => side.p99, 1)} ms`;
  const rates = `${rateText(ours)} | ${rateText(limit)} /s`;
  return `${summary.id.padEnd(11)} ${ratioText(summary).padEnd(18)} ${goalText(summary).padEnd(22)} ${rates}, ${cpu}, ${database}, ${p99}`;
};
