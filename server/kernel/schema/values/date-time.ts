const pattern =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<time>\d{2}:\d{2}:\d{2})(?<fraction>\.\d{1,20})?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/;

const maxZoneMinutes = 14 * 60;
const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

const zoneMinutes = (zone: string): number => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (Number(zone.slice(4, 6)) > 59 || minutes > maxZoneMinutes) return Number.NaN;
  return zone.startsWith('-') ? -minutes : minutes;
};

/**
 * Reads an xsd:dateTime (RFC 7643 §2.3.5) as an instant: its UTC form to the millisecond, whose text order
 * is the order of time. Without a zone UTC is meant. Undefined when it is none.
 * A date alone (xsd:date) is its midnight: SCIM has no type for dates, and identity providers send them for hiring
 * days.
 */
export const toInstant = (text: string): string | undefined => {
  const parts = pattern.exec(text)?.groups;
  if (!parts) return undefined;
  const midnight = new Date(`${parts.day}T00:00:00.000Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(parts.day ?? '')) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = (parts.time ?? '00:00:00').split(':').map(Number);
  const isEndOfDay = parts.time === '24:00:00' && Number(parts.fraction ?? 0) === 0;
  if ((hours > 23 && !isEndOfDay) || minutes > 59 || seconds > 59) return undefined;
  const milliseconds = Number((parts.fraction ?? '.').slice(1, 4).padEnd(3, '0'));
  const local = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  const instant = midnight.getTime() + local - zoneMinutes(parts.zone ?? 'Z') * 60_000;
  return instant >= firstInstant && instant <= lastInstant ? new Date(instant).toISOString() : undefined;
};
