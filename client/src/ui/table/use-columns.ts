import { useState } from 'react';
import {
  arrange,
  type ColumnLayout,
  isPlain,
  keepLayout,
  plainLayout,
  readLayout,
} from '../../lib/page/column-layout.js';
import type { ChoosableColumn } from './ColumnsDialog.js';
import type { Column } from './column.js';

interface ColumnsChoice<Row extends object> {
  shown: Column<Row>[];
  /** True when the reader changed the order or hid a column. */
  chosen: boolean;
  /** The columns that can be chosen, in the order in which they are shown. */
  choices: ChoosableColumn[];
  layout: ColumnLayout;
  change: (layout: ColumnLayout) => void;
}

/** Returns the label of a column. Only columns with one can be chosen: checkboxes and actions keep their place. */
const labelOf = <Row extends object>({ header }: Column<Row>): string | undefined =>
  typeof header === 'string' ? header : undefined;

const idOf = <Row extends object>({ id }: Column<Row>): string => id ?? '';

/** Returns the columns of a list in the layout that its reader chose. */
export function useColumns<Row extends object>(columns: Column<Row>[], list: string | undefined): ColumnsChoice<Row> {
  const [layout, setLayout] = useState(() => (list === undefined ? plainLayout : readLayout(list)));
  const change = (next: ColumnLayout) => {
    setLayout(next);
    if (list !== undefined) keepLayout(list, next);
  };
  const chosen = layout.order.length > 0 || layout.hidden.length > 0;
  const choicesOf = (some: Column<Row>[]) => some.flatMap((column) => choiceOf(column, chosen));
  if (isPlain(layout)) return { shown: columns, chosen, choices: choicesOf(columns), layout, change };

  const choosable = columns.filter((column) => labelOf(column) !== undefined);
  const byId = new Map(choosable.map((column) => [idOf(column), column]));
  const ordered = arrange([...byId.keys()], layout.order).flatMap((id) => byId.get(id) ?? []);
  const visible = ordered.filter((column) => column.meta?.fixed || !layout.hidden.includes(idOf(column)));
  const first = columns.findIndex((column) => labelOf(column) !== undefined);
  const others = columns.filter((column) => labelOf(column) === undefined);
  const leading = others.filter((column) => columns.indexOf(column) < first);
  const trailing = others.filter((column) => columns.indexOf(column) > first);
  return { shown: [...leading, ...visible, ...trailing], chosen, choices: choicesOf(ordered), layout, change };
}

function choiceOf<Row extends object>(column: Column<Row>, chosen: boolean): ChoosableColumn[] {
  const label = labelOf(column);
  const { fixed = false, wideOnly = false } = column.meta ?? {};
  return label === undefined ? [] : [{ id: idOf(column), label, fixed, wideOnly: wideOnly && !chosen }];
}
