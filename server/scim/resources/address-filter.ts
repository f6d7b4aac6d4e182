import { enterpriseUserSchema } from '../../kernel/schema/definitions/enterprise-user-schema.js';
import type { AttributeFilter } from '../../kernel/schema/definitions/types.js';
import { endpoints } from '../protocol/resources.js';

type Condition = NonNullable<AttributeFilter['where']>;

/** The id that an address elsewhere is compared by; no resource has it. */
const nobody = '-';

const urn = 'urn:ietf:params:scim:schemas:core:2.0:(?:User|Group):';
const location = new RegExp(`^(?:${urn})?meta\\.location$`, 'i');
const reference = new RegExp(`^((?:${urn})?(?:members|groups)\\.)\\$ref$`, 'i');
const manager = new RegExp(`^(${enterpriseUserSchema.id}:manager\\.)\\$ref$`, 'i');
const holder = new RegExp(`^(?:${urn})?(?:members|groups)$`, 'i');

const idIn = (baseUrl: string, address: string): string => {
  const prefixes = Object.values(endpoints).map((endpoint) => `${baseUrl}${endpoint}/`);
  const prefix = prefixes.find((start) => address.startsWith(start));
  return (prefix && address.slice(prefix.length)) || nobody;
};

/** Returns the path of the id in the address at this path; undefined if the path holds no address of this server. */
const idPath = (path: string, insideMembers: boolean): string | undefined => {
  if (insideMembers) return path.toLowerCase() === '$ref' ? 'value' : undefined;
  if (location.test(path)) return 'id';
  const start = reference.exec(path)?.[1] ?? manager.exec(path)?.[1];
  return start && `${start}value`;
};

const resolveCondition = (condition: Condition, baseUrl: string, insideMembers: boolean): Condition => {
  const { operator, value } = condition;
  const isEquality = (operator === 'EQ' || operator === 'NE') && typeof value === 'string' && value !== '';
  const path = isEquality ? idPath(condition.path, insideMembers) : undefined;
  if (path === undefined) return condition;
  const id = idIn(baseUrl, String(value));
  // A manager may be somebody elsewhere, whose address is stored as it came.
  return id === nobody && manager.test(condition.path) ? condition : { path, operator, value: id };
};

/**
 * Replaces comparisons of `meta.location` or a `$ref` by comparisons of the id in it, because addresses are made for
 * each answer and stored nowhere. Other comparisons of addresses are kept, to be refused with the reason.
 */
export const resolveAddresses = (filter: AttributeFilter, baseUrl: string, insideMembers = false): AttributeFilter => {
  const resolve = (inner: AttributeFilter): AttributeFilter => resolveAddresses(inner, baseUrl, insideMembers);
  const { and, or, not, where, element } = filter;
  if (and) return { and: and.map(resolve) };
  if (or) return { or: or.map(resolve) };
  if (not) return { not: resolve(not) };
  if (where) return { where: resolveCondition(where, baseUrl, insideMembers) };
  if (!element || !holder.test(element.path)) return filter;
  return { element: { path: element.path, matches: resolveAddresses(element.matches, baseUrl, true) } };
};
