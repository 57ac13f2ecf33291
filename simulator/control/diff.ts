import type { Cell, SheetState } from '../services/sheets/state';
import type { World } from '../world/world';

/**
 * What Google remembers, one line a thing: its place by the names people know → what it holds. Times, counters and
 * revisions are left out, and ids are told from each other but not told: two worlds that a person could not tell apart
 * have the same lines.
 */
export type Portrait = ReadonlyMap<string, string>;

/** Everything in a world that a person could notice. */
export function portraitOf(world: World): Portrait {
  const lines = new Map<string, string>();
  const put = (place: string, held: unknown): void => {
    let free = place;
    for (let copy = 2; lines.has(free); copy += 1) free = `${place} (${copy})`;
    lines.set(free, withoutIds(text(held)));
  };
  putDrive(world, put);
  putSpreadsheets(world, put);
  putForms(world, put);
  for (const [id, { title, ...document }] of Object.entries(world.documents))
    put(`document ${nameOf(world, id)}`, { title, ...plain(document) });
  for (const id of Object.keys(world.presentations)) {
    put(`presentation ${nameOf(world, id)}`, plain(world.presentations[id] ?? {}));
  }
  putCalendars(world, put);
  for (const { handler, kind, everyMinutes, owner } of world.script.triggers)
    put(`trigger ${handler}`, { kind, everyMinutes, owner });
  for (const { kind, to, subject, at } of world.mail.messages)
    put(`mail to ${to.join(', ')}: ${subject}`, { kind, at });
  return lines;
}

/** How one portrait differs from another, sorted: `+` what is new, `-` what is gone, `~` what holds something else. */
export function differences(before: Portrait, after: Portrait): string[] {
  const places = [...new Set([...before.keys(), ...after.keys()])].sort();
  return places.flatMap((place) => {
    const [then, now] = [before.get(place), after.get(place)];
    if (then === now) return [];
    if (then === undefined) return [`+ ${place}`];
    if (now === undefined) return [`- ${place}`];
    return [`~ ${place}${change(then, now)}`];
  });
}

type Put = (place: string, held: unknown) => void;

function putDrive(world: World, put: Put): void {
  for (const file of Object.values(world.drive.files)) {
    const { name, mimeType, parents, trashed, description, permissions } = file;
    const shared = permissions.map(
      ({ type, role, emailAddress = '' }) => `${role} ${type} ${emailAddress}`,
    );
    put(`file ${pathOf(world, parents[0])}/${name}`, { mimeType, trashed, description, shared });
  }
}

function pathOf(world: World, folder: string | undefined): string {
  const file = world.drive.files[folder ?? ''];
  return file === undefined ? '' : `${pathOf(world, file.parents[0])}/${file.name}`;
}

function nameOf(world: World, id: string): string {
  return world.drive.files[id]?.name ?? id;
}

function putSpreadsheets(world: World, put: Put): void {
  for (const [id, book] of Object.entries(world.spreadsheets)) {
    for (const sheet of book.sheets) {
      const place = `tab ${nameOf(world, id)}/${sheet.title}`;
      const { hidden, frozenRowCount, columnCount, protectedRanges } = sheet;
      const isLinked = sheet.formId !== '';
      const guarded = protectedRanges.length;
      put(place, { hidden, frozenRowCount, columnCount, guarded, isLinked });
      putRows(sheet, place, put);
    }
  }
}

/** A row is known by its first cell, wherever it stands. */
function putRows({ rows }: SheetState, place: string, put: Put): void {
  rows.forEach((row, index) => {
    const cells = row.map(shown);
    if (cells.every((cell) => cell === '')) return;
    const name = index < 2 ? `row ${index + 1}` : `row ${cells.find((cell) => cell !== '') ?? ''}`;
    put(`${place}/${name}`, cells.join(' | '));
  });
}

/** A moment is left out: what is written later is the same. */
function shown(cell: Cell | null): string {
  const { v, f } = cell ?? {};
  if (f !== undefined) return f;
  const isMoment = typeof v === 'number' && v > 30_000 && !Number.isInteger(v);
  return v === undefined || isMoment ? '' : String(v);
}

function putForms(world: World, put: Put): void {
  for (const form of Object.values(world.forms)) {
    const { title, description, published, acceptingResponses, collectEmail, allowEdits } = form;
    const { confirmationMessage, destination } = form;
    const place = `form ${nameOf(world, form.id)}`;
    const linked = destination?.spreadsheetId === world.containerId;
    put(place, {
      title,
      description,
      confirmationMessage,
      published,
      acceptingResponses,
      collectEmail,
      allowEdits,
      linked,
      answers: form.responses.length,
    });
    for (const { type, title: asked, helpText, required, choices, rows, columns } of form.items) {
      const offered = choices.map(({ value }) => value);
      put(`${place}/${asked}`, { type, helpText, required, offered, rows, columns });
    }
  }
}

function putCalendars(world: World, put: Put): void {
  for (const { summary, description, events } of Object.values(world.calendars)) {
    put(`calendar ${summary}`, { description });
    for (const event of Object.values(events)) {
      const { status, start, end, location, attendees } = event;
      const guests = attendees.map(({ email, responseStatus }) => `${email} ${responseStatus}`);
      put(`calendar ${summary}/${event.summary ?? ''}`, { status, start, end, location, guests });
    }
  }
}

const TIMES = new Set([
  'createdTime',
  'modifiedTime',
  'revision',
  'revisionId',
  'id',
  'documentId',
]);

function plain(held: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(held).filter(([key]) => !TIMES.has(key)));
}

function text(held: unknown): string {
  return typeof held === 'string' ? held : JSON.stringify(held);
}

/** Google's ids, and numbers of the forms' items and entries, are long and mean nothing. */
function withoutIds(held: string): string {
  return held
    .replaceAll(/https:\/\/[^\s"|]+/g, 'LINK')
    .replaceAll(/\b[\w-]{25,}(@group\.calendar\.google\.com)?/g, 'ID')
    .replaceAll(/\b(entry\.)?\d{8,}\b/g, 'N')
    .replaceAll(/"at":\d+/g, '"at":T');
}

const LONGEST = 160;

/** The first stretch that differs, with a little before it. */
function change(then: string, now: string): string {
  let at = 0;
  while (then[at] === now[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `: ${then.slice(from, from + LONGEST)} → ${now.slice(from, from + LONGEST)}`;
}
