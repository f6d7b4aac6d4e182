import { auditActions, auditActorKinds, auditTargetKinds } from '../../gql/closed-lists.js';
import type { AuditFilter, AuditOutcome } from '../../gql/graphql.js';
import { momentBefore, type PageCursor, readCursor, readOneOf, writeAddress } from '../../lib/address/list-address.js';

/** Spans of time that end now, and a custom one. */
export const periods = ['24h', '7d', '30d', 'custom'] as const;
const outcomes: readonly AuditOutcome[] = ['SUCCESS', 'REFUSED'];

type Period = (typeof periods)[number];

/** The search of the audit trail; the address of the page contains all of it. */
export interface AuditSearch {
  text: string;
  action: (typeof auditActions)[number] | undefined;
  actorKind: (typeof auditActorKinds)[number] | undefined;
  actorId: string | undefined;
  targetKind: (typeof auditTargetKinds)[number] | undefined;
  targetId: string | undefined;
  /** An attribute as the trail writes it, e.g. name.givenName. */
  attribute: string | undefined;
  outcome: AuditOutcome | undefined;
  period: Period | undefined;
  /** The bounds of a custom period: local times as a datetime-local field writes them. */
  from: string | undefined;
  to: string | undefined;
  cursor: PageCursor;
}

/** The search without any filter. */
export const everything: Omit<AuditSearch, 'cursor'> = {
  text: '',
  action: undefined,
  actorKind: undefined,
  actorId: undefined,
  targetKind: undefined,
  targetId: undefined,
  attribute: undefined,
  outcome: undefined,
  period: undefined,
  from: undefined,
  to: undefined,
};

/** Reads the search from an address; unknown values are ignored. */
export function readAuditSearch(address: URLSearchParams): AuditSearch {
  return {
    text: address.get('q') ?? '',
    action: readOneOf(address, 'action', auditActions),
    actorKind: readOneOf(address, 'actorKind', auditActorKinds),
    actorId: address.get('actor') ?? undefined,
    targetKind: readOneOf(address, 'targetKind', auditTargetKinds),
    targetId: address.get('target') ?? undefined,
    attribute: address.get('attribute')?.slice(0, 200) || undefined,
    outcome: readOneOf(address, 'outcome', outcomes),
    period: readOneOf(address, 'period', periods),
    from: address.get('from') ?? undefined,
    to: address.get('to') ?? undefined,
    cursor: readCursor(address),
  };
}

/** Writes the search as an address, without default values. */
export function writeAuditSearch(search: AuditSearch, record?: string): URLSearchParams {
  const { text, actorId, targetId, cursor, period, from, to, ...rest } = search;
  const custom = period === 'custom' ? { from, to } : {};
  return writeAddress({ q: text, actor: actorId, target: targetId, period, ...rest, ...custom, ...cursor, record });
}

const hour = 60 * 60 * 1000;
const spans: Record<Exclude<Period, 'custom'>, number> = {
  '24h': 24 * hour,
  '7d': 7 * 24 * hour,
  '30d': 30 * 24 * hour,
};

function moment(local: string | undefined): string | null {
  const at = new Date(local ?? '');
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Returns the filter of a search; presets begin at a full minute, so that rendering again causes no new query. */
export function auditFilter(search: AuditSearch, now: Date): AuditFilter {
  const { text, action, actorKind, actorId, targetKind, targetId, attribute, outcome, period, from, to } = search;
  const preset = period && period !== 'custom' ? spans[period] : undefined;
  const start = preset === undefined ? undefined : momentBefore(now, preset);
  return {
    text: text.trim() || null,
    actions: action ? [action] : null,
    actorKind: actorKind ?? null,
    actorId: actorId ?? null,
    targetKind: targetKind ?? null,
    targetId: targetId ?? null,
    attribute: attribute?.trim() || null,
    outcome: outcome ?? null,
    from: start ?? (period === 'custom' ? moment(from) : null),
    to: period === 'custom' ? moment(to) : null,
  };
}

/** Returns true if any filter narrows the list. */
export function isFiltered({ cursor: _cursor, text, ...rest }: AuditSearch): boolean {
  return text.trim() !== '' || Object.values(rest).some((choice) => choice !== undefined);
}
