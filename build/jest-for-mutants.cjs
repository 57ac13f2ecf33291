// The tests that a mutant of the simulator is tried against: its own, quick ones. `npm run mutate`.
const { projects } = require('../jest.config.js');

const [unit] = projects;

module.exports = {
  ...unit,
  maxWorkers: 1,
  testMatch: ['<rootDir>/test/simulator/**/*.test.{ts,tsx}'],
  // The local workspace and the command line are not what is mutated, and take their time.
  testPathIgnorePatterns: ['/test/simulator/(web|cli)/'],
  cacheDirectory: '<rootDir>/.cache/jest-mutants',
};
