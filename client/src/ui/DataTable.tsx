import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type ColumnDef, metaHelper, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Sort } from '../lib/list-address.js';

interface ColumnLayout {
  /** Shown on a card too, when the screen is too narrow for a table. */
  onCard?: boolean;
  /** Left out unless there is plenty of room. */
  wideOnly?: boolean;
  align?: 'end';
}

const features = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnLayout>() });

/** A column; `enableSorting` offers it for sorting under its id. */
export type Column<Row extends object> = ColumnDef<typeof features, Row>;

interface DataTableProps<Row extends object> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Newer rows are on their way: the old ones stay, dimmed. */
  refreshing?: boolean;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A table that becomes a list of cards on narrow screens. Explicit roles keep it a table for screen readers then. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, sort, onSort, refreshing = false } = props;
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    sortDescFirst: false,
    state: { sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [] },
    onSortingChange: (update) => {
      const next = (typeof update === 'function' ? update(table.state.sorting) : update)[0];
      if (next) onSort?.({ column: next.id, descending: next.desc });
    },
  });

  return (
    <div className="table-frame" data-refreshing={refreshing}>
      <table role="table" className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" key={group.id}>
              {group.headers.map((header) => {
                const direction = header.column.getIsSorted();
                return (
                  <th
                    role="columnheader"
                    scope="col"
                    key={header.id}
                    data-align={header.column.columnDef.meta?.align}
                    data-wide-only={header.column.columnDef.meta?.wideOnly ?? false}
                    aria-sort={direction ? ariaSort[direction] : undefined}
                  >
                    {onSort && header.column.columnDef.enableSorting ? (
                      <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <SortIcon direction={direction} />
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          {table.getRowModel().rows.map((row) => (
            <tr role="row" key={row.id}>
              {row.getAllCells().map((cell) => (
                <Cell key={cell.id} layout={cell.column.columnDef.meta}>
                  <table.FlexRender cell={cell} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ layout, children }: { layout: ColumnLayout | undefined; children: ReactNode }) {
  return (
    <td
      role="cell"
      data-align={layout?.align}
      data-on-card={layout?.onCard ?? false}
      data-wide-only={layout?.wideOnly ?? false}
    >
      {children}
    </td>
  );
}

function SortIcon({ direction }: { direction: false | 'asc' | 'desc' }) {
  if (!direction) return <IconArrowsSort size={14} aria-hidden className="sort-hint" />;
  return direction === 'asc' ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />;
}
