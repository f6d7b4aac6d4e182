import type { InputFault, Reason } from '../errors.js';
import type { WriteNote } from './types.js';

const maxNotes = 20;
const maxNameLength = 100;

/** A client's own key as it may be kept in a log: short, well-formed, on one line. */
const printable = (name: string): string =>
  name
    .slice(0, maxNameLength)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\ufffd');

/** What one write meets on its way: the first failure, and what was passed over without failing. */
export class WriteReport {
  readonly notes: WriteNote[] = [];
  fault: InputFault | undefined;

  /** Notes a failure; the first one stands. */
  reject(reason: Reason, message: string, field?: string): void {
    this.fault ??= { reason, message, field };
  }

  /** Notes an attribute that no schema declares. */
  ignoreUndeclared(name: string): void {
    const shown = printable(name);
    this.#note(
      shown,
      `"${shown}" was not stored: no schema here declares it. Declare it as a custom attribute to keep it, ` +
        "or take it out of the identity provider's mapping.",
    );
  }

  /** Notes a part that the client may not set (RFC 7644 §3.3: read-only attributes are ignored). */
  ignoreReadOnly(name: string): void {
    this.#note(name, `${name} was not stored: it is read-only. Take it out of the identity provider's mapping.`);
  }

  #note(attribute: string, message: string): void {
    if (this.notes.length < maxNotes) this.notes.push({ code: 'IGNORED_ATTRIBUTE', attribute, message });
  }
}
