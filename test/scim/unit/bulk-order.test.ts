import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderOperations } from '../../../server/scim/bulk/bulk-order.js';

const steps = (references: number[][]) => orderOperations(references).map(({ operations }) => operations);

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

describe('the order of bulk operations', () => {
  it('is the order of the request where nothing refers to anything', () => {
    expect(steps([[], [], []])).toEqual([[0], [1], [2]]);
  });

  it('brings forward what is referred to', () => {
    expect(steps([[2], [], [3], []])).toEqual([[3], [2], [0], [1]]);
  });

  it('keeps the operations of a circle together', () => {
    expect(orderOperations([[1], [0], [2]])).toEqual([
      { operations: [0, 1], circular: true },
      { operations: [2], circular: true },
    ]);
  });

  it('runs every operation once, after all that it refers to', () => {
    fc.assert(
      fc.property(graphs, (references) => {
        const found = steps(references);
        expect(found.flat().sort((left, right) => left - right)).toEqual([...references.keys()]);
        const stepOf = (operation: number) => found.findIndex((step) => step.includes(operation));
        for (const [operation, targets] of references.entries()) {
          for (const target of targets) expect(stepOf(target)).toBeLessThanOrEqual(stepOf(operation));
        }
      }),
    );
  });
});
