import type { Programme } from '../support/programme';

type Step = Readonly<Record<string, unknown>>;

/** Something a person does to a sheet, and what is looked at. */
export interface Case {
  /** In the words of whoever does it. */
  does: string;
  table: string;
  /** Columns looked at, by key. */
  columns: readonly string[];
  steps: readonly Step[];
  /** What comes after the clock ran once: an undo, for one. */
  undone?: readonly Step[];
  /** Rows may differ from those of a sheet that nobody touched; otherwise they must not. */
  differs?: true;
  /** What is true of it at the end. */
  expects?: (programme: Programme) => void;
  /** What no test can say for itself. */
  note?: string;
}

const REQUEST = { objective: 'Que cada negocio sepa cómo registrar su marca' };
const ROSA = { name: 'Rosa Muestra' };

const on =
  (table: string) =>
  (op: string, more: Step = {}): Step => ({ do: 'sheet', op, table, ...more });
const requests = on('requests');
const mentors = on('mentors');
const type = (table: string, where: Step, set: Step): Step => ({ do: 'edit', table, where, set });

const R = ['id', 'objective', 'participants', 'status'];
const M = ['id', 'name', 'phone', 'status'];

/** A note in a cell, of a row of a table. */
const noteOf = (programme: Programme, table: string, where: Step, column: string) =>
  programme.cell(table, String(programme.row(table, where).id), column)?.note;

/** Point by point what people do to a sheet (P3). */
export const CASES: readonly Case[] = [
  {
    does: 'Renames a column',
    table: 'requests',
    columns: R,
    steps: [requests('rename-column', { column: 'status', to: 'Cómo va' })],
  },
  {
    does: 'Moves a column',
    table: 'requests',
    columns: R,
    steps: [requests('move-column', { column: 'status', to: 0 })],
  },
  {
    does: 'Hides columns, the id among them',
    table: 'requests',
    columns: R,
    steps: [
      requests('hide-column', { column: 'id' }),
      requests('hide-column', { column: 'status' }),
    ],
  },
  {
    does: 'Puts a column of her own in',
    table: 'mentors',
    columns: M,
    steps: [
      mentors('insert-column', { column: 'email', to: 'Mis notas' }),
      mentors('paste', { where: ROSA, column: 'name', cells: [['Rosa Muestra', 'La conoce Ana']] }),
    ],
  },
  {
    does: 'Deletes a column that the forms can fill',
    table: 'requests',
    columns: R,
    steps: [requests('delete-column', { column: 'objective' })],
  },
  {
    does: 'Deletes a column in which people decided',
    table: 'requests',
    columns: R,
    steps: [requests('delete-column', { column: 'status' })],
    differs: true,
    expects: (programme) => {
      expect(programme.row('alerts', { kind: 'emptied' })).toMatchObject({ status: 'open' });
    },
    note: 'Nobody but the spreadsheet itself knows any more what was in it: the alert says where to find it.',
  },
  {
    does: 'Deletes the column of ids',
    table: 'requests',
    columns: R,
    steps: [requests('delete-column', { column: 'id' })],
  },
  {
    does: 'Types over an id, and clears another',
    table: 'mentors',
    columns: M,
    steps: [
      type('mentors', ROSA, { id: 'Rosa' }),
      type('mentors', { name: 'Elena Prueba' }, { id: null }),
    ],
  },
  {
    does: 'Deletes a column and undoes it after the programme put it back',
    table: 'requests',
    columns: R,
    steps: [requests('delete-column', { column: 'status' })],
    undone: [requests('undo')],
    differs: true,
  },
  {
    does: 'Sorts',
    table: 'mentors',
    columns: M,
    steps: [mentors('sort', { column: 'name', descending: true })],
  },
  {
    does: 'Lets go of the frozen rows and sorts the headings along',
    table: 'mentors',
    columns: M,
    steps: [mentors('sort', { column: 'name', headings: true })],
  },
  {
    does: 'Freezes only one row, and sorts',
    table: 'mentors',
    columns: M,
    steps: [mentors('freeze', { rows: 1 }), mentors('sort', { column: 'name' })],
  },
  {
    does: 'Deletes the hidden row of keys',
    table: 'mentors',
    columns: M,
    steps: [mentors('delete-row', { to: 0 })],
  },
  {
    does: 'Deletes the headings, the hidden row with them',
    table: 'mentors',
    columns: M,
    steps: [mentors('freeze', { rows: 0 }), mentors('delete-row', { to: 0, rows: 2 })],
  },
  {
    does: 'Puts a row above the headings, for a caption',
    table: 'requests',
    columns: R,
    steps: [
      requests('insert-row', { to: 1 }),
      requests('paste', { to: 1, column: 'objective', cells: [['SOLICITUDES DE MARZO']] }),
    ],
  },
  {
    does: 'Puts a filter on, by which rows are hidden',
    table: 'requests',
    columns: R,
    steps: [requests('filter', { column: 'status', to: 'Cerrada' })],
  },
  {
    does: 'Makes a filter view',
    table: 'requests',
    columns: R,
    steps: [requests('filter-view', { column: 'status', to: 'Nueva' })],
  },
  {
    does: 'Colours a column and formats another as a date',
    table: 'requests',
    columns: R,
    steps: [
      requests('color', { column: 'objective' }),
      requests('number-format', { column: 'participants', to: 'DATE' }),
    ],
  },
  {
    does: 'Merges two cells of a column',
    table: 'mentors',
    columns: M,
    steps: [mentors('merge', { where: { name: 'Elena Prueba' }, column: 'id' })],
  },
  {
    does: 'Protects a tab, for herself alone',
    table: 'mentors',
    columns: M,
    steps: [mentors('protect', {})],
  },
  {
    does: 'Freezes more rows, and none',
    table: 'requests',
    columns: R,
    steps: [requests('freeze', { rows: 3 }), mentors('freeze', { rows: 0 })],
  },
  {
    does: 'Renames a tab',
    table: 'requests',
    columns: R,
    steps: [requests('rename-tab', { to: "Lo que piden «las áreas» & 'otras'" })],
  },
  {
    does: 'Moves a tab and hides another',
    table: 'mentors',
    columns: M,
    steps: [mentors('move-tab', { to: 0 }), on('exclusions')('hide-tab')],
  },
  {
    does: 'Duplicates a tab',
    table: 'mentors',
    columns: M,
    steps: [mentors('duplicate-tab')],
  },
  {
    does: 'Deletes a tab',
    table: 'mentors',
    columns: M,
    steps: [mentors('delete-tab')],
    differs: true,
    expects: (programme) => {
      const names = programme.rows('mentors').map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['Elena Prueba', 'Rosa Muestra']));
    },
    note: 'What was decided in it does not come back; the answers do.',
  },
  {
    does: 'Types what a column cannot hold',
    table: 'requests',
    columns: ['id', 'objective', 'participants', 'preferredDate'],
    steps: [type('requests', REQUEST, { participants: 'unas veinte', preferredDate: 'el jueves' })],
    differs: true,
    expects: (programme) => {
      expect(noteOf(programme, 'requests', REQUEST, 'participants')).toMatch(/número/);
      expect(noteOf(programme, 'requests', REQUEST, 'preferredDate')).toMatch(/fecha/);
    },
  },
  {
    does: 'Types a row of her own',
    table: 'mentors',
    columns: M,
    steps: [mentors('paste', { to: 6, column: 'name', cells: [['Marta de Mano']] })],
    differs: true,
    expects: (programme) => {
      expect(programme.row('mentors', { name: 'Marta de Mano' }).id).toMatch(/^M-/);
    },
  },
  {
    does: 'Pastes rows, ids included, below the others',
    table: 'mentors',
    columns: M,
    steps: [
      mentors('paste', {
        to: 6,
        cells: [
          ['M-copiada', 'Inés Pegada'],
          ['M-copiada', 'Olga Pegada'],
        ],
      }),
    ],
    differs: true,
    expects: (programme) => {
      const pasted = programme
        .rows('mentors')
        .filter(({ name }) => String(name).endsWith('Pegada'));
      expect(new Set(pasted.map(({ id }) => id)).size).toBe(2);
    },
  },
  {
    does: 'Pastes a block over the ids and names of two rows',
    table: 'mentors',
    columns: M,
    steps: [
      mentors('paste', {
        where: { name: 'Elena Prueba' },
        cells: [
          ['x', 'Elena Prueba'],
          ['y', 'Rosa Muestra'],
        ],
      }),
    ],
  },
  {
    does: 'Pastes over the headings',
    table: 'mentors',
    columns: M,
    steps: [mentors('paste', { to: 1, cells: [['Clave', 'Quién es']] })],
  },
  {
    does: 'Deletes a row and undoes it after the programme noticed',
    table: 'requests',
    columns: R,
    steps: [requests('delete-row', { where: REQUEST })],
    undone: [requests('undo')],
  },
  {
    does: 'Deletes several rows',
    table: 'mentors',
    columns: M,
    steps: [mentors('delete-row', { where: { name: 'Elena Prueba' }, rows: 2 })],
    differs: true,
    expects: (programme) => {
      const names = programme.rows('mentors').map(({ name }) => name);
      expect(names).toEqual(['Nueva Prueba']);
    },
    note: 'A row that somebody deletes stays deleted, though its answer is still in the form.',
  },
  {
    does: 'Puts blank rows between others',
    table: 'mentors',
    columns: M,
    steps: [mentors('insert-row', { to: 3, rows: 3 })],
  },
  {
    does: 'Types a row of totals below',
    table: 'requests',
    columns: R,
    steps: [requests('paste', { to: 4, column: 'objective', cells: [['Total']] })],
  },
  {
    does: 'Sets the spreadsheet to another language and another time zone',
    table: 'requests',
    columns: R,
    steps: [requests('locale', { to: 'en_US' }), requests('time-zone', { to: 'Europe/Madrid' })],
  },
];
