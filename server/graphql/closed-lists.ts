import 'reflect-metadata';
import { domainCodes } from '../kernel/faults/causes/codes.js';
import { databaseFaultKinds } from '../kernel/faults/database-fault.js';
import { refusalReasons } from '../kernel/faults/refusal-note.js';
import { auditActions, auditActorKinds, auditTargetKinds } from '../modules/audit/index.js';

/** Words of the API that its schema has as strings, since names with a dot are no values of an enum. */
const closedLists: Readonly<Record<string, readonly string[]>> = {
  domainCodes,
  auditActions,
  auditActorKinds,
  auditTargetKinds,
  databaseFaultKinds,
  refusalReasons,
};

const sourceOf = ([name, words]: [string, readonly string[]]): string =>
  `export const ${name} = [\n${words.map((word) => `  '${word}',\n`).join('')}] as const;\n`;

/** A module of TypeScript with these lists, for the portal, which has a text in each language for every word. */
export const closedListsSource = (): string =>
  ['/* Written by `npm run schema`. */\n', ...Object.entries(closedLists).map(sourceOf)].join('\n');
