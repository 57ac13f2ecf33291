import { describe, expect, it } from '@jest/globals';
import { columnsOf, type Column, type TableDeclaration } from '../../../src/core/programme/table';
import { fieldsOf } from '../../../src/core/programme/field';
import { crea } from '../../../src/programmes/crea';

const tables = Object.fromEntries(crea.tables.map((table) => [table.key, table]));
const keysOf = (key: string) =>
  columnsOf(tables[key] as TableDeclaration).map((column) => column.key);

/** Contract §5: the columns that outside checks read. */
const readOutside: Record<string, string> = {
  mentors: 'id name email phone status topics capacity sessionsGiven satisfaction',
  requests: 'id area contactEmail topic status mentorId dueOn overdue',
  sessions:
    'id requestId mentorId area start end modality status eventId folderId attendance responses',
  materials: 'id sessionId kind title topic mentorId fileId status share',
};

const statuses: Record<string, string> = {
  requestStatus: 'new matching recruiting invited linked scheduled done closed cancelled',
  sessionStatus: 'planned held cancelled',
  materialStatus: 'draft review approved',
};

describe('the tables', () => {
  it.each(Object.entries(readOutside))(
    '%s have the columns that are read outside',
    (table, keys) => {
      expect(keysOf(table)).toEqual(expect.arrayContaining(keys.split(' ')));
    },
  );

  it.each(Object.entries(statuses))('%s has the steps of the contract', (set, keys) => {
    expect(crea.options[set]).toEqual(keys.split(' '));
  });

  it.each(crea.tables.map(({ key }) => key))('%s has no column twice', (table) => {
    const keys = keysOf(table);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('have ids that say what they are of', () => {
    const prefixes = crea.tables.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z]{1,4}$/);
  });

  it('choose from sets that exist', () => {
    const known = [...Object.keys(crea.options), ...Object.keys(crea.catalogues)];
    expect(known).toEqual(expect.arrayContaining(setsOf(crea.tables.flatMap(columnsOf))));
  });

  it('hide the machine room and nothing else', () => {
    const hidden = crea.tables.filter(({ machine }) => machine).map(({ key }) => key);
    expect(hidden).toEqual(['outbox', 'ledger', 'resources']);
  });

  it('hold what the catalogues ship', () => {
    for (const { table } of Object.values(crea.catalogues)) {
      expect(keysOf(table)).toEqual(expect.arrayContaining(['name', 'offered']));
    }
  });
});

describe('the dignity of those who answer', () => {
  it('keeps nameless answers in no order that tells who gave them (S1-5.3)', () => {
    const shuffled = crea.tables.filter((table) => table.shuffled).map(({ key }) => key);
    expect(shuffled).toEqual(['needs', 'menteeSurveys', 'ledger']);
  });

  it('keeps how to reach a woman safely in the private alert alone (S1-5.5)', () => {
    const keeping = crea.tables.filter(({ key }) => keysOf(key).includes('safeContact'));
    expect(keeping.map(({ key }) => key)).toEqual(['alerts']);
  });

  it('keeps no contact of a mentee', () => {
    for (const table of ['needs', 'attendance', 'menteeSurveys']) {
      expect(keysOf(table)).not.toEqual(expect.arrayContaining(['email']));
      expect(keysOf(table)).not.toEqual(expect.arrayContaining(['phone']));
    }
  });
});

describe('a question of a form', () => {
  const kept: [form: string, table: string, elsewhere: string[]][] = [
    ['interest', 'candidates', []],
    ['profile', 'mentors', ['maxSessionsPerMonth']],
    ['needs', 'needs', []],
    ['request', 'requests', []],
    ['attendance', 'attendance', ['session']],
    ['menteeSurvey', 'menteeSurveys', ['session', 'safeContact']],
    ['mentorSurvey', 'mentorSurveys', ['session']],
  ];

  it.each(kept)('of %s has its column in %s', (formKey, table, elsewhere) => {
    const form = crea.forms.find(({ key }) => key === formKey);
    const asked = form ? fieldsOf(form).map(({ key }) => key) : [];
    const expected = asked.filter((key) => key !== 'consent' && !elsewhere.includes(key));
    expect(expected.length).toBeGreaterThan(0);
    expect(keysOf(table)).toEqual(expect.arrayContaining(expected));
    for (const key of ['consent', ...elsewhere]) expect(keysOf(table)).not.toContain(key);
  });
});

function setsOf(columns: readonly Column[]): string[] {
  return columns.flatMap((column) => {
    if ('options' in column) return [column.options];
    return 'rows' in column ? [column.rows, column.columns] : [];
  });
}
