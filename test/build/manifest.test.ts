import { manifest, read, type Manifest } from './built';

// Each scope and what it is for; docs/decisions.md has the reasons. Nothing wider, nothing else.
const scopes = [
  'spreadsheets',
  'drive.file',
  'calendar.app.created',
  'forms',
  'script.send_mail',
  'script.scriptapp',
  'script.container.ui',
  'userinfo.email',
].map((name) => `https://www.googleapis.com/auth/${name}`);

const bound = manifest('appsscript.json');
const addOn = manifest('appsscript.addon.json');

/** Every function that a manifest tells Google to call. */
function functionsNamed(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(runFunction|onTriggerFunction)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => functionsNamed(below, name));
}

describe.each([
  ['bound to a spreadsheet', 'dist', bound, 'appsscript.json'],
  ['private add-on', 'dist-addon', addOn, 'appsscript.addon.json'],
] as [string, string, Manifest, string][])('%s', (_name, folder, given, file) => {
  test('what is pushed is the manifest of the repository', () => {
    expect(manifest(folder, 'appsscript.json')).toEqual(manifest(file));
  });

  test('runs on V8 in the institution’s time and logs its failures', () => {
    expect(given).toMatchObject({
      timeZone: 'America/Mexico_City',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
    });
  });

  test('asks for the narrowest scopes and no other', () => {
    expect([...given.oauthScopes].sort()).toEqual([...scopes].sort());
  });

  test('switches on the advanced services that need less than the built-in ones', () => {
    const enabled = given.dependencies.enabledAdvancedServices;
    expect(enabled.map(({ userSymbol, version }) => `${userSymbol} ${version}`)).toEqual([
      'Sheets v4',
      'Drive v3',
      'Calendar v3',
      'Docs v1',
      'Slides v1',
    ]);
  });

  test('names only functions that the bundle has', () => {
    const code = read(folder, 'main.js');
    const missing = functionsNamed(given).filter((name) => !code.includes(`function ${name}(`));
    expect(missing).toEqual([]);
  });
});

test('only the add-on has cards', () => {
  expect(bound.addOns).toBeUndefined();
});

test('clasp pushes what is built', () => {
  const project = (file: string) => JSON.parse(read(file)) as { rootDir: string; scriptId: string };
  expect(project('.clasp.json')).toEqual({
    scriptId: 'PEGA-AQUI-EL-ID-DEL-SCRIPT',
    rootDir: 'dist',
  });
  expect(project('.clasp-addon.json').rootDir).toBe('dist-addon');
});
