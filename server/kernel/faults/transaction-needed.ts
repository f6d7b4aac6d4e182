/**
 * Thrown by a mutation that is marked `oneStatement` and was tried without a transaction, where one statement turns out
 * not to be enough: it then runs again, in a transaction.
 */
export class TransactionNeeded extends Error {
  constructor() {
    super('This needs a transaction.');
  }
}

/** Marks the place from which several statements belong together; throws outside a transaction. */
export const needTransaction = ({ inTransaction }: { inTransaction: boolean }): void => {
  if (!inTransaction) throw new TransactionNeeded();
};
