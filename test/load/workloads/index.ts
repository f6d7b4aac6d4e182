import { firstSync } from './first-sync.js';
import { graphqlWorkloads } from './graphql.js';
import { groupWorkloads } from './groups.js';
import { logWorkloads } from './log.js';
import { oktasDay } from './oktas-day.js';
import { oneGroupAtOnce } from './one-group-at-once.js';
import { userReads } from './user-reads.js';
import { userWrites } from './user-writes.js';
import type { Workload } from './workload.js';

const scim = [...userReads, ...userWrites, ...groupWorkloads, oneGroupAtOnce, firstSync, oktasDay];

/** Everything that is measured, in the order of its numbers. */
export const workloads: readonly Workload[] = [
  ...scim.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
  ...graphqlWorkloads,
  ...logWorkloads,
];
