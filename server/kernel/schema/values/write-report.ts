import type { FaultName } from '../../faults/catalogue.js';
import type { InputFault } from '../../faults/errors.js';
import { type GivenFacts, inputFault } from '../../faults/fault.js';
import type { Attribute, Attributes, NotedCause, WriteNote } from '../definitions/types.js';
import { inTextOf } from './json-in-text.js';
import { maxWork } from './work.js';

const maxNotes = 20;
const maxNameLength = 100;

/** A client's own key as it may be kept in a log: short, well-formed, on one line. */
const printable = (name: string): string =>
  name
    .slice(0, maxNameLength)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\ufffd');

/** The attribute to which an entry of a list belongs: notes are about attributes, faults about entries. */
export const withoutIndexes = (field: string): string => field.replace(/\[\d+\]/g, '');

/** A value of a list that a write began, and where it is. */
export interface BegunValue {
  holder: Attributes;
  attribute: Attribute;
  value: unknown;
}

/** The findings of one write: its first failure, and the notes of what was passed over without failing. */
export class WriteReport {
  readonly notes: WriteNote[] = [];
  fault: InputFault | undefined;
  /** Values that were created without a `value`, which only a later operation can add. */
  readonly begun: BegunValue[] = [];
  #work = 0;

  /** Notes a failure; later ones are dropped. */
  reject<Name extends FaultName>(name: Name, ...facts: GivenFacts<Name>): void {
    this.fault ??= inputFault(name, ...facts);
  }

  /** Notes a failure that a check reports. */
  rejectAs(fault: InputFault): void {
    this.fault ??= fault;
  }

  /** Notes what is wrong with the JSON in the text of an attribute. */
  readonly rejectJsonOf =
    (field: string) =>
    (fault: InputFault): void => {
      this.fault ??= inTextOf(field, fault);
    };

  /**
   * Counts the work of the write, and says whether there is room for it: one request must not keep the server from
   * everybody else.
   */
  spend(steps: number): boolean {
    this.#work += steps;
    if (this.#work <= maxWork) return true;
    this.reject('patch.too-many/work');
    return false;
  }

  /** Notes an attribute that no schema declares. */
  ignoreUndeclared(name: string): void {
    const shown = printable(name);
    this.#note(
      'attribute.undeclared',
      shown,
      `"${shown}" was not stored: no schema here declares it. Declare it as a custom attribute to keep it, ` +
        "or take it out of the identity provider's mapping.",
    );
  }

  /** Notes a part that the client may not set (RFC 7644 §3.3: read-only attributes are ignored). */
  ignoreReadOnly(name: string): void {
    this.#note(
      'attribute.read-only',
      name,
      `${name} was not stored: it is read-only. Take it out of the identity provider's mapping.`,
    );
  }

  /** Notes a value that was taken otherwise than it was sent, or not at all, without a loss. */
  passOver(attribute: string, message: string): void {
    this.#note('value.adjusted', withoutIndexes(attribute), message, 'ADJUSTED_VALUE');
  }

  #note(cause: NotedCause, attribute: string, message: string, code: WriteNote['code'] = 'IGNORED_ATTRIBUTE'): void {
    if (this.notes.length < maxNotes) this.notes.push({ code, cause, attribute, message });
  }
}
