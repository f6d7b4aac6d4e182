/** One value of an attribute. */
export interface AttributeValue {
  content: string | boolean;
  /** Its type and display name, as the identity provider wrote them. */
  remarks: string[];
  primary: boolean;
}

/** One line of the profile: the SCIM path of the values, and the values. */
export interface AttributeRow {
  /** Attribute name within its schema, e.g. name.familyName. */
  path: string;
  values: AttributeValue[];
}

/** The attributes of one schema. */
export interface AttributeSection {
  /** URN of the extension; undefined for RFC 7643's core attributes. */
  extension: string | undefined;
  rows: AttributeRow[];
}

/** Splits SCIM attributes into lines: core attributes first, then one section for each extension. */
export function attributeSections(attributes: unknown): AttributeSection[] {
  const entries = Object.entries(isRecord(attributes) ? attributes : {});
  const core = entries.filter(([name]) => !name.startsWith('urn:') && name !== 'schemas');
  const extensions = entries.filter(([name]) => name.startsWith('urn:'));
  return [
    { extension: undefined, rows: core.flatMap(([name, value]) => rowsOf(name, value)) },
    ...extensions.map(([urn, value]) => ({
      extension: urn,
      rows: Object.entries(isRecord(value) ? value : {}).flatMap(([name, inner]) => rowsOf(name, inner)),
    })),
  ];
}

function rowsOf(path: string, value: unknown): AttributeRow[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [{ path, values: value.map(toValue) }];
  if (isRecord(value)) return Object.entries(value).flatMap(([name, inner]) => rowsOf(`${path}.${name}`, inner));
  return [{ path, values: [toValue(value)] }];
}

function toValue(item: unknown): AttributeValue {
  if (typeof item === 'boolean') return { content: item, remarks: [], primary: false };
  if (!isRecord(item)) return { content: String(item), remarks: [], primary: false };
  const { value, type, primary, display, formatted, $ref: _reference, ...parts } = item;
  const content = String(value ?? formatted ?? (Object.values(parts).join(', ') || display) ?? '');
  const remarks = [display, type].filter((remark): remark is string => typeof remark === 'string' && remark !== '');
  return { content, remarks: remarks.filter((remark) => remark !== content), primary: primary === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
