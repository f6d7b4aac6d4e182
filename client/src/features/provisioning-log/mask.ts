/** Names whose values say nothing about a person. */
const structural: ReadonlySet<string> = new Set([
  'schemas',
  'operations',
  'op',
  'id',
  'meta',
  'resourcetype',
  'created',
  'lastmodified',
  'version',
  'active',
  'primary',
  'type',
  'status',
  'scimtype',
  'detail',
  'totalresults',
  'itemsperpage',
  'startindex',
  'method',
  'bulkid',
]);

/** What stands in place of personal data. */
export const masked = '•••';

/** Replaces what a filter compares. */
const maskQuoted = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"?/g, `"${masked}"`);

/** Values that names keep apart but that hold further names are gone through; a text that is in the way is replaced. */
const maskUnder = (name: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => maskUnder(name, item));
  if (typeof value === 'object' && value !== null) return maskObject(value);
  if (name.toLowerCase() === 'path' && typeof value === 'string') return maskQuoted(value);
  return structural.has(name.toLowerCase()) || value === null ? value : masked;
};

const maskObject = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskUnder(name, inner)]));

/** A body without personal data; one that is not JSON is not shown at all. */
export function maskBody(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return JSON.stringify(maskUnder('', body));
  } catch {
    return masked;
  }
}

/** Query parameters without what a filter compares. */
export function maskQuery(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, maskQuoted(value)]));
}

/** A path without what stands in place of an id and is none, such as a user name. */
export function maskPath(path: string): string {
  return path.replace(/(?<=\/(?:Users|Groups)\/)(?!\.search|[0-9a-f-]{36}$).+$/i, masked);
}
