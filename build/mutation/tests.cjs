// The one test file of `npm run mutate`: the test files it is told (`globals.testFiles`), so that the simulator is loaded
// once for a change and not once for every file.
for (const { name, path } of globalThis.testFiles) {
  describe(name, () => {
    require(path);
  });
}
