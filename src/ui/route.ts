/** What the panel can show. */
export type View =
  | 'today'
  | 'request'
  | 'session'
  | 'mentor'
  | 'directory'
  | 'all'
  | 'report'
  | 'add'
  | 'setup'
  | 'health'
  | 'journal'
  | 'rehearsal'
  | 'sample'
  | 'settings'
  | 'handover'
  | 'arrival'
  | 'none';

/** Where the panel stands: what it shows, of which row, and which of its actions is open. */
export interface Route {
  view: View;
  id: string;
  /** A command's name, e.g. `reschedule`; empty for none. */
  act: string;
}

/** A route as one word that is safe inside an attribute of a page. */
export function routeAsText({ view, id, act }: Route): string {
  return [view, id, act].map(encodeURIComponent).join('/');
}

/** The route a text holds; today's view when it holds none. */
export function routeFromText(written: string): Route {
  const [view = '', id = '', act = ''] = written.split('/').map(decodeURIComponent);
  return view === '' ? { view: 'today', id: '', act: '' } : { view: view as View, id, act };
}

/** Cells of the selected row that say whose it is, by column key. */
export interface SelectedRow {
  table: string;
  cells: Readonly<Record<string, string>>;
}

/** Views of one row, and in which column of which table its id is found. */
const SOURCES = {
  request: { requests: 'id', invitations: 'requestId', sessions: 'requestId' },
  session: { sessions: 'id', materials: 'sessionId', mentorSurveys: 'sessionId' },
  mentor: {
    mentors: 'id',
    requests: 'mentorId',
    invitations: 'mentorId',
    sessions: 'mentorId',
    materials: 'mentorId',
    exclusions: 'mentorId',
  },
} as const;

export type RowView = keyof typeof SOURCES;

/** Columns that a selection has to be read for. */
export const ID_COLUMNS = ['id', 'requestId', 'sessionId', 'mentorId'] as const;

/** The id of what is to be shown, in the selected row; empty when the row is not about any. */
export function idForView(row: SelectedRow | undefined, view: RowView): string {
  const columns: Readonly<Record<string, string>> = SOURCES[view];
  const column = row === undefined ? undefined : columns[row.table];
  return column === undefined ? '' : (row?.cells[column] ?? '');
}

/** Where the selected row is best looked at: its own view first. */
export function routeOfRow(row: SelectedRow | undefined): Route {
  const own = (['request', 'session', 'mentor'] as const).filter((view) => idForView(row, view));
  const first = own.find((view) => OWN[view] === row?.table) ?? own[0];
  return first === undefined
    ? { view: 'none', id: '', act: '' }
    : { view: first, id: idForView(row, first), act: '' };
}

const OWN: Readonly<Record<RowView, string>> = {
  request: 'requests',
  session: 'sessions',
  mentor: 'mentors',
};
