import './support/dom.js';
import { I18nProvider } from '@lingui/react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { activateLocale, i18n } from '../../client/src/lib/words/i18n.js';
import { BarChart } from '../../client/src/ui/text/BarChart.js';

const series = [
  { label: 'Succeeded', tone: 'good' },
  { label: 'Refused', tone: 'warning' },
] as const;

const bars = [
  { key: '1', label: '13:00', values: [30, 10] },
  { key: '2', label: '14:00', values: [0, 0] },
];

const draw = async (onSelect?: (bar: { key: string }) => void) => {
  await activateLocale('en');
  return render(
    <I18nProvider i18n={i18n}>
      <BarChart caption="Requests" unit="Hour" series={series} bars={bars} onSelect={onSelect} />
    </I18nProvider>,
  );
};

describe('the bar chart', () => {
  it('has a table with the same figures', async () => {
    await draw();
    const row = within(screen.getByRole('row', { name: /13:00/, hidden: true }));
    expect(row.getAllByRole('cell', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['30', '10']);
  });

  it('stacks the parts to the height of the highest bar', async () => {
    const { container } = await draw();
    const parts = [...container.querySelectorAll('rect[data-tone]')];
    expect(parts.map((part) => [part.getAttribute('y'), part.getAttribute('height')]).slice(0, 2)).toEqual([
      ['25', '75'],
      ['0', '25'],
    ]);
  });

  it('is chosen from by keyboard in the table', async () => {
    const chosen: string[] = [];
    await draw(({ key }) => chosen.push(key));
    fireEvent.click(screen.getByRole('button', { name: '14:00', hidden: true }));
    expect(chosen).toEqual(['2']);
  });
});
