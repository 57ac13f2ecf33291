// What docs/fidelity.md and the simulator's list of official names are made from, and whether they are the newest.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fidelity, IS_DATA, nameOf } from '../../build/fidelity/fidelity';
import { MADE } from '../../build/fidelity/files';
import { readGoogle } from '../../build/fidelity/google';
import { officialNames } from '../../build/fidelity/official';
import { offeredMembers } from '../../build/fidelity/offered';
import { fidelityPage } from '../../build/fidelity/page';
import { compile, root } from '../../build/fidelity/program';
import { checkedMembers } from '../../build/fidelity/recordings';
import { Sources } from '../../build/fidelity/sources';
import { usedMembers } from '../../build/fidelity/used';
import { GENERAL, OfficialNames } from '../../simulator/official/names';

const folder = mkdtempSync(join(tmpdir(), 'fidelity-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What each of these programs uses, compiled together. */
function usedBy(...texts: string[]): string[][] {
  const product = texts.map((text, index) => written(`${index}.ts`, `export {};\n${text}`));
  const known = compile({ product, simulator: [] });
  const used = [...usedMembers(known, readGoogle(known))];
  return product.map((path) =>
    used.filter(([, files]) => files.includes(relative(root, path))).map(([member]) => member),
  );
}

/** What simulators with these texts offer, and what their comments say of it. */
function offeredBy(...texts: string[]) {
  const simulator = texts.map((text, index) => written(`service-${index}.ts`, text));
  const known = compile({ product: [], simulator });
  const google = readGoogle(known);
  const sources = new Sources(known);
  return simulator.map((path) => {
    const offers = offeredMembers(known, google, new OfficialNames(officialNames(google)));
    const own = offers.filter(({ made }) => made.getSourceFile().fileName === path);
    return own.map((offer) => ({
      name: nameOf(offer),
      isTyped: offer.isTyped,
      ...sources.of([...offer.written, offer.made]),
    }));
  });
}

describe('a member counts as used', () => {
  const CASES: [string, string, string[]][] = [
    [
      'when it is named, however it is reached',
      `const sheet = SpreadsheetApp.getActiveSheet(); sheet?.['getName'](); sheet.getActiveRange()?.getRow();`,
      [
        'Spreadsheet.Range.getRow',
        'Spreadsheet.Sheet.getActiveRange',
        'Spreadsheet.Sheet.getName',
        'Spreadsheet.SpreadsheetApp.getActiveSheet',
      ],
    ],
    [
      'when it is taken out of its object',
      `const { DAYS: d, ...rest } = { DAYS: 1 }; const { flush } = SpreadsheetApp;`,
      ['Spreadsheet.SpreadsheetApp.flush'],
    ],
    [
      'when its object is handed on as a type that asks for it',
      `function idOf(file: { getId(): string }) { return file.getId(); } idOf(SpreadsheetApp.getActive());`,
      ['Spreadsheet.Spreadsheet.getId', 'Spreadsheet.SpreadsheetApp.getActive'],
    ],
    [
      'when a type of the program’s own stands for the service',
      `interface Api { Files: { get(id: string): { id: string } } } (Drive as unknown as Api).Files.get('x').id;`,
      ['Drive.Files', 'Drive.Files.get'],
    ],
    [
      'for each class that its object may be of',
      `declare const item: GoogleAppsScript.Forms.TextItem | GoogleAppsScript.Forms.DateItem; item.getTitle();`,
      ['Forms.DateItem.getTitle', 'Forms.TextItem.getTitle'],
    ],
    [
      'when it is a key of an enum, or one that only our additions know',
      `void SpreadsheetApp.SheetType.DATASOURCE;`,
      ['Spreadsheet.SheetType.DATASOURCE', 'Spreadsheet.SpreadsheetApp.SheetType'],
    ],
    [
      'unless it belongs to plain data or to the language',
      `declare const event: GoogleAppsScript.Calendar.Schema.Event; event.summary?.trim(); new Date().getTime();`,
      [],
    ],
  ];
  const found = usedBy(...CASES.map(([, text]) => text));

  test.each(CASES.map(([what, , members], index) => ({ what, members, index })))(
    '$what',
    ({ members, index }) => {
      expect(found[index]).toEqual(members);
    },
  );

  test('and a type that stands for a service may not ask for what Google does not have', () => {
    expect(() => usedBy(`void (Drive as unknown as { Folders: object });`)).toThrow('Folders');
  });
});

describe('a member counts as offered', () => {
  const HOST = `export {};
    type Official<T> = { [K in keyof T]?: unknown };
    declare const host: { surface(name: string, members: object): object };
    /** Ranges: AS/reference/spreadsheet/range. */
    export function range() {
      return host.surface('Range', {
        getRow: () => 1,
        // Known difference: always one (assumed).
        getColumn: () => 1,
        ...more(),
      } satisfies Official<GoogleAppsScript.Spreadsheet.Range>);
    }
    function more() { return { getSheet: () => null }; }`;

  const [held = [], bare = []] = offeredBy(HOST, HOST.replace(/ satisfies Official<[^>]*>/, ''));

  test('with the nearest source its comments name, its own before those around it and those of callers', () => {
    const typed = held.filter(({ isTyped }) => isTyped);
    const page = 'AS/reference/spreadsheet/range';
    const of = Object.fromEntries(typed.map(({ name, ...said }) => [name, said]));
    const plain = { isTyped: true, sources: [page], difference: undefined };
    expect(of).toEqual({
      'Spreadsheet.Range.getRow': plain,
      'Spreadsheet.Range.getSheet': plain,
      'Spreadsheet.Range.getColumn': {
        isTyped: true,
        sources: ['assumed'],
        difference: 'always one (assumed)',
      },
    });
  });

  test('as one the compiler does not check when nothing holds it against the official class', () => {
    expect(bare.map(({ isTyped }) => isTyped)).toEqual([false, false, false]);
  });
});

describe('recordings of runs on Google', () => {
  test('say on which day a member was last compared', () => {
    written('a.json', '{"date": "2026-05-04T10:00:00Z", "members": ["Range.getValues"]}');
    written('c.json', '{"date": "2026-07-01"}');
    written('b.json', '{"date": "2026-06-01", "members": ["Range.getValues", "Ui.alert"]}');
    expect([...checkedMembers(folder)]).toEqual([
      ['Range.getValues', '2026-06-01'],
      ['Ui.alert', '2026-06-01'],
    ]);
  });

  test('may not be there yet', () => {
    expect(checkedMembers(join(folder, 'none')).size).toBe(0);
  });
});

describe('the page', () => {
  const known = fidelity();
  const base = {
    of: 'Spreadsheet.Range',
    sources: ['AS/reference/spreadsheet/range'],
    difference: undefined,
    isUsed: true,
    isSimulated: true,
    isTyped: true,
    checked: undefined,
  };

  test('tells what is used, how far it was checked, and what is missing', () => {
    const page = fidelityPage({
      ...known,
      standings: [
        { ...base, member: 'getValues', checked: '2026-05-04' },
        { ...base, member: 'getRow', isUsed: false },
        { ...base, member: 'getFormula', isUsed: false, difference: 'is not evaluated' },
        { ...base, member: 'protect', isSimulated: false, sources: [] },
      ],
    });
    const source = '| AS/reference/spreadsheet/range |';
    expect(page).toContain('| SpreadsheetApp | 2 | 3 | 2 | 1 | 1 |');
    expect(page).toContain('Used and missing: `Spreadsheet.Range.protect`.');
    expect(page).toContain(`| **getValues** | checked 2026-05-04 ${source}`);
    expect(page).toContain(`| getRow | documented only ${source}`);
    expect(page).toContain(
      `| getFormula | documented only; known difference: is not evaluated ${source}`,
    );
    expect(page).toContain('| **protect** | missing | none given |');
  });
});

describe('of this repository', () => {
  const { google, live, offers, standings } = fidelity();
  const used = standings.filter(({ isUsed }) => isUsed);
  const named = (wanted: (each: (typeof standings)[number]) => boolean) =>
    used.filter(wanted).map(nameOf);

  test('everything that the product uses is simulated', () => {
    expect(used.length).toBeGreaterThan(0);
    expect(named(({ isSimulated }) => !isSimulated)).toEqual([]);
  });

  test('and met by the tour, so that it is known to be there (build/fidelity/tour.ts)', () => {
    const isMet = (of: string, member: string) => live.get(of)?.has(member) === true;
    expect(named(({ of, member }) => !IS_DATA.test(of) && !isMet(of, member))).toEqual([]);
  });

  test('and held against the official class by the compiler (`satisfies Official<…>`)', () => {
    expect(named(({ isTyped }) => !isTyped)).toEqual([]);
  });

  test('a comment names the source of everything that is simulated', () => {
    const silent = standings.filter(({ sources }) => sources.length === 0);
    expect(silent.map(nameOf)).toEqual([]);
  });

  test('the simulator has no class and no member that Google does not have', () => {
    const met = [...live].flatMap(([of, members]) =>
      [...members].map((member) => ({ of, member })),
    );
    const odd = [...met, ...offers]
      .filter(({ member }) => !GENERAL.has(member))
      .filter(({ of, member }) => google.members.get(of)?.includes(member) !== true);
    expect([...new Set(odd.map(nameOf))]).toEqual([]);
  });

  test('what its sources offer, its objects have', () => {
    const absent = offers
      .filter(({ of, member }) => live.get(of)?.has(member) === false)
      .map(nameOf);
    expect([...new Set(absent)]).toEqual([]);
  });

  test.each(MADE)('$path is the newest (npm run docs)', ({ path, content }) => {
    expect(content()).toBe(readFileSync(join(root, path), 'utf8'));
  });
});
