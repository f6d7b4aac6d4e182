/** One line of the profile: where the value is in SCIM, and the value in words. */
export interface AttributeRow {
  /** Attribute name within its schema, e.g. name.familyName. */
  path: string;
  values: string[];
}

/** The attributes of one schema. */
export interface AttributeSection {
  /** URN of the extension; undefined for RFC 7643's core attributes. */
  extension: string | undefined;
  rows: AttributeRow[];
}

/** Lays a bag of SCIM attributes out as lines, core attributes first, then one section for each extension. */
export function attributeSections(attributes: unknown): AttributeSection[] {
  const entries = Object.entries(attributes as Record<string, unknown>);
  const core = entries.filter(([name]) => !name.startsWith('urn:') && name !== 'schemas');
  const extensions = entries.filter(([name]) => name.startsWith('urn:'));
  return [
    { extension: undefined, rows: core.flatMap(([name, value]) => rowsOf(name, value)) },
    ...extensions.map(([urn, value]) => ({
      extension: urn,
      rows: Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([name, inner]) => rowsOf(name, inner)),
    })),
  ];
}

function rowsOf(path: string, value: unknown): AttributeRow[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [{ path, values: value.map(describe) }];
  if (isRecord(value)) return Object.entries(value).flatMap(([name, inner]) => rowsOf(`${path}.${name}`, inner));
  return [{ path, values: [String(value)] }];
}

/** "ada@example.com (work, primary)": the value first, what qualifies it in brackets. */
function describe(item: unknown): string {
  if (!isRecord(item)) return String(item);
  const { value, type, primary, display, formatted, $ref: _reference, ...others } = item;
  const main = value ?? formatted ?? Object.values(others).join(', ');
  const remarks = [display !== value ? display : undefined, type, primary === true ? 'primary' : undefined];
  const shown = remarks.filter((remark) => remark !== undefined && remark !== null && remark !== '');
  return shown.length > 0 ? `${main} (${shown.join(', ')})` : String(main);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
