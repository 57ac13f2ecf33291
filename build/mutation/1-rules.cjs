// The tests of the rules themselves, in one file (`globals.testFiles`): quick, and what catches most changes.
for (const { name, path } of globalThis.testFiles.rules) {
  describe(name, () => {
    require(path);
  });
}
