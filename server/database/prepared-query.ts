/// <reference path="./pg-utils.d.ts" />
import type { Client, Connection, PoolClient, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** The driver's description of a column (PostgreSQL protocol, RowDescription). */
interface Column {
  name: string;
  dataTypeID: number;
}

type Parse = (text: string) => unknown;

/** The parsers of a statement's rows; PostgreSQL keeps their form for as long as the statement is prepared. */
interface RowShape {
  columns: { name: string; parse: Parse }[];
  /** A row with every column null, in order: it is copied, so that all rows have one hidden class. */
  empty: Record<string, unknown>;
}

/** The row shapes of the statements that a connection has run, by name. */
export type RowShapes = Map<string, RowShape>;

/** The driver's record of a connection's statements, which has to match what PostgreSQL has parsed. */
interface ParsedStatements {
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
}

export interface PreparedResult {
  rows: Record<string, unknown>[];
  rowCount: number | null;
  command: string | null;
}

/** A statement and the name under which a connection keeps it. */
export interface PreparedStatement {
  name: string;
  text: string;
  values: readonly unknown[];
}

interface Run extends PreparedStatement {
  shape: RowShape | undefined;
  result: PreparedResult;
}

interface Props {
  client: Client | PoolClient;
  shapes: RowShapes;
  statements: readonly PreparedStatement[];
}

/**
 * Runs prepared statements one after the other as one transaction: PostgreSQL commits at the Sync after the last of
 * them, and one that fails rolls back all (PostgreSQL protocol, §54.2.4 Pipelining). The driver's own query asks
 * PostgreSQL each time for the form of the rows and builds their parsers anew; here that happens once a connection. The
 * rest is the same protocol, through the driver's interface for foreign statements (`submit`, as pg-cursor uses it).
 */
export class PreparedQuery implements Submittable {
  private readonly runs: Run[];
  private readonly settled = Promise.withResolvers<PreparedResult[]>();
  /** The index of the statement whose reply is arriving. */
  private current = 0;
  private failure: unknown;

  constructor(private readonly props: Props) {
    this.runs = props.statements.map((statement) => ({
      ...statement,
      shape: statement.name === '' ? undefined : props.shapes.get(statement.name),
      result: { rows: [], rowCount: null, command: null },
    }));
  }

  /** Resolves with the result of each statement, once they are committed. */
  get promise(): Promise<PreparedResult[]> {
    return this.settled.promise;
  }

  /** The driver records by name and text which statements PostgreSQL has parsed. */
  get name(): string | undefined {
    return this.runs[this.current]?.name;
  }

  get text(): string | undefined {
    return this.runs[this.current]?.text;
  }

  submit(connection: Connection): void {
    const { stream } = connection;
    stream.cork();
    try {
      for (const run of this.runs) this.send(connection, run);
      connection.sync();
    } finally {
      stream.uncork();
    }
  }

  private send(connection: Connection, { name, text, values, shape }: Run): void {
    const { parsedStatements, submittedNamedStatements } = connection as unknown as ParsedStatements;
    const mapped = values.map(prepareValue);
    const isKnown = name !== '' && (parsedStatements[name] ?? submittedNamedStatements[name]) !== undefined;
    if (!isKnown) connection.parse({ name, text, types: [] }, true);
    if (!isKnown && name !== '') submittedNamedStatements[name] = text;
    connection.bind({ statement: name, values: mapped }, true);
    if (!shape) connection.describe({ type: 'P', name: '' }, true);
    connection.execute(null, true);
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }): void {
    const run = this.runs[this.current];
    if (!run) return;
    const { client, shapes } = this.props;
    const columns = fields.map((field) => ({
      name: field.name,
      parse: client.getTypeParser(field.dataTypeID, 'text') as Parse,
    }));
    run.shape = { columns, empty: Object.fromEntries(columns.map((column) => [column.name, null])) };
    if (run.name !== '') shapes.set(run.name, run.shape);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const run = this.runs[this.current];
    if (!run?.shape || this.failure) return;
    const row = { ...run.shape.empty };
    try {
      run.shape.columns.forEach(({ name, parse }, index) => {
        const text = fields[index];
        if (text !== null && text !== undefined) row[name] = parse(text);
      });
      run.result.rows.push(row);
    } catch (error) {
      this.failure = error;
    }
  }

  /** Reads a command tag: `INSERT 0 3`, `SELECT 1`, `BEGIN`. */
  handleCommandComplete({ text }: { text: string }): void {
    const run = this.runs[this.current];
    if (!run) return;
    const words = text.split(' ');
    run.result.command = words[0] ?? null;
    run.result.rowCount = words.length > 1 ? Number(words.at(-1)) : null;
    this.current += 1;
  }

  handleReadyForQuery(): void {
    if (this.failure) this.settled.reject(this.failure);
    else this.settled.resolve(this.runs.map(({ result }) => result));
  }

  /** Forgets the statements from the failed one on: PostgreSQL skipped those after it, and so has not parsed them. */
  handleError(error: unknown, connection: Connection): void {
    const { parsedStatements, submittedNamedStatements } = connection as unknown as ParsedStatements;
    for (const { name } of this.runs.slice(this.current)) {
      if (parsedStatements[name] === undefined) delete submittedNamedStatements[name];
    }
    this.settled.reject(this.failure ?? error);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(connection: { sendCopyFail(message: string): void }): void {
    connection.sendCopyFail('No statement of ours copies.');
  }

  handleCopyData(): void {}
}
