import { type DatabaseFault, type DatabaseFaultKind, databaseFault } from '../../kernel/faults/database-fault.js';

/** Beats for which a fault counts that was met once: it cannot be asked for, only met again. */
const lastsBeats = 8;
/** A server that has no room for its journal ends within seconds of saying so. */
const explainsBeats = 40;

/** These are the matter of one statement, or the watch knows better. */
const passing = new Set<DatabaseFaultKind>(['busy', 'unreachable', 'silent', 'starting']);

/** After these a server may end by itself, and then can say nothing any more. */
const deadlyKinds = new Set<DatabaseFaultKind>(['diskFull', 'storage']);

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

/** What the connections were told lately that is not the fault of a request, e.g. that the disk is full. */
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

  /** Why a server that has just gone is likely to have gone, from its own mouth. */
  get lastWords(): { fault: DatabaseFault; code: string } | undefined {
    return this.deadly;
  }

  /** To be called while the server can be met; as long as it is away, nothing is forgotten. */
  beat(): void {
    if (this.deadly) this.deadly.beatsLeft -= 1;
    if (this.deadly?.beatsLeft === 0) this.deadly = undefined;
    this.beatsLeft -= 1;
    if (this.beatsLeft > 0 || !this.current) return;
    this.current = undefined;
    this.onChange();
  }
}
