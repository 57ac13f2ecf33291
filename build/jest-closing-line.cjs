// The last line of a run, for whoever reads only that: "12 passed, 0 failed".
class ClosingLine {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no failed test of its own, and still is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stderr.write('');
    process.on('exit', () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}

module.exports = ClosingLine;
