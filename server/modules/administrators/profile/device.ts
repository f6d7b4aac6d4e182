type Rule = readonly [name: string, pattern: RegExp];

/** Later browsers name earlier ones as well, so that the order decides. */
const browsers: readonly Rule[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly Rule[] = [
  ['iPadOS', /\biPad\b/],
  ['iOS', /\biPhone\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const find = (rules: readonly Rule[], text: string): string | null =>
  rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** No browser sends as much; what is longer is cut before it is looked at. */
const longest = 500;

/** Returns the names by which a person knows the own devices; null where the header says nothing known. */
export const deviceOf = (userAgent: string | null): { browser: string | null; system: string | null } => {
  const text = (userAgent ?? '').slice(0, longest);
  return { browser: find(browsers, text), system: find(systems, text) };
};
