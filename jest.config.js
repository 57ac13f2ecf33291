// Two projects: `unit` is everything quick (npm run check), `slow` runs whole programmes and a browser.
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '\\.(m?[jt]s|tsx)$': ['@swc/jest', swc] },
  // Packages that ship ES modules only: they are compiled like our own files.
  transformIgnorePatterns: [
    '/node_modules/(?!(@noble/|@date-fns/|date-fns/|uqr/|zod/|preact/|postal-mime/|ical\\.js/|ical-generator/|munkres/|fast-check/|@fast-check/|pure-rand/))',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist-addon/', '<rootDir>/.types/'],
  cacheDirectory: '<rootDir>/.cache/jest',
};

const quick = [
  'core',
  'app',
  'texts',
  'programmes',
  'workspace',
  'ui',
  'simulator',
  'contract',
  'parity',
  'tidy',
  'build',
];

module.exports = {
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/build/jest-closing-line.cjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: quick.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
    },
    {
      ...common,
      displayName: 'slow',
      testMatch: ['scenarios', 'browser'].map(
        (folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`,
      ),
    },
  ],
};
