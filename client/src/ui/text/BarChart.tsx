import { useTranslate } from '../../lib/words/use-translate.js';

/** The meaning of a part of a bar; it chooses the colour, the legend and the table carry the word. */
export type BarTone = 'good' | 'warning' | 'bad';

export interface BarSeries {
  label: string;
  tone: BarTone;
}

export interface Bar {
  key: string;
  /** e.g. "13:00". */
  label: string;
  /** One value for each series. */
  values: readonly number[];
}

interface BarChartProps {
  /** Names what is counted, and over what. */
  caption: string;
  /** The meaning of a bar, as the heading of its column in the table. */
  unit: string;
  series: readonly BarSeries[];
  bars: readonly Bar[];
  /** Filters the list below the chart by one bar. */
  onSelect?: ((bar: Bar) => void) | undefined;
  /** Shows the bars alone; the page then has the table and with it all words. */
  small?: boolean;
}

const width = 20;
const gap = 4;
const height = 100;

const sumOf = ({ values }: Bar): number => values.reduce((sum, value) => sum + value, 0);

/** Stacked bars, and the same figures as a table: what the pointer does on a bar, a button in the table does too. */
export function BarChart({ caption, unit, series, bars, onSelect, small = false }: BarChartProps) {
  const t = useTranslate();
  const highest = Math.max(...bars.map(sumOf), 1);
  const ends = [bars[0], bars[Math.floor(bars.length / 2)], bars.at(-1)];
  const drawing = (
    <svg
      className="bar-chart-bars"
      viewBox={`0 0 ${bars.length * width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {bars.map((bar, index) => (
        <StackedBar key={bar.key} bar={bar} series={series} at={index * width} highest={highest} onSelect={onSelect} />
      ))}
    </svg>
  );
  if (small) {
    return (
      <figure className="bar-chart-small">
        {drawing}
        <figcaption>{caption}</figcaption>
      </figure>
    );
  }
  return (
    <figure className="bar-chart">
      <figcaption className="bar-chart-heading">
        <span>{caption}</span>
        <ul className="bar-chart-legend">
          {series.map(({ label, tone }) => (
            <li key={label} data-tone={tone}>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
      {drawing}
      <div className="bar-chart-axis" aria-hidden>
        {ends.map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always these three places.
          <span key={index}>{bar?.label}</span>
        ))}
      </div>
      <details>
        <summary>{t('chart.table')}</summary>
        <BarTable caption={caption} unit={unit} series={series} bars={bars} onSelect={onSelect} />
      </details>
    </figure>
  );
}

interface StackedBarProps {
  bar: Bar;
  series: readonly BarSeries[];
  at: number;
  highest: number;
  onSelect: BarChartProps['onSelect'];
}

function StackedBar({ bar, series, at, highest, onSelect }: StackedBarProps) {
  const tops = bar.values.map((_, index) =>
    bar.values.slice(0, index + 1).reduce((sum, value) => sum + (value / highest) * height, 0),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below does the same for the keyboard.
    <g onClick={() => onSelect?.(bar)} data-selectable={onSelect !== undefined && sumOf(bar) > 0}>
      <title>{`${bar.label}: ${bar.values.map((value, index) => `${series[index]?.label} ${value}`).join(', ')}`}</title>
      <rect className="bar-chart-ground" x={at} y={0} width={width} height={height} />
      {bar.values.map((value, index) => (
        <rect
          key={series[index]?.label}
          data-tone={series[index]?.tone}
          x={at + gap / 2}
          y={height - (tops[index] ?? 0)}
          width={width - gap}
          height={(value / highest) * height}
        />
      ))}
    </g>
  );
}

/** The figures of a chart as a table. */
export function BarTable({ caption, unit, series, bars, onSelect }: BarChartProps) {
  return (
    <table className="attribute-table bar-chart-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{unit}</th>
          {series.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">
              {onSelect ? (
                <button type="button" className="row-link" onClick={() => onSelect(bar)}>
                  {bar.label}
                </button>
              ) : (
                bar.label
              )}
            </th>
            {bar.values.map((value, index) => (
              <td key={series[index]?.label}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
