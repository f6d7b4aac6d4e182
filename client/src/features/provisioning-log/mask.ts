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

/** Replaces personal data. */
export const masked = '•••';

/** Masks the quoted values of a filter. */
const maskQuoted = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"?/g, `"${masked}"`);

/** Masks a value under a name: arrays and objects recursively, a `path` only in its quoted values. */
const maskUnder = (name: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => maskUnder(name, item));
  if (typeof value === 'object' && value !== null) return maskObject(value);
  if (name.toLowerCase() === 'path' && typeof value === 'string') return maskQuoted(value);
  return structural.has(name.toLowerCase()) || value === null ? value : masked;
};

const maskObject = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskUnder(name, inner)]));

/** Returns a body without personal data; one that is not JSON is masked whole. */
export function maskBody(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return JSON.stringify(maskUnder('', body));
  } catch {
    return masked;
  }
}

/** Returns query parameters without the values that a filter compares. */
export function maskQuery(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, maskQuoted(value)]));
}

/** Masks the segment after /Users or /Groups unless it is an id: it may be a user name. */
export function maskPath(path: string): string {
  return path.replace(/(?<=\/(?:Users|Groups)\/)(?!\.search|[0-9a-f-]{36}$).+$/i, masked);
}
