import { accessFaults } from './causes/access.js';
import { administratorFaults } from './causes/administrators.js';
import { directoryFaults } from './causes/directory.js';
import type { FaultLine, Severity } from './causes/fault-line.js';
import { guideCauses, observedCauses } from './causes/observed.js';
import { portalInputFaults } from './causes/portal-input.js';
import { portalSubjectFaults } from './causes/portal-subjects.js';
import { filterFaults, queryFaults } from './causes/queries.js';
import { bodyFaults, bulkFaults, patchFaults } from './causes/requests.js';
import { secondFactorFaults } from './causes/second-factors.js';
import { serverFaults } from './causes/server.js';
import { signOnFaults } from './causes/sign-on.js';
import { pathFaults, valueFaults } from './causes/values.js';

/**
 * Every refusal of this server, one line each. The part before the slash is the cause, a stable word that the log is
 * grouped by and that the portal has texts for; the part after it distinguishes the wordings of one cause.
 */
export const catalogue = {
  ...accessFaults,
  ...serverFaults,
  ...directoryFaults,
  ...valueFaults,
  ...pathFaults,
  ...patchFaults,
  ...bodyFaults,
  ...queryFaults,
  ...filterFaults,
  ...bulkFaults,
  ...portalInputFaults,
  ...portalSubjectFaults,
  ...signOnFaults,
  ...administratorFaults,
  ...secondFactorFaults,
} as const;

type Catalogue = typeof catalogue;

export type FaultName = keyof Catalogue;

type CauseOf<Name extends string> = Name extends `${infer Cause}/${string}` ? Cause : Name;

/** A stable code for the cause of a failure. */
export type CauseCode = CauseOf<FaultName> | keyof typeof observedCauses | keyof typeof guideCauses;

/** The facts that a line of the catalogue needs. */
export type FactsOf<Name extends FaultName> = Parameters<Catalogue[Name]['text']>[0];

/** The cause of a line: its name without the wording. */
export const causeOf = (name: FaultName): CauseCode => name.split('/', 1)[0] as CauseCode;

/** Returns a line by its name, for callers that have its facts. */
export const lineOf = (name: FaultName): FaultLine<unknown> => catalogue[name] as FaultLine<unknown>;

/** The severity of each cause. */
export const severities = {
  ...Object.fromEntries(
    (Object.keys(catalogue) as FaultName[]).map((name) => [causeOf(name), lineOf(name).severity ?? 'ERROR']),
  ),
  ...observedCauses,
  ...guideCauses,
} as Readonly<Record<CauseCode, Severity>>;

const beyondLog: ReadonlySet<string> = new Set(
  Object.keys({
    ...portalInputFaults,
    ...portalSubjectFaults,
    ...signOnFaults,
    ...administratorFaults,
    ...secondFactorFaults,
    ...guideCauses,
  }).map((name) => name.split('/', 1)[0] ?? ''),
);

/** The causes that an entry of the provisioning log can have, in the order of the catalogue. */
export const logCauses: readonly CauseCode[] = (Object.keys(severities) as CauseCode[]).filter(
  (cause) => !beyondLog.has(cause),
);

/** Checks whether a word is a cause of the catalogue. */
export const isCauseCode = (code: string | null | undefined): code is CauseCode =>
  code != null && Object.hasOwn(severities, code);
