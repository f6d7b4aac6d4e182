/** A counter that was wrong. */
export interface Correction {
  /** The counter in words, for the log. */
  what: string;
  before: number;
  after: number;
}
