/** What spreadsheets take for the start of a formula (OWASP, CSV injection); full-width forms are read the same. */
const formula = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const cell = (value: string, separator: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The mark by which spreadsheets know UTF-8; a CSV file begins with it. */
export const csvMark = '\ufeff';

/** One line of a CSV file (RFC 4180) in which no cell is a formula. */
export const csvLine = (row: readonly string[], separator: ',' | ';'): string =>
  `${row.map((value) => cell(value, separator)).join(separator)}\r\n`;

/** Rows as a whole CSV file. */
export const toCsv = (rows: readonly (readonly string[])[], separator: ',' | ';'): string =>
  csvMark + rows.map((row) => csvLine(row, separator)).join('');
