import { type ColumnDef, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

/** The places where a column is shown. */
export interface ColumnPlace {
  /** Shown on a card too, when the screen is too narrow for a table. */
  onCard?: boolean;
  /** Left out unless there is plenty of room. */
  wideOnly?: boolean;
  align?: 'end';
  /** Says what its row is, and so cannot be hidden. */
  fixed?: boolean;
}

/** The features of the library that our tables use. */
export const features = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnPlace>() });

/** A column; `enableSorting` offers it for sorting under its id. */
export type Column<Row extends object> = ColumnDef<typeof features, Row>;
