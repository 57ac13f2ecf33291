import type { Step } from '../../scenario/file';
import { chosen, type Sight } from '../sight';
import { CONTACTS, markOf } from '../words';
import type { Kind, Pick } from './kind';

/** Cells into which somebody types, and what: words, values, and what the column cannot hold. */
const TYPED: readonly { table: string; column: string; values: readonly unknown[] }[] = [
  { table: 'mentors', column: 'notes', values: ['Llamar por la tarde', '3/4', '001', "O'Hara"] },
  { table: 'sessions', column: 'notes', values: ['Llevar proyector', '12:30'] },
  { table: 'areas', column: 'contactName', values: ['Nueva Persona de Prueba'] },
  { table: 'candidates', column: 'notes', values: ['La propuso un área'] },
  { table: 'requests', column: 'place', values: ['Sala 7', 'Patio'] },
  { table: 'mentors', column: 'capacity', values: [3, 'las que se pueda', 0] },
  { table: 'mentors', column: 'status', values: ['paused', 'retired', 'active', 'de viaje'] },
  { table: 'mentors', column: 'organisation', values: ['Colectiva de Prueba'] },
  { table: 'requests', column: 'status', values: ['cancelled', 'pendiente de ver'] },
  { table: 'requests', column: 'participants', values: [20, 'como veinte'] },
  { table: 'attendance', column: 'takesPartIn', values: ['courses', 'ninguno que exista'] },
  { table: 'needs', column: 'women', values: [4, 'varias'] },
];

function type(sight: Sight, { a, b, c }: Pick): Step | undefined {
  const { table, column, values } = TYPED[a % TYPED.length] ??
    TYPED[0] ?? { table: '', column: '', values: [] };
  const row = sight.row(table, b);
  if (row === undefined) return undefined;
  return { do: 'edit', table, where: { id: row.id }, set: { [column]: chosen(values, c) } };
}

/** Tabs and columns that people rearrange. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  mentors: ['name', 'email', 'topics', 'status', 'notes'],
  requests: ['topic', 'status', 'dueOn', 'place', 'createdAt'],
  sessions: ['start', 'title', 'status', 'notes'],
  invitations: ['sentAt', 'status', 'reason'],
  needs: ['area', 'comments', 'createdAt'],
  attendance: ['name', 'firstTime'],
  menteeSurveys: ['comments', 'usefulness'],
  settings: ['name', 'value'],
};

function sheet(op: string, more: (pick: Pick) => Record<string, unknown> = () => ({})) {
  return (_sight: Sight, pick: Pick): Step => {
    const tables = Object.keys(COLUMNS);
    const table = chosen(tables, pick.a) ?? '';
    const column = chosen(COLUMNS[table] ?? [], pick.b) ?? '';
    return { do: 'sheet', table, op, column, ...more(pick) };
  };
}

function renameTab(_sight: Sight, { a, b }: Pick): Step {
  const table = chosen(Object.keys(COLUMNS), a) ?? '';
  return { do: 'sheet', table, op: 'rename-tab', to: `Pestaña ${table} ${b}` };
}

/** Columns whose content nothing else is known by. */
const SPARE: readonly (readonly [string, string])[] = [
  ['mentors', 'organisation'],
  ['requests', 'approach'],
  ['sessions', 'notes'],
  ['invitations', 'reason'],
  ['needs', 'times'],
];

function deleteColumn(_sight: Sight, { a }: Pick): Step {
  const [table, column] = chosen(SPARE, a) ?? ['', ''];
  return { do: 'sheet', table, op: 'delete-column', column };
}

const ROWS = [
  'attendance',
  'needs',
  'menteeSurveys',
  'requests',
  'sessions',
  'mentors',
  'invitations',
  'materials',
  'candidates',
];

function deleteRow(sight: Sight, { a, b }: Pick): Step | undefined {
  const table = chosen(ROWS, a) ?? '';
  const row = sight.row(table, b);
  return row && { do: 'sheet', table, op: 'delete-row', where: { id: row.id } };
}

function planned(sight: Sight, pick: number) {
  return sight.row(
    'sessions',
    pick,
    ({ status, eventId }) => status === 'planned' && Boolean(eventId),
  );
}

function reply(sight: Sight, { a, b, c }: Pick): Step | undefined {
  const session = planned(sight, a);
  if (session === undefined) return undefined;
  const mentor = sight.rows('mentors').find(({ id }) => id === session['mentorId']);
  const guests = [mentor?.['email'], session['contactEmail']].filter(Boolean);
  const who = chosen(guests, b);
  const answer = (['yes', 'no', 'maybe'] as const)[c % 3] ?? 'yes';
  return who === undefined
    ? undefined
    : { do: 'reply', session: session.id, who: String(who), answer };
}

function moveEvent(sight: Sight, { a, b }: Pick): Step | undefined {
  const session = planned(sight, a);
  return session && { do: 'move-event', session: session.id, start: sight.hence(6 + (b % 120)) };
}

function deleteEvent(sight: Sight, { a }: Pick): Step | undefined {
  const session = planned(sight, a);
  return session && { do: 'delete-event', session: session.id };
}

function mail(sight: Sight, { a }: Pick): Step {
  const from = CONTACTS[a % CONTACTS.length] ?? '';
  return {
    do: 'mail',
    from,
    subject: 'Pedimos una sesión',
    body: `Para marzo. ${markOf(sight.written)}`,
  };
}

/** What people do with their hands: in the sheet, in Calendar, by mail. */
export const handMoves = {
  type: { weight: 7, step: type },
  sort: { weight: 3, step: sheet('sort', ({ c }) => (c % 2 === 1 ? { descending: true } : {})) },
  renameColumn: {
    weight: 1,
    step: sheet('rename-column', ({ c }) => ({ to: `Otro nombre ${c}` })),
  },
  moveColumn: { weight: 2, step: sheet('move-column', ({ c }) => ({ to: c % 6 })) },
  hideColumn: { weight: 1, step: sheet('hide-column') },
  insertColumn: {
    weight: 2,
    step: sheet('insert-column', ({ c }) => ({ to: `Columna mía ${c}` })),
  },
  deleteColumn: { weight: 1, step: deleteColumn },
  deleteRow: { weight: 3, step: deleteRow },
  renameTab: { weight: 1, step: renameTab },
  reply: { weight: 3, step: reply },
  moveEvent: { weight: 3, step: moveEvent },
  deleteEvent: { weight: 2, step: deleteEvent },
  mail: { weight: 1, step: mail },
} satisfies Record<string, Kind>;
