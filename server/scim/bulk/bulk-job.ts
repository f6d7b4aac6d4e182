import type { Exchange } from '../../kernel/ports.js';
import { ScimError, scimFault } from '../protocol/scim-errors.js';
import type { Caller } from '../resources/resource-gateway.js';
import { type BulkStep, orderOperations } from './bulk-order.js';
import { referencesIn } from './bulk-references.js';
import type { BulkOperation } from './bulk-request.js';
import {
  type Begun,
  type BulkOutcome,
  complete,
  createWithout,
  type Gateways,
  isResolvable,
  runOperation,
  takeBack,
} from './bulk-run.js';
import { type BulkTarget, bulkIdOf, checkOperation, readTarget } from './bulk-target.js';

const maximumNotes = 100;

interface Props {
  caller: Caller;
  gateways: Gateways;
  operations: readonly BulkOperation[];
  explain: (error: unknown) => ScimError;
  /** Refuses an operation whose token was switched off, renewed or deleted since the request began. */
  authenticate: () => Promise<void>;
}

type BulkResult = BulkOutcome | ScimError;

/** The operations of one bulk request while it runs: their results, and the ids behind the bulkIds so far. */
export class BulkJob {
  readonly #props: Props;
  readonly #results = new Map<number, BulkResult>();
  readonly #created = new Map<string, string | undefined>();
  /** The index of the operation that creates the resource of each bulkId. */
  readonly #creators = new Map<string, number>();
  #failures = 0;

  constructor(props: Props) {
    this.#props = props;
    for (const [index, { method, bulkId }] of props.operations.entries()) {
      if (method === 'POST' && bulkId !== undefined && !this.#creators.has(bulkId)) this.#creators.set(bulkId, index);
    }
  }

  /** Returns the result of an operation; undefined if it was not run. */
  resultOf(index: number): BulkResult | undefined {
    return this.#results.get(index);
  }

  /** The notes of all operations, cut at the limit for one request. */
  get notes(): Exchange['notes'] {
    return [...this.#results.values()]
      .flatMap((result) => (result instanceof ScimError ? [] : result.notes))
      .slice(0, maximumNotes);
  }

  /** Runs everything in the order of its references, until so many operations have failed. */
  async run(failOnErrors: number): Promise<void> {
    for (const step of orderOperations(this.#props.operations.map((operation) => this.#referredBy(operation)))) {
      if (this.#failures >= failOnErrors) return;
      await this.#runStep(step, failOnErrors);
    }
  }

  #referredBy(operation: BulkOperation): number[] {
    const inPath = bulkIdOf(readTarget(operation));
    const bulkIds = [...referencesIn(operation.data), ...(inPath === undefined ? [] : [inPath])];
    return bulkIds.map((bulkId) => this.#creators.get(bulkId)).filter((index) => index !== undefined);
  }

  async #runStep({ operations, circular }: BulkStep, failOnErrors: number): Promise<void> {
    if (circular && operations.every((index) => this.#targetOf(index)?.type === 'User')) {
      await this.#runCircle(operations, failOnErrors);
      return;
    }
    for (const index of operations) {
      await this.#attempt(index, async (operation, target) => {
        if (circular) throw scimFault('bulk.invalid/circle');
        const { caller, gateways, authenticate } = this.#props;
        await authenticate();
        return runOperation(caller, gateways, operation, target, this.#created);
      });
    }
  }

  /**
   * Users may be each other's managers: all of them are created first, then the references between them are added. If
   * one cannot be created, the creations that refer to it are undone.
   */
  async #runCircle(operations: readonly number[], failOnErrors: number): Promise<void> {
    const { caller, gateways, authenticate } = this.#props;
    const waiting = new Map<number, Begun>();
    for (const index of operations) {
      if (this.#failures >= failOnErrors) break;
      await this.#attempt(index, async ({ data = {} }) => {
        await authenticate();
        const begun = await createWithout(caller, gateways.User, data, this.#created);
        waiting.set(index, begun);
        return begun.outcome;
      });
    }
    await this.#takeBackUnresolved(waiting);
    for (const [index, begun] of waiting) {
      await this.#attempt(index, () => complete(caller, gateways.User, begun, this.#created));
    }
  }

  /** Undoing one creation may leave another one without the resource that it refers to, which is then undone too. */
  async #takeBackUnresolved(waiting: Map<number, Begun>): Promise<void> {
    const { caller, gateways } = this.#props;
    for (;;) {
      const found = [...waiting].find(([, begun]) => !isResolvable(begun, this.#created));
      if (!found) return;
      const [index, begun] = found;
      waiting.delete(index);
      await this.#attempt(index, () => takeBack(caller, gateways.User, begun));
    }
  }

  async #attempt(
    index: number,
    work: (operation: BulkOperation, target: BulkTarget) => Promise<BulkOutcome>,
  ): Promise<void> {
    const operation = this.#props.operations[index] as BulkOperation;
    try {
      const target = checkOperation(operation);
      this.#checkUnique(operation, index);
      this.#note(index, operation, await work(operation, target));
    } catch (error) {
      this.#note(index, operation, this.#props.explain(error));
    }
  }

  #checkUnique({ method, bulkId }: BulkOperation, index: number): void {
    if (method !== 'POST' || this.#creators.get(bulkId ?? '') === index) return;
    throw scimFault('bulk.invalid/bulk-id-twice');
  }

  #note(index: number, { method, bulkId }: BulkOperation, result: BulkResult): void {
    this.#results.set(index, result);
    const failed = result instanceof ScimError;
    if (failed) this.#failures += 1;
    if (method === 'POST' && bulkId !== undefined && this.#creators.get(bulkId) === index) {
      this.#created.set(bulkId, failed ? undefined : result.resource?.id);
    }
  }

  #targetOf(index: number): BulkTarget | undefined {
    const operation = this.#props.operations[index];
    return operation && readTarget(operation);
  }
}
