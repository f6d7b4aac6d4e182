/**
 * A statement with its parameters. The tag of `server/query` writes all of them: the protected member keeps any other
 * object from passing for one, so that a text and its values cannot be handed on apart.
 */
export abstract class Statement {
  declare protected readonly written: true;
  /**
   * The SQL, with `$1`, `$2`, … for the parameters. It is the same for all values, because prepared statements and the
   * memory of slow reads are keyed by it.
   */
  abstract readonly text: string;
  abstract readonly params: readonly unknown[];
}
