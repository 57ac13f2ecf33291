// All other tests, in one file: the simulator is loaded once for a change, and not at all for one that is caught already.
const { caught, testFiles } = globalThis;

if (caught) test('caught by the tests of the rules', () => {});
for (const { name, path } of caught ? [] : testFiles.service) {
  describe(name, () => {
    require(path);
  });
}
