import { type DatabaseFault, type DatabaseFaultKind, databaseFault } from '../../kernel/faults/database-fault.js';

/** Beats for which a fault counts that was met once: it cannot be asked for, only met again. */
const lastsBeats = 8;

/** These are the matter of one statement, or the watch knows better. */
const passing = new Set<DatabaseFaultKind>(['busy', 'unreachable', 'silent', 'starting']);

/** What the connections were told lately that is not the fault of a request, e.g. that the disk is full. */
export class NotedFaults {
  current: DatabaseFault | undefined;
  private beatsLeft = 0;

  constructor(private readonly onChange: () => void) {}

  note(error: unknown): void {
    const fault = databaseFault(error);
    if (!fault || passing.has(fault.kind)) return;
    this.current = fault;
    this.beatsLeft = lastsBeats;
    this.onChange();
  }

  beat(): void {
    this.beatsLeft -= 1;
    if (this.beatsLeft > 0 || !this.current) return;
    this.current = undefined;
    this.onChange();
  }
}
