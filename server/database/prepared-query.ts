/// <reference path="./pg-utils.d.ts" />
import type { Client, Connection, PoolClient, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** What the driver says of a column (PostgreSQL protocol, RowDescription). */
interface Column {
  name: string;
  dataTypeID: number;
}

type Parse = (text: string) => unknown;

/** How a row of a statement is read; PostgreSQL keeps it as it is for as long as the statement is prepared. */
interface RowShape {
  columns: { name: string; parse: Parse }[];
  /** Every column null, in order: copied, so that all rows have one hidden class. */
  empty: Record<string, unknown>;
}

/** How the rows of each statement are read that a connection has run, by name. */
export type RowShapes = Map<string, RowShape>;

/** What the driver keeps of a connection's statements, so that both know what PostgreSQL has parsed. */
interface ParsedStatements {
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
}

export interface PreparedResult {
  rows: Record<string, unknown>[];
  rowCount: number | null;
  command: string | null;
}

interface Props {
  name: string;
  text: string;
  values: readonly unknown[];
  client: Client | PoolClient;
  shapes: RowShapes;
}

/**
 * One run of a prepared statement. The driver's own asks PostgreSQL each time what the rows look like, and works out
 * anew how to read them; here that happens once a connection. The rest is the same protocol, through the driver's
 * interface for statements of others (`submit`, as pg-cursor uses it).
 */
export class PreparedQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  private readonly result: PreparedResult = { rows: [], rowCount: null, command: null };
  private readonly settled = Promise.withResolvers<PreparedResult>();
  private shape: RowShape | undefined;
  private failure: unknown;

  constructor(private readonly props: Props) {
    this.name = props.name;
    this.text = props.text;
  }

  get promise(): Promise<PreparedResult> {
    return this.settled.promise;
  }

  submit(connection: Connection): void {
    const { name, text, values, shapes } = this.props;
    const { stream } = connection;
    const { parsedStatements, submittedNamedStatements } = connection as unknown as ParsedStatements;
    stream.cork();
    try {
      const mapped = values.map(prepareValue);
      if (parsedStatements[name] === undefined && submittedNamedStatements[name] === undefined) {
        connection.parse({ name, text, types: [] }, true);
        submittedNamedStatements[name] = text;
      }
      connection.bind({ statement: name, values: mapped }, true);
      this.shape = shapes.get(name);
      if (!this.shape) connection.describe({ type: 'P', name: '' }, true);
      connection.execute(null, true);
      connection.sync();
    } finally {
      stream.uncork();
    }
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }): void {
    const { client, shapes, name } = this.props;
    const columns = fields.map((field) => ({
      name: field.name,
      parse: client.getTypeParser(field.dataTypeID, 'text') as Parse,
    }));
    this.shape = { columns, empty: Object.fromEntries(columns.map((column) => [column.name, null])) };
    shapes.set(name, this.shape);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { shape } = this;
    if (!shape || this.failure) return;
    const row = { ...shape.empty };
    try {
      shape.columns.forEach(({ name, parse }, index) => {
        const text = fields[index];
        if (text !== null && text !== undefined) row[name] = parse(text);
      });
      this.result.rows.push(row);
    } catch (error) {
      this.failure = error;
    }
  }

  /** `INSERT 0 3`, `SELECT 1`, `BEGIN`. */
  handleCommandComplete({ text }: { text: string }): void {
    const words = text.split(' ');
    this.result.command = words[0] ?? null;
    this.result.rowCount = words.length > 1 ? Number(words.at(-1)) : null;
  }

  handleReadyForQuery(): void {
    if (this.failure) this.settled.reject(this.failure);
    else this.settled.resolve(this.result);
  }

  handleError(error: unknown): void {
    this.settled.reject(this.failure ?? error);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(connection: { sendCopyFail(message: string): void }): void {
    connection.sendCopyFail('No statement of ours copies.');
  }

  handleCopyData(): void {}
}
