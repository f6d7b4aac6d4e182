import { auditActions, auditActorKinds, auditTargetKinds, refusalReasons } from '../../gql/closed-lists.js';
import type { Translate } from './use-translate.js';

export interface AuditActor {
  actorKind: string;
  actorLabel?: string | null;
}

/** An action in words; one that this version does not know stays as it is. */
export function actionWord(t: Translate, action: string): string {
  const known = auditActions.find((name) => name === action);
  return known ? t(`audit.action.${known}`) : action;
}

/** The reason of a refusal in words; one that this version does not know stays as it is. */
export function refusalWord(t: Translate, reason: string): string {
  const known = refusalReasons.find((name) => name === reason);
  return known ? t(`refusal.${known}`) : reason;
}

/** The kind of an actor in words. */
export function actorKindWord(t: Translate, kind: string): string {
  const known = auditActorKinds.find((name) => name === kind);
  return known ? t(`audit.actorKind.${known}`) : kind;
}

/** The kind of a target in words. */
export function targetKindWord(t: Translate, kind: string): string {
  const known = auditTargetKinds.find((name) => name === kind);
  return known ? t(`audit.targetKind.${known}`) : kind;
}

/** Actors whose names people give freely: unquoted, “Okta – 30 Nov 2026” reads as a date. */
const freelyNamed: readonly string[] = ['scimToken', 'apiKey'];

/** Returns who did it: the name of that time and what kind of actor it was. */
export function actorWord(t: Translate, { actorKind, actorLabel: name }: AuditActor): string {
  const kind = actorKindWord(t, actorKind);
  if (!name || actorKind === 'system') return kind;
  return freelyNamed.includes(actorKind) ? t('audit.actorQuoted', { name, kind }) : `${name} (${kind})`;
}

/** Returns the address that shows the target of a record; undefined for what has no page of its own. */
export function targetAddress(kind: string, id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  const pages: Record<string, string> = {
    USER: '/users',
    GROUP: '/groups',
    CONFIGURATION: '/configurations',
    API_KEY: '/admin/system/api-keys',
    SCIM_TOKEN: '/admin/identity/user-provisioning/tokens',
  };
  const page = pages[kind];
  return page && `${page}/${id}`;
}
