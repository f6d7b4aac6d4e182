/** Names whose values say nothing about a person. */
const structural: ReadonlySet<string> = new Set([
  'schemas',
  'operations',
  'op',
  'path',
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

const masked = '•••';

/** Values that names keep apart but that hold further names are gone through; a text that is in the way is replaced. */
const maskUnder = (name: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => maskUnder(name, item));
  if (typeof value === 'object' && value !== null) return maskObject(value);
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
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value.replace(/"(?:[^"\\]|\\.)*"?/g, `"${masked}"`)]),
  );
}

export { masked };
