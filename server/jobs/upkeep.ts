import { removeOldMemberSessions } from '../modules/accounts/index.js';
import {
  removeOldAccountLinks,
  removeOldBrakes,
  removeOldBrowsers,
  removeOldSessions,
  removeOldSetupLinks,
} from '../modules/administrators/index.js';
import { removeOldDays } from '../modules/api-keys/index.js';
import { removeOldWarnings } from '../modules/expiry-warnings/index.js';
import { removeOldLinks } from '../modules/invitations/index.js';
import { removeOldMails } from '../modules/outbox/index.js';
import { forgetDeleted, removeOldReceipts } from '../modules/provisioning-log/index.js';
import { removeOldChallenges } from '../modules/second-factors/index.js';
import { removeOldRuns } from '../modules/simulation/index.js';

type Context = Parameters<typeof removeOldMails>[0];

/** Removes the due rows of a table in small batches, and returns how many. It is not given the clock. */
type Removal = (context: Context) => Promise<number>;

/** These rows end within hours, come from strangers, or come in large numbers at once. */
export const eachMinute = {
  sessions: removeOldSessions,
  member_sessions: removeOldMemberSessions,
  setup_links: removeOldSetupLinks,
  account_links: removeOldAccountLinks,
  sign_in_brakes: removeOldBrakes,
  known_browsers: removeOldBrowsers,
  sign_in_challenges: removeOldChallenges,
  deleted_resources: forgetDeleted,
} as const satisfies Record<string, Removal>;

/** These rows are kept for weeks. */
export const eachHour = {
  invitation_links: removeOldLinks,
  mails: removeOldMails,
  simulation_runs: removeOldRuns,
  custom_attribute_receipts: removeOldReceipts,
  token_expiry_warnings: removeOldWarnings,
  api_key_days: removeOldDays,
} as const satisfies Record<string, Removal>;

/** Removes the due rows of each table; a table that fails holds up no other. */
export const removeAll = async (
  rules: Readonly<Record<string, Removal>>,
  context: Context,
  onFailure: (error: unknown) => void,
): Promise<void> => {
  for (const remove of Object.values(rules)) await remove(context).catch(onFailure);
};
