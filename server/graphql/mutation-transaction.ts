import { setTimeout as wait } from 'node:timers/promises';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { collectCacheEnds } from '../kernel/access/short-lived-cache.js';
import type { Context, Transaction } from '../kernel/context.js';
import { fault, faultWith } from '../kernel/faults/fault.js';
import { isRetryable } from '../kernel/faults/normalise-error.js';
import { TransactionNeeded } from '../kernel/faults/transaction-needed.js';
import type { LocksGroups } from '../kernel/field-marks.js';
import type { LiveChange, LiveEvents, LiveSubject } from '../kernel/ports.js';
import { createMutationLines, type MutationLines } from './mutation-lines.js';

const attempts = 5;

type Resolve = GraphQLFieldResolver<unknown, Context>;

interface Ports {
  live: LiveEvents;
  transaction: Transaction;
}

interface Admission {
  lines: MutationLines;
  locks: LocksGroups | undefined;
}

/** Notes made during one attempt, so that a rolled-back one announces nothing. */
const collectChanges = () => {
  const noted = new Map<LiveSubject, Set<string>>();
  const changed = (subject: LiveSubject, id: string) => {
    noted.set(subject, (noted.get(subject) ?? new Set()).add(id));
  };
  const all = (): LiveChange[] => [...noted].map(([subject, ids]) => ({ subject, ids: [...ids] }));
  return { changed, all };
};

const runOnce = async (resolve: Resolve, args: Parameters<Resolve>, ports: Ports): Promise<unknown> => {
  const [source, input, context, info] = args;
  const changes = collectChanges();
  const leases = collectCacheEnds<Context>();
  const { changed } = changes;
  const { afterCaches } = leases;
  const result = await ports.transaction(async (scope) =>
    resolve(source, input, { ...context, ...scope, inTransaction: true, changed, afterCaches }, info),
  );
  for (const change of changes.all()) ports.live.publish(change);
  await leases.end((work) => context.transaction(work));
  return result;
};

/** After a serialisation failure or a deadlock the whole of a mutation runs again. */
const repeated =
  (resolve: Resolve, ports: Ports): Resolve =>
  async (...args) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(resolve, args, ports);
      } catch (error) {
        if (!isRetryable(error)) throw error;
        if (attempt === attempts) {
          throw faultWith('overload/changes', { retryAfter: 1 });
        }
        await wait(Math.random() * 20 * 2 ** attempt);
      }
    }
  };

/** One transaction for a mutation, when it is its turn. */
const inTransaction = (resolve: Resolve, ports: Ports, { lines, locks }: Admission): Resolve => {
  const run = repeated(resolve, ports);
  return async (...args) => {
    const leave = await lines.enter(locks, args[1]);
    try {
      return await run(...args);
    } finally {
      leave();
    }
  };
};

/**
 * A single statement commits by itself, which spares begin, lock and commit. Where that is not enough, or somebody else
 * was faster, the mutation runs again in a transaction. Where one is changing the same group, it waits for its turn.
 */
const asOneStatementFirst =
  (resolve: Resolve, transactional: Resolve, { lines, locks }: Admission): Resolve =>
  async (...args) => {
    if (!lines.isFree(locks, args[1])) return transactional(...args);
    try {
      return await resolve(...args);
    } catch (error) {
      if (error instanceof TransactionNeeded || isRetryable(error)) return transactional(...args);
      throw error;
    }
  };

type Extensions = Readonly<Record<string, unknown>>;

const withTransaction = (resolve: Resolve, extensions: Extensions, ports: Ports, lines: MutationLines): Resolve => {
  if (extensions['ownTransaction']) return resolve;
  const admission = { lines, locks: extensions['locksGroups'] as LocksGroups | undefined };
  const transactional = inTransaction(resolve, ports, admission);
  return extensions['oneStatement'] ? asOneStatementFirst(resolve, transactional, admission) : transactional;
};

const signedInFirst =
  (resolve: Resolve): Resolve =>
  (source, input, context, info) => {
    if (context.actor.kind === 'anonymous') throw fault('session.missing');
    return resolve(source, input, context, info);
  };

/** Puts every root mutation into a transaction of its own, so that no mutation can be written without one. */
export const wrapMutations = (schema: GraphQLSchema, ports: Ports): GraphQLSchema => {
  const lines = createMutationLines();
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (!field.resolve) throw new Error(`The mutation ${field.name} has no resolver.`);
    const resolve = field.resolve as Resolve;
    const transactional = withTransaction(resolve, field.extensions, ports, lines);
    field.resolve = field.extensions['public'] ? transactional : signedInFirst(transactional);
  }
  return schema;
};
