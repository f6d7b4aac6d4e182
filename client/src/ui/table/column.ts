import { type ColumnDef, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

/** The places where a column is shown. */
export interface ColumnPlace {
  /** True if cards, which replace the table on narrow screens, show the column, too. */
  onCard?: boolean;
  /** True if only wide screens show the column. */
  wideOnly?: boolean;
  align?: 'end';
  /** True if the column takes the room that the others leave; a longer text ends in an ellipsis. */
  grows?: boolean;
  /** True if the column keeps to one line; a longer text ends in an ellipsis. */
  oneLine?: boolean;
  /** True if the column identifies its row and so cannot be hidden. */
  fixed?: boolean;
}

/** The features of the library that our tables use. */
export const features = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnPlace>() });

/** A column; `enableSorting` offers it for sorting under its id. */
export type Column<Row extends object> = ColumnDef<typeof features, Row>;
