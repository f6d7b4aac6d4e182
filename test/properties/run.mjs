// `npm run properties`: the property tests alone, each with 100,000 cases or as many as PROPERTY_RUNS says.
process.env.PROPERTY_RUNS ||= '100000';
const files = [
  'test/kernel/schema/properties.test.ts',
  'test/kernel/schema/change-agreement.test.ts',
  'test/server/query/filter-agreement.test.ts',
];
process.argv.splice(2, 0, ...files);
await import('../run.mjs');
