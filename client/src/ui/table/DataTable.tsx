import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type SortDirection, useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Sort } from '../../lib/address/list-address.js';
import { ColumnsButton } from './ColumnsButton.js';
import { type Column, type ColumnPlace, features } from './column.js';
import { useColumns } from './use-columns.js';

interface DataTableProps<Row extends object> {
  caption: string;
  /** The name under which the reader's choice of columns is stored; absent if there is no choice. */
  list?: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Newer rows are on their way: the old ones stay, dimmed. */
  refreshing?: boolean;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A table that becomes a list of cards on narrow screens; with the name of a list, its columns can be chosen. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { shown, chosen, choices, layout, change } = useColumns(props.columns, props.list);
  const table = <PlainTable {...props} columns={shown} dense={layout.dense} chosen={chosen} />;
  if (props.list === undefined) return table;
  return (
    <div className="data-table">
      <ColumnsButton columns={choices} layout={layout} onChange={change} />
      {table}
    </div>
  );
}

interface PlainTableProps<Row extends object> extends DataTableProps<Row> {
  dense: boolean;
  /** The columns were chosen: then none is left out for want of room. */
  chosen: boolean;
}

/** Explicit roles keep it a table for screen readers when it is a list of cards. */
function PlainTable<Row extends object>(props: PlainTableProps<Row>) {
  const { caption, columns, rows, rowId, sort, onSort, refreshing = false, dense, chosen } = props;
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
    <div className="table-frame" data-refreshing={refreshing} data-dense={dense} data-chosen={chosen}>
      <table role="table" className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" key={group.id}>
              {group.headers.map((header) => (
                <HeaderCell
                  key={header.id}
                  layout={header.column.columnDef.meta}
                  direction={header.column.getIsSorted()}
                  onToggle={
                    onSort && header.column.columnDef.enableSorting
                      ? header.column.getToggleSortingHandler()
                      : undefined
                  }
                >
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
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

interface HeaderCellProps {
  layout: ColumnPlace | undefined;
  direction: SortDirection | false;
  /** Undefined if the server cannot sort by the column. */
  onToggle: ((event: unknown) => void) | undefined;
  children: ReactNode;
}

function HeaderCell({ layout, direction, onToggle, children }: HeaderCellProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={layout?.align}
      data-wide-only={layout?.wideOnly ?? false}
      aria-sort={direction ? ariaSort[direction] : undefined}
    >
      {onToggle ? (
        <button type="button" className="sort" onClick={onToggle}>
          {children}
          <SortIcon direction={direction} />
        </button>
      ) : (
        children
      )}
    </th>
  );
}

function Cell({ layout, children }: { layout: ColumnPlace | undefined; children: ReactNode }) {
  return (
    <td
      role="cell"
      data-align={layout?.align}
      data-grows={layout?.grows ?? false}
      data-one-line={layout?.oneLine ?? false}
      data-on-card={layout?.onCard ?? false}
      data-wide-only={layout?.wideOnly ?? false}
    >
      {children}
    </td>
  );
}

function SortIcon({ direction }: { direction: SortDirection | false }) {
  if (!direction) return <IconArrowsSort size={14} aria-hidden className="sort-hint" />;
  return direction === 'asc' ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />;
}
