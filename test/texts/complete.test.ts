import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../../src/core/programme/field';
import { columnsOf } from '../../src/core/programme/table';
import { fold } from '../../src/core/table/vocabulary';
import { crea } from '../../src/programmes/crea';
import { esMX } from '../../src/texts';
import { labelsOf, textsIn } from './support/words';

const sorted = (keys: Iterable<string>) => [...keys].sort();
const twice = (texts: readonly string[]) => {
  const folded = texts.map(fold);
  return texts.filter((_, index) => folded.indexOf(folded[index] ?? '') !== index);
};
const sets = [...Object.keys(crea.options), ...Object.keys(crea.catalogues)];

describe.each(crea.forms.map((form) => ({ key: form.key, form })))('the form $key', ({ form }) => {
  const texts = esMX.forms[form.key];

  it('has words for every page and question, and for nothing else', () => {
    expect(sorted(Object.keys(texts?.sections ?? {}))).toEqual(
      sorted(form.sections.map(({ key }) => key)),
    );
    expect(sorted(Object.keys(texts?.fields ?? {}))).toEqual(
      sorted(fieldsOf(form).map(({ key }) => key)),
    );
  });

  it('asks no two questions in the same words', () => {
    expect(twice(Object.values(texts?.fields ?? {}).map(({ title }) => title))).toEqual([]);
    expect(twice(Object.values(texts?.sections ?? {}).map(({ title }) => title))).toEqual([]);
  });

  it('says what the ends of its scales mean', () => {
    const scales = fieldsOf(form).filter(({ type }) => type === 'scale');
    const unsaid = scales.filter(({ key }) => !texts?.fields[key]?.low || !texts.fields[key].high);
    expect(unsaid).toEqual([]);
  });

  it('asks to leave alone what came with the link', () => {
    const linked = fieldsOf(form).filter(({ byLink }) => byLink);
    expect(linked.filter(({ key }) => !texts?.fields[key]?.help)).toEqual([]);
  });
});

describe('the choices', () => {
  it('have words for every set and for no other', () => {
    expect(sorted(Object.keys(esMX.options))).toEqual(sorted(Object.keys(crea.options)));
    expect(sorted(Object.keys(esMX.catalogue))).toEqual(sorted(Object.keys(crea.catalogues)));
  });

  it.each(Object.keys(crea.options))('of %s have a label for every key', (set) => {
    expect(sorted(Object.keys(esMX.options[set] ?? {}))).toEqual(sorted(crea.options[set] ?? []));
  });

  it.each(Object.keys(crea.catalogues))('of %s have a name for every entry', (set) => {
    const entries = crea.catalogues[set]?.entries.map(({ key }) => key) ?? [];
    expect(sorted(Object.keys(esMX.catalogue[set] ?? {}))).toEqual(sorted(entries));
  });

  it.each(sets)('of %s can be told apart in one cell: no comma, none twice', (set) => {
    expect(labelsOf(set).filter((label) => label.includes(','))).toEqual([]);
    expect(twice(labelsOf(set))).toEqual([]);
  });

  it('that are rows of a grid have no colon: it ends the row in a cell', () => {
    const grids = crea.forms.flatMap(fieldsOf).filter((field) => field.type === 'grid');
    const rows = grids.flatMap((grid) => labelsOf(grid.rows));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((label) => label.includes(':'))).toEqual([]);
  });

  it.each(Object.keys(crea.catalogues))('of %s have synonyms of one entry only', (set) => {
    const entries = Object.values(esMX.catalogue[set] ?? {});
    expect(twice(entries.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]))).toEqual([]);
  });
});

describe('the sheet', () => {
  it('has a tab for every table and no name twice', () => {
    expect(sorted(Object.keys(esMX.tables))).toEqual(sorted(crea.tables.map(({ key }) => key)));
    expect(twice(Object.values(esMX.tables).map(({ tab }) => tab))).toEqual([]);
  });

  it.each(crea.tables.map((table) => ({ key: table.key, table })))(
    'has a title for every column of $key, short and used once',
    ({ key, table }) => {
      const titles = esMX.tables[key]?.columns ?? {};
      const columns = columnsOf(table).map((column) => column.key);
      expect(columns.filter((column) => !(column in titles))).toEqual([]);
      const used = columns.map((column) => titles[column] ?? '');
      expect(twice(used)).toEqual([]);
      expect(used.filter((title) => title.length > 40)).toEqual([]);
    },
  );

  it('says what every setting is for, and its first words where the declaration leaves them open', () => {
    expect(sorted(Object.keys(esMX.settings))).toEqual(sorted(Object.keys(crea.settings)));
    const open = Object.keys(crea.settings).filter((key) => crea.settings[key] === '');
    const unsaid = open.filter((key) => !esMX.settings[key]?.value);
    // Known only when set-up runs: the account that runs it.
    expect(unsaid).toEqual(['coordinatorEmail']);
  });

  it('says what to do about every kind of alert', () => {
    expect(sorted(Object.keys(esMX.alerts))).toEqual(sorted(crea.options['alertKind'] ?? []));
  });
});

describe('every text', () => {
  const all = textsIn(esMX).filter((text) => text !== '; ');

  it('says something, and begins and ends cleanly', () => {
    expect(all.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('has no space too many and no straight quotes', () => {
    expect(all.filter((text) => / {2}|"|'/.test(text))).toEqual([]);
  });

  it('opens the questions and exclamations that it closes', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const lame = all.filter(
      (text) =>
        count(text, '¿') !== count(text, '?') ||
        count(text, '¡') !== count(text, '!') ||
        count(text, '«') !== count(text, '»') ||
        count(text, '(') !== count(text, ')'),
    );
    expect(lame).toEqual([]);
  });
});
