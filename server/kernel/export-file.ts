import type { ExportFile } from './ports.js';
import { csvLine, csvMark } from './text/csv.js';

export interface ExportProps<Row> {
  /** The file's name without its format. */
  name: string;
  format: ExportFormat;
  /** French spreadsheets expect semicolons. */
  separator: ',' | ';';
  /** Rows, a page at a time, so that never more than one page is in memory. */
  pages: AsyncIterable<readonly Row[]>;
  /** The row as an object of JSON; its keys are the columns of CSV. */
  toObject: (row: Row) => Record<string, unknown>;
  columns: readonly string[];
}

const toText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

async function* asCsv<Row>({ pages, toObject, columns, separator }: ExportProps<Row>): AsyncGenerator<string> {
  yield csvMark + csvLine(columns, separator);
  for await (const rows of pages) {
    const lines = rows.map((row) => {
      const object = toObject(row);
      return csvLine(
        columns.map((column) => toText(object[column])),
        separator,
      );
    });
    yield lines.join('');
  }
}

async function* asJson<Row>({ pages, toObject }: ExportProps<Row>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    for (const row of rows) {
      yield before + JSON.stringify(toObject(row));
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** The forms in which a list can be had, by the ending of the file's name. */
const formats = {
  csv: { contentType: 'text/csv; charset=utf-8', write: asCsv },
  json: { contentType: 'application/json; charset=utf-8', write: asJson },
} as const;

export type ExportFormat = keyof typeof formats;

/** Returns the format of a file name's extension; undefined for an unknown one. */
export const readExportFormat = (ending: string | undefined): ExportFormat | undefined =>
  ending !== undefined && Object.hasOwn(formats, ending) ? (ending as ExportFormat) : undefined;

/** A list as a file, written page by page: times in ISO 8601 UTC, no cell of CSV a formula. */
export const exportFile = <Row>(props: ExportProps<Row>): ExportFile => {
  const { contentType, write } = formats[props.format];
  return { fileName: `${props.name}.${props.format}`, contentType, chunks: write(props) };
};
