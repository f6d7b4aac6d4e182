import { type DatabaseFault, type DatabaseFaultKind, databaseFault } from '../../kernel/faults/database-fault.js';

/** A fault that was met once lasts for so many beats: the server cannot be asked about it, it can only be met again. */
const lastsBeats = 8;
/**
 * A server that has no room for its journal ends within seconds of reporting it; a report this old still explains the
 * end.
 */
const explainsBeats = 40;

/** These faults concern one statement, or the watch detects them better. */
const passing = new Set<DatabaseFaultKind>(['busy', 'unreachable', 'silent', 'starting']);

/** After these faults a server may end by itself, and then reports nothing more. */
const deadlyKinds = new Set<DatabaseFaultKind>(['diskFull', 'storage']);

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

/** The latest fault reported to the connections that no request caused, e.g. that the disk is full. */
export class NotedFaults {
  current: DatabaseFault | undefined;
  private beatsLeft = 0;
  private deadly: { fault: DatabaseFault; code: string; beatsLeft: number } | undefined;

  constructor(private readonly onChange: () => void) {}

  note(error: unknown): void {
    const fault = databaseFault(error);
    if (!fault || passing.has(fault.kind)) return;
    this.current = fault;
    this.beatsLeft = lastsBeats;
    if (deadlyKinds.has(fault.kind)) this.deadly = { fault, code: codeOf(error), beatsLeft: explainsBeats };
    this.onChange();
  }

  /** Returns the last report of a server that has just ended, which is the likely reason for its end. */
  get lastWords(): { fault: DatabaseFault; code: string } | undefined {
    return this.deadly;
  }

  /** Ages the faults. Call it only while the server can be reached, so that nothing is forgotten while it is away. */
  beat(): void {
    if (this.deadly) this.deadly.beatsLeft -= 1;
    if (this.deadly?.beatsLeft === 0) this.deadly = undefined;
    this.beatsLeft -= 1;
    if (this.beatsLeft > 0 || !this.current) return;
    this.current = undefined;
    this.onChange();
  }
}
