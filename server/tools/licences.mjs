/** The licences that a dependency in production may have: none asks for more than to be named. */
export const allowedLicences = new Set([
  '(MIT AND BSD-3-Clause)',
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
]);

/**
 * Returns the packages in production whose licence is not allowed, each with it.
 * @param {Record<string, { dev?: boolean, license?: string }>} packages those of package-lock.json
 */
export const forbidden = (packages) =>
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .filter(([, { license }]) => !allowedLicences.has(license ?? ''))
    .map(([path, { license }]) => `${path.replace(/^.*node_modules\//, '')}: ${license ?? 'no licence'}`);
