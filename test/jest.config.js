import { dirname, join } from 'node:path';

/** Whole ES modules stay ES modules; decorators are the legacy ones of TypeGraphQL and MikroORM, without metadata. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      target: 'es2024',
    },
    module: { type: 'es6' },
  },
];

const rootDir = dirname(import.meta.dirname);

const common = {
  rootDir,
  cacheDirectory: join(rootDir, '.cache/jest'),
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/jest/no-styles.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  setupFilesAfterEnv: ['<rootDir>/test/support/jest/environment.ts'],
  restoreMocks: true,
};

const server = {
  ...common,
  displayName: 'server',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/client/'],
  globalSetup: '<rootDir>/test/support/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/jest/global-teardown.mjs',
};

/** What takes minutes runs by `npm run faults` alone. */
const faults = { ...server, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.faults.ts'] };

/** What needs a reverse proxy on this machine runs by `npm run proxies` alone. */
const proxies = { ...server, displayName: 'proxies', testMatch: ['<rootDir>/test/proxies/**/*.proxies.ts'] };

/** Every page in every state and every journey in both looks: minutes, by `npm run audit:ui` alone. */
const audit = {
  ...server,
  displayName: 'audit',
  testMatch: ['<rootDir>/test/audit-ui/**/*.audit.ts', '<rootDir>/test/browser/**/*.test.ts'],
};

/** What a run of its own is for. */
const special = process.env.PROXIES ? proxies : process.env.FAULTS ? faults : process.env.AUDIT_UI ? audit : undefined;

const client = {
  ...common,
  displayName: 'client',
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/test/support/jest/patient-queries.ts'],
  testMatch: ['<rootDir>/test/client/**/*.test.{ts,tsx}'],
};

/** @type {import('jest').Config} */
const config = {
  rootDir,
  cacheDirectory: join(rootDir, '.cache/jest'),
  // Tests wait as much as they compute, so one more than the two cores of the smallest machine keeps them busy.
  maxWorkers: 3,
  // A worker keeps every module of every suite; a fresh one costs less than collecting that over and over.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/test/support/jest/longest-first.mjs',
  // For a machine whose cores are busy with something else; a test that passes takes a fraction of it.
  testTimeout: 120_000,
  coverageProvider: 'v8',
  projects: special ? [special] : [server, client],
};

export default config;
