// What a script meets when it names something that the simulator does not have: it is told whether Google has it.
import { guest, value } from '../support/guest';

const ROW = { getRow: () => 7 };

/** What becomes of an expression about `x`, an object that stands for this class and has these members alone. */
function about(className: string, expression: string, members: object = ROW): unknown {
  const { runtime, world } = guest(`function test(x) {
    try { return ${expression} } catch (error) { return error instanceof TypeError ? 'TypeError: ' + error.message : error.message }
  }`);
  return runtime.run({
    functionName: 'test',
    user: world.operator,
    cause: 'menu',
    label: 'test',
    args: (host) => [host.surface(className, members)],
  });
}

const answer = (given: unknown) => ({ status: 'ok', value: given });

describe('a member that the simulator does not have', () => {
  test('is NotSimulated when Google has it, as soon as it is read', () => {
    expect(about('Range', 'x.getRow()')).toEqual(answer(7));
    expect(about('Range', 'x.getValues()')).toEqual(answer('NotSimulated: Range.getValues'));
    expect(about('Range', 'typeof x.getValues')).toEqual(answer('NotSimulated: Range.getValues'));
  });

  test('is not there at all when Google does not have it either', () => {
    expect(about('Range', 'x.getCells()')).toEqual(
      answer('TypeError: x.getCells is not a function'),
    );
    expect(about('Range', '[typeof x.getCells, "getCells" in x]')).toEqual(
      answer(['undefined', false]),
    );
    expect(about('Drive.Files', 'x.insert({})')).toEqual(
      answer('TypeError: x.insert is not a function'),
    );
  });

  test('is looked up in the class that has the others, where several share a name', () => {
    const inDocument = { getRangeElements: () => 7 };
    expect(about('Range', '[x.getRangeElements(), typeof x.getValues]', inDocument)).toEqual(
      answer([7, 'undefined']),
    );
    expect(about('Range', 'x.getSelectionType', inDocument)).toEqual(answer(undefined));
    expect(about('Calendar', 'x.getEvents', { getName: () => '' })).toEqual(
      answer('NotSimulated: Calendar.getEvents'),
    );
    expect(about('Calendar', 'x.getEvents', { Events: {} })).toEqual(answer(undefined));
  });

  test('is looked up in the class of that service which the name says', () => {
    expect(about('Range', 'x.getRangeElements')).toEqual(answer(undefined));
    expect(about('Document.Range', 'x.getRangeElements')).toEqual(
      answer('NotSimulated: Document.Range.getRangeElements'),
    );
    expect(about('DocumentApp.Range', 'x.getValues')).toEqual(answer(undefined));
  });

  test('is not taken for a promise, nor for something that writes itself as JSON', () => {
    expect(about('Range', 'JSON.stringify({ x })')).toEqual(answer('{"x":{}}'));
    expect(about('Range', 'Promise.resolve(x).then((same) => same === x)')).toEqual(answer(true));
    expect(about('NoClassOfGoogles', '[x.then, x.toJSON]')).toEqual(answer([null, null]));
  });

  test('may be given to the object by the script, which then reads it', () => {
    expect(about('HtmlTemplate', '(x.mine = 1, x.mine)')).toEqual(answer(1));
  });

  test('of a class that Google does not have is not known to be absent', () => {
    expect(about('NoClassOfGoogles', 'x.foo')).toEqual(
      answer('NotSimulated: NoClassOfGoogles.foo'),
    );
  });
});

describe('a service that the simulator does not have', () => {
  const met = (expression: string) =>
    value(`try { return ${expression} } catch (error) { return error.message }`);

  test('can be named, and its members are NotSimulated', () => {
    expect(met('SitesApp.createSite()')).toBe('NotSimulated: SitesApp.createSite');
    expect(met('typeof SitesApp')).toBe('object');
    expect(met('SitesApp.createPlace()')).toBe('SitesApp.createPlace is not a function');
  });

  test('is not defined when a manifest would have to enable it', () => {
    expect(met('YouTube.Videos')).toBe('YouTube is not defined');
  });
});
