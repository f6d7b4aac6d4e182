import type { JsonObject } from './strict-json.js';

/**
 * The members of a group in an answer, each shaped only when it is written: a group may have hundreds of thousands, and
 * a second list of that length would cost more than the answer.
 */
export class MemberList<Row = unknown> implements Iterable<JsonObject> {
  readonly #rows: readonly Row[];
  readonly #shape: (row: Row) => JsonObject;

  constructor(rows: readonly Row[], shape: (row: Row) => JsonObject) {
    this.#rows = rows;
    this.#shape = shape;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Passes over what a projection left nothing of. */
  *[Symbol.iterator](): Generator<JsonObject> {
    for (const row of this.#rows) {
      const member = this.#shape(row);
      if (Object.keys(member).length > 0) yield member;
    }
  }

  toJSON(): JsonObject[] {
    return [...this];
  }
}
