import type { CauseCode } from './catalogue.js';
import { isCauseCode } from './catalogue.js';
import { detailRules } from './detail-rules.js';

/** What a cause is found from. */
export interface Symptoms {
  path: string;
  status: number;
  scimType?: string | null | undefined;
  detail?: string | null | undefined;
  cause?: string | null | undefined;
}

/** A cause, and what its text names. */
export interface Classified {
  code: CauseCode;
  facts: Readonly<Record<string, string>>;
}

const names = '^/(?:Users|Groups|Bulk|Schemas|ResourceTypes|ServiceProviderConfig|Me)(?:/|$)';
const exactEndpoint = new RegExp(names);
const endpoint = new RegExp(names, 'i');

/** What is wrong with an address that leads nowhere. */
const addressCause = (path: string): CauseCode => {
  if (/^\/?scim(?:\/|$)/i.test(path) || /^\/v2(?:\/|$)/i.test(path)) return 'path.doubled-base';
  if (/^\/v\d/i.test(path)) return 'path.other-version';
  return endpoint.test(path) && !exactEndpoint.test(path) ? 'path.case' : 'path.unknown';
};

const byScimType: Record<string, CauseCode> = {
  invalidFilter: 'filter.invalid',
  invalidCursor: 'query.cursor',
  expiredCursor: 'query.cursor',
  invalidCount: 'query.invalid',
  invalidPath: 'patch.invalid-path',
  noTarget: 'patch.no-target',
  mutability: 'attribute.immutable',
  tooMany: 'patch.too-many',
  sensitive: 'filter.unsupported',
};

const byStatus: Record<number, CauseCode> = {
  405: 'method.not-allowed',
  412: 'version.conflict',
  413: 'body.too-large',
  415: 'body.content-type',
  429: 'overload',
  499: 'client.closed',
  500: 'unexpected',
  501: 'feature.unsupported',
  503: 'overload',
};

const wrongType = /^Send (?<attribute>\S+) as (?<expected>.+)\.$/;

const general = (status: number, scimType: string | null | undefined, detail: string): Classified => {
  const type = wrongType.exec(detail)?.groups;
  if (status === 400 && type) return { code: 'value.type', facts: { ...type } };
  if (scimType && byScimType[scimType]) return { code: byScimType[scimType], facts: {} };
  const code = byStatus[status] ?? (scimType === 'invalidValue' ? 'value.other' : 'refused.other');
  return { code, facts: {} };
};

/** One resource has a filter nowhere but in the path of a PATCH. */
const oneResource = /^\/(?:Users|Groups)\/(?!\.search)[^/]+$/;

/** What the words of an answer name, where the code is known already. */
const factsOf = (code: CauseCode, detail: string | null | undefined): Record<string, string> => {
  if (code === 'value.type') return { ...wrongType.exec(detail ?? '')?.groups };
  for (const rule of detailRules) {
    const found = rule.code === code ? rule.says.exec(detail ?? '') : null;
    if (found) return { ...found.groups };
  }
  return {};
};

/** Why a request was refused or failed, in a code of the catalogue. */
export const classify = ({ path, status, scimType, detail, cause }: Symptoms): Classified => {
  if (isCauseCode(cause)) return { code: cause, facts: factsOf(cause, detail) };
  if (status === 404 && detail?.startsWith('There is nothing at this address')) {
    return { code: addressCause(path), facts: {} };
  }
  if (scimType === 'invalidFilter' && oneResource.test(path)) return { code: 'patch.invalid-path', facts: {} };
  for (const { says, code } of detailRules) {
    const found = says.exec(detail ?? '');
    if (found) return { code, facts: { ...found.groups } };
  }
  return general(status, scimType, detail ?? '');
};
