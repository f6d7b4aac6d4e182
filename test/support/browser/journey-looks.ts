import { createHash } from 'node:crypto';

/** A language with a theme. */
export type JourneyLook = readonly [language: 'en' | 'fr', theme: 'light' | 'dark'];

const both: readonly JourneyLook[] = [
  ['en', 'light'],
  ['fr', 'dark'],
];

const dayMs = 86_400_000;
const yearBegan = Date.UTC(new Date().getUTCFullYear(), 0, 0);

/** Chosen by the date; UI_DAY repeats an earlier one. */
export const uiDay = Number(process.env['UI_DAY'] ?? Math.floor((Date.now() - yearBegan) / dayMs));

/**
 * How a journey through the portal is made: `npm test` makes it in English and light on one day and in French and dark
 * on the next, half of the journeys each way, and `npm run audit:ui` both ways.
 */
export const looksOf = (journey: string): readonly JourneyLook[] => {
  if (process.env['AUDIT_UI']) return both;
  const offset = createHash('sha256').update(journey).digest()[0] ?? 0;
  return both.filter((_, index) => index === (uiDay + offset) % both.length);
};
