import fc from 'fast-check';
import { searchDirectory } from '../../../src/core/people/directory';
import type { DirectoryFilters } from '../../../src/core/people/filters';
import { fitOf, typos } from '../../../src/core/people/words';
import type { Row } from '../../../src/core/table/value';
import type { Vocabulary } from '../../../src/core/table/vocabulary';

const vocabulary: Vocabulary = {
  topics: {
    labels: {
      costing: 'Costos de tus productos',
      'social-media': 'Redes sociales',
      other: 'Otro tema',
    },
    offered: ['costing', 'social-media', 'other'],
    synonyms: { precios: 'costing', facebook: 'social-media' },
  },
};

const rows: Row[] = [
  {
    id: 'M1',
    name: 'Guadalupe Ibáñez',
    email: 'lupita.ibanez@correo.example',
    phone: '+523312345678',
    municipality: 'Tlajomulco',
    topics: ['costing'],
    topicLevels: { costing: ['advanced'] },
    formats: ['quick'],
    modalities: ['in-person'],
    languages: ['es', 'nahuatl'],
    status: 'active',
    accessNeeds: 'rampa',
    conflicts: 'Salud',
  },
  {
    id: 'M2',
    name: 'Rocío Montes',
    email: 'rocio@correo.example',
    phone: '+523398765432',
    municipality: 'Guadalajara',
    organisation: 'Cooperativa Bordado Vivo',
    topics: ['social-media', 'other'],
    otherTopic: 'Bordado',
    topicLevels: { 'social-media': ['basic'] },
    strengths: 'Escucha y paciencia',
    formats: ['quick', 'medium'],
    modalities: ['virtual'],
    languages: ['es'],
    status: 'paused',
  },
];

function found(query: string, filters: DirectoryFilters = {}): string[] {
  const left = new Map([
    ['M1', 0],
    ['M2', 2],
  ]);
  return searchDirectory({ rows, vocabulary, left }, query, filters).map(({ id }) => id);
}

describe('the directory', () => {
  it.each([
    ['a name without accents', 'rocio', ['M2']],
    ['a name with a slip', 'Guadaluep', ['M1']],
    ['two slips in a long word', 'tlajomlcoo', ['M1']],
    ['the beginning of a word', 'paci', ['M2']],
    ['a topic by its name', 'redes sociales', ['M2']],
    ['a topic by a synonym', 'facebok', ['M2']],
    ['a topic of her own', 'bordados', ['M2']],
    ['an organisation', 'cooperativa', ['M2']],
    ['an e-mail', 'lupita.ibanez@', ['M1']],
    ['a part of an e-mail', 'banez', ['M1']],
    ['digits of a telephone', '33 1234', ['M1']],
    ['a telephone with its country', '+52 (33) 9876-5432', ['M2']],
    ['words of different columns', 'costos tlajomulco', ['M1']],
    ['a name before a municipality that is like it', 'guadal', ['M1', 'M2']],
  ])('finds by %s: %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it.each([
    ['what she needs', 'rampa'],
    ['what she avoids', 'salud'],
    ['a slip in a short word', 'roc1'],
    ['a telephone nobody has', '33 0000 0000'],
    ['punctuation', '¿?'],
  ])('does not find by %s: %s', (_, query) => {
    expect(found(query)).toEqual([]);
  });

  it('comes as near as it can when nobody fits every word', () => {
    expect(found('rocio costos bordado')).toEqual(['M2']);
  });

  it('says what matched', () => {
    const [first] = searchDirectory({ rows, vocabulary, left: new Map() }, 'precio guadalupe', {});
    expect(first?.matched).toEqual([
      { field: 'topics', value: 'costing' },
      { field: 'name', value: 'Guadalupe Ibáñez' },
    ]);
  });

  it('lists everyone by name when nothing is asked', () => {
    expect(found(' ')).toEqual(['M1', 'M2']);
    expect(searchDirectory({ rows: [], vocabulary, left: new Map() }, '', {})).toEqual([]);
  });

  it.each<[DirectoryFilters, string[]]>([
    [{ topic: 'costing' }, ['M1']],
    [{ modality: 'virtual' }, ['M2']],
    [{ format: 'quick' }, ['M1', 'M2']],
    [{ format: 'long' }, []],
    [{ level: 'intermediate' }, ['M1']],
    [{ level: 'basic' }, ['M1', 'M2']],
    [{ topic: 'social-media', level: 'intermediate' }, []],
    [{ language: 'nahuatl' }, ['M1']],
    [{ status: 'paused' }, ['M2']],
    [{ free: true }, ['M2']],
    [{ topic: '', status: '' }, ['M1', 'M2']],
    [{ status: 'active', modality: 'virtual' }, []],
  ])('narrows down to %j', (filters, ids) => {
    expect(found('', filters)).toEqual(ids);
  });
});

describe('slips', () => {
  it('count letters added, dropped, changed and swapped', () => {
    expect(typos('bordado', 'borddo')).toBe(1);
    expect(typos('bordado', 'bordadro')).toBe(1);
    expect(typos('bordado', 'bardado')).toBe(1);
    expect(typos('bordado', 'brodado')).toBe(1);
    expect(typos('', 'abc')).toBe(3);
  });

  it('are the same both ways, and none only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typos(a, b)).toBe(typos(b, a));
        expect(typos(a, b) === 0).toBe(a === b);
        expect(typos(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('are forgiven once from four letters on and twice from eight', () => {
    expect(fitOf('luz', 'luc')).toBeUndefined();
    expect(fitOf('rosa', 'risa')).toBe('typo');
    expect(fitOf('bordado', 'bardada')).toBeUndefined();
    expect(fitOf('costurar', 'kosturer')).toBe('typo');
  });
});
