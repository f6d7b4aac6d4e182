import { createHash } from 'node:crypto';

/** A language with a theme. */
export type JourneyLook = readonly [language: 'en' | 'fr', theme: 'light' | 'dark'];

const both: readonly JourneyLook[] = [
  ['en', 'light'],
  ['fr', 'dark'],
];

const dayMs = 86_400_000;
const yearBegan = Date.UTC(new Date().getUTCFullYear(), 0, 0);

/** The day of the year, which chooses the looks; UI_DAY repeats an earlier one. */
export const uiDay = Number(process.env['UI_DAY'] ?? Math.floor((Date.now() - yearBegan) / dayMs));

/**
 * Returns the looks in which a journey runs: with `npm test`, in English and light on one day and in French and dark on
 * the next, half of the journeys each way; with `npm run audit:ui`, both.
 */
export const looksOf = (journey: string): readonly JourneyLook[] => {
  if (process.env['AUDIT_UI']) return both;
  const offset = createHash('sha256').update(journey).digest()[0] ?? 0;
  return both.filter((_, index) => index === (uiDay + offset) % both.length);
};
