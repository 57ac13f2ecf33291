// Jest goes on to the end of every file; a change is caught by its first failing test, and the rest are skipped.
const { TestEnvironment } = require('jest-environment-node');

/** The change, by Stryker's number, that a test has caught; the two test files of a change are run one after the other. */
let caught;

const change = () => process.env.__STRYKER_ACTIVE_MUTANT__;

module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    this.global.caught = change() !== undefined && caught === change();
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') caught = change();
    else if (name === 'test_start' && change() !== undefined && caught === change())
      test.mode = 'skip';
  }
};
