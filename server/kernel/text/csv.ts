/**
 * The characters at which spreadsheets cut a line: a file with commas is cut at semicolons where those are the custom,
 * and vice versa.
 */
const separators = ',;|\\t\\r\\n';

/**
 * Matches the beginning of each cell that spreadsheets would take for a formula (OWASP, CSV injection): at the start of
 * a value, and after each separator in it, past blanks and quotation marks. Full-width forms are read the same.
 */
const formula = new RegExp(`(^|[${separators}])(?=[\\s"]*[=+\\-@＝＋－＠])|^(?=[\\t\\r\\n])`, 'g');

/** Every cell is quoted, so that no separator or line break in it is anybody's business. */
const cell = (value: string): string => `"${value.replace(formula, "$1'").replaceAll('"', '""')}"`;

/** The mark by which spreadsheets know UTF-8; a CSV file begins with it. */
export const csvMark = '\ufeff';

/** One line of a CSV file (RFC 4180) in which no cell is a formula, whatever the reader cuts at. */
export const csvLine = (row: readonly string[], separator: ',' | ';'): string => `${row.map(cell).join(separator)}\r\n`;

/** Rows as a whole CSV file. */
export const toCsv = (rows: readonly (readonly string[])[], separator: ',' | ';'): string =>
  csvMark + rows.map((row) => csvLine(row, separator)).join('');
