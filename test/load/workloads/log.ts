import { expects } from '../drive/request.js';
import { ask } from './graphql.js';
import { scattered, simply, type Workload } from './workload.js';

const p95Ms = 100;

const exchanges = `query ($filter: ExchangeFilter) {
  exchanges(filter: $filter, first: 50) {
    totalCount
    nodes { id shortId at method path status durationMs diagnosis { code } }
  }
}`;

const statistics = '{ exchangeStatistics { at ok clientErrors serverErrors changes } }';

const causes = '{ exchangeCauses { cause count firstAt lastAt resolved } }';

const trail = `query ($filter: AuditFilter) {
  auditRecords(filter: $filter, first: 50) { totalCount nodes { id at action targetLabel } }
}`;

const readLog = (id: string, title: string, query: string, variables: object, expected: string): Workload => ({
  id,
  title,
  p95Ms,
  oursOnly: true,
  readsLog: true,
  open: () => simply(() => () => ask(query, variables, expects(200, expected))),
});

/** Reads the history of one user: the exchanges, or the audit records. */
const readOfUser = (id: string, title: string, query: string, key: string, expected: string): Workload => ({
  ...readLog(id, title, query, {}, expected),
  open: ({ directory }) =>
    simply((connection) => {
      const next = scattered(directory.users, connection);
      return () => ask(query, { filter: { [key]: next().id } }, expects(200, expected));
    }),
});

/** The provisioning log and the audit trail as the portal reads them; `--log 1000000` fills both. */
export const logWorkloads: readonly Workload[] = [
  readLog('L1', 'GraphQL: the newest 50 of the log, counted', exchanges, {}, '"exchanges":{"totalCount":'),
  readLog('L2', 'GraphQL: the newest 50 errors', exchanges, { filter: { errorsOnly: true } }, '"totalCount":'),
  readLog(
    'L3',
    'GraphQL: a text that the log does not hold',
    exchanges,
    { filter: { text: 'zzzzzz' } },
    '"totalCount":0',
  ),
  readOfUser('L4', 'GraphQL: the exchanges of one user', exchanges, 'resourceId', '"totalCount":'),
  readLog('L5', 'GraphQL: 24 hours in bars', statistics, {}, '"exchangeStatistics":['),
  readLog('L6', 'GraphQL: errors by cause', causes, {}, '"exchangeCauses":['),
  readLog('L7', 'GraphQL: the newest 50 of the audit trail, counted', trail, {}, '"auditRecords":{"totalCount":'),
  readOfUser('L8', 'GraphQL: the audit records of one user', trail, 'targetId', '"auditRecords":{"totalCount":'),
];
