import type { Programme } from '../../../src/core/programme/programme';
import type { Vocabulary } from '../../../src/core/table/vocabulary';
import { crea } from '../../../src/programmes/crea';

/** A programme of three small tables; the last is kept in the order of its ids. */
export const small: Programme = {
  ...crea,
  catalogues: {},
  tables: [
    {
      key: 'people',
      prefix: 'P',
      columns: [
        { key: 'name', type: 'text' },
        { key: 'status', type: 'one', options: 'status' },
        { key: 'sessions', type: 'int' },
        { key: 'since', type: 'date' },
      ],
    },
    { key: 'notes', prefix: 'N', columns: [{ key: 'what', type: 'text' }] },
    {
      key: 'secret',
      prefix: 'S',
      shuffled: true,
      dayOnly: true,
      columns: [{ key: 'what', type: 'text' }],
    },
  ],
};

export const vocabulary: Vocabulary = {
  status: { labels: { new: 'Nueva', active: 'Activa' }, offered: ['new', 'active'], synonyms: {} },
};
