/** Operations that have to run together: one alone, or several whose references form a circle. */
export interface BulkStep {
  operations: number[];
  circular: boolean;
}

/**
 * Orders operations so that each comes after the ones that it refers to, and otherwise as they were sent: Tarjan's
 * strongly connected components, which come out in just this order. `references[i]` names what operation i refers to.
 */
export const orderOperations = (references: readonly (readonly number[])[]): BulkStep[] => {
  const steps: BulkStep[] = [];
  const found = new Map<number, { order: number; lowest: number; open: boolean }>();
  const path: number[] = [];

  const close = (operation: number): void => {
    const members = path.splice(path.indexOf(operation));
    for (const member of members) {
      const mark = found.get(member);
      if (mark) mark.open = false;
    }
    const circular = members.length > 1 || (references[operation]?.includes(operation) ?? false);
    steps.push({ operations: members.sort((left, right) => left - right), circular });
  };

  const visit = (operation: number): number => {
    const mark = { order: found.size, lowest: found.size, open: true };
    found.set(operation, mark);
    path.push(operation);
    for (const next of references[operation] ?? []) {
      const known = found.get(next);
      if (!known) mark.lowest = Math.min(mark.lowest, visit(next));
      else if (known.open) mark.lowest = Math.min(mark.lowest, known.order);
    }
    if (mark.lowest === mark.order) close(operation);
    return mark.lowest;
  };

  for (const operation of references.keys()) if (!found.has(operation)) visit(operation);
  return steps;
};
