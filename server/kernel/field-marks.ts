import type { Permission } from './permissions.js';

/**
 * Marks a field whose value holds what another permission protects: `@Extensions(needs(Permission.GroupsRead))`. Unlike
 * `@Authorized` it costs a resolver nothing; the GraphQL endpoint checks it before anything runs.
 */
export const needs = (...permissions: Permission[]) => ({ needs: permissions }) as const;

/** Says what a field costs beside what lies below it, where that is more than a look-up: `@Extensions(costs(40))`. */
export const costs = (points: number) => ({ cost: points }) as const;

/** The declaration that `readBy` adds to an object type. */
export interface ReadBy {
  permission: Permission;
  /** Fields that say nothing but which row it is. */
  open: readonly string[];
}

/**
 * Marks an object type that holds what a permission protects, whichever field leads to it: the answer of a write as
 * much as the list. All of its fields need the permission but those named, by which a writer knows the row again.
 */
export const readBy = (permission: Permission, ...open: string[]): { readBy: ReadBy } => ({
  readBy: { permission, open },
});

/** Marks a root field that needs no permission, as a GraphQL extension: `@Extensions(publicField)`. */
export const publicField = { public: true } as const;

/**
 * Marks a mutation that mostly is a single statement, which is a transaction by itself. It is tried as that first, and
 * throws TransactionNeeded where it is more.
 */
export const oneStatement = { oneStatement: true } as const;

/** The argument that names the one group whose row a mutation locks, or that it locks several. */
export type LocksGroups = { argument: string } | 'several';

/**
 * Marks a mutation that locks the rows of groups, which a push of many members holds for seconds: it waits in a line
 * before it takes a connection.
 */
export const locksGroups = (locks: LocksGroups) => ({ locksGroups: locks }) as const;

/** Marks a mutation that manages its own transaction, e.g. because a failure has to be written down. */
export const ownTransaction = { ownTransaction: true } as const;
