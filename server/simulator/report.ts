import type { Summary } from './summary.js';
import { isClean } from './summary.js';

/** So many messages are printed one by one; the rest is counted. */
const listed = 20;

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > listed ? [`  … and ${lines.length - listed} more`] : [];
  return [`${title} (${lines.length}):`, ...lines.slice(0, listed).map((line) => `  ${line}`), ...more];
}

/** Returns what to check when Okta could not connect, by the words of the failure. */
function connectionHelp(failure: string): string {
  if (failure.includes('Unauthorized')) {
    return 'The server refused the token. Generate one in the portal (Admin > Identity > User provisioning) and pass it with --token.';
  }
  if (failure.includes('refused') || failure.includes('host')) {
    return 'Nothing answers at that address. Start the server with "npm start", or pass its address with --url.';
  }
  return 'Check that --url ends in /scim/v2 and leads to the running server.';
}

function outcomeLines(summary: Summary): string[] {
  const outcomes = Object.entries(summary.outcomes).map(([outcome, count]) => `  ${outcome.padEnd(18)} ${count}`);
  const waits = summary.rateLimited > 0 ? [`  ${'paused for 429'.padEnd(18)} ${summary.rateLimited}`] : [];
  const retries = summary.retried > 0 ? [`  ${'retried by hand'.padEnd(18)} ${summary.retried}`] : [];
  return [...outcomes, ...waits, ...retries];
}

function verificationLines({ verification, model }: Summary): string[] {
  if (!verification) return ['The run was stopped, by its time limit or by hand, before the directory was read back.'];
  const { differences, unsettled, others } = verification;
  const compared = `${model.users.size} users and ${model.groups.size} groups read back`;
  return [
    differences.length === 0 ? `Directory: ${compared}, no difference.` : `Directory: ${compared}.`,
    ...list('Differences', differences),
    ...list('Not compared, because a write to them got no clear answer', unsettled),
    ...(others.users + others.groups > 0
      ? [`Also in the directory, not from this run: ${others.users} users, ${others.groups} groups.`]
      : []),
  ];
}

/**
 * The end of the run in words: what the identity provider would have shown its administrator, and whether the directory
 * agrees.
 */
export function reportLines(summary: Summary): string[] {
  const [failure = ''] = summary.failures;
  if (!summary.connected) return ['Test API Credentials failed.', `  ${failure}`, connectionHelp(failure)];
  return [
    `Provisioning tasks, ${summary.calls} calls in ${summary.seconds.toFixed(1)} s:`,
    ...outcomeLines(summary),
    ...list('Failed tasks, in the words of Okta or Entra', summary.failures),
    ...verificationLines(summary),
    isClean(summary) ? 'All in order.' : 'Not in order: see above.',
  ];
}
