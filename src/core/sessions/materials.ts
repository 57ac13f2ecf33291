import { rowOf, settingNumber, text, type Facts } from '../facts';
import { idFrom } from '../id';
import { normaliseEmail } from '../people/email';
import type { Change, Effect, Plan } from '../plan/plan';
import { wordsOfSession } from '../requests/words';
import type { Row } from '../table/value';
import { addDays } from '../time/date';
import { localDate } from '../time/zone';
import { sessionOf } from './find';

/** The templates copied for each session (S1-4.6). */
const KINDS = [
  { kind: 'letter', makes: 'document' },
  { kind: 'presentation', makes: 'presentation' },
] as const;

/** What was prepared: the rows' ids, and the plan. */
export interface Prepared {
  ids: string[];
  plan: Plan;
}

/**
 * A folder for the session with filled copies of the templates, the mentor as editor and the area as commenter (S1-4.6).
 * Preparing again changes nothing. Refuses with `not-found`.
 */
export function prepareMaterials(facts: Facts, sessionId: string): Prepared {
  const session = sessionOf(facts, sessionId);
  const made = KINDS.map(({ kind }) => materialRow(facts, session, kind));
  const ids = made.map(({ id }) => id);
  if (ids.every((id) => rowOf(facts, 'materials', id) !== undefined))
    return { ids, plan: { changes: [], effects: [], journal: [] } };
  const folder = folderEffect(facts, session);
  const copies = KINDS.map(({ kind, makes }, index) =>
    copyEffect(facts, session, { kind, makes, row: made[index] as Row, after: folder.key }),
  );
  const changes: Change[] = made.map((row) => ({ do: 'insert', table: 'materials', row }));
  return {
    ids,
    plan: {
      changes,
      effects: [folder, ...copies],
      journal: [{ code: 'materials-prepared', about: sessionId }],
    },
  };
}

function materialRow(facts: Facts, session: Row, kind: string): Row {
  const mentor = rowOf(facts, 'mentors', text(session, 'mentorId'));
  return {
    id: idFrom('MAT', session.id, kind),
    sessionId: session.id,
    kind,
    title: facts.say(`material-${kind}`, { title: text(session, 'title') }),
    topic: text(session, 'topic'),
    mentorId: text(session, 'mentorId'),
    mentorName: text(session, 'mentorName'),
    status: 'draft',
    share: text(mentor, 'shareMaterials') || 'no',
    dueOn: dueOn(facts, localDate(Number(session['start']), facts.zone)),
    createdAt: facts.now,
  };
}

/** So many days before the session; when these are gone already, its eve, or today at the latest. */
function dueOn(facts: Facts, day: string): string {
  const [today, eve] = [localDate(facts.now, facts.zone), addDays(day, -1)];
  const due = addDays(day, -settingNumber(facts, 'materialsDueDays'));
  if (due >= today || day < today) return due;
  return eve < today ? today : eve;
}

function folderEffect(facts: Facts, session: Row): Effect {
  const date = localDate(Number(session['start']), facts.zone);
  return {
    key: `folder/session/${session.id}`,
    kind: 'folder',
    payload: {
      name: facts.say('session-folder', { date, title: text(session, 'title') }),
      parentId: { $row: ['resources', 'folder:sessions', 'googleId'] },
    },
    into: { table: 'sessions', id: session.id, columns: { fileId: 'folderId' } },
  };
}

interface Copy {
  kind: string;
  makes: string;
  row: Row;
  after: string;
}

function copyEffect(facts: Facts, session: Row, { kind, makes, row, after }: Copy): Effect {
  const mentor = rowOf(facts, 'mentors', text(session, 'mentorId'));
  return {
    key: `material/${row.id}`,
    kind: 'material',
    after: [after],
    payload: {
      templateId: { $row: ['resources', `template:${kind}`, 'googleId'] },
      kind: makes,
      name: text(row, 'title'),
      folderId: { $row: ['sessions', session.id, 'folderId'] },
      words: wordsOfSession(session, facts),
      editors: addresses(text(mentor, 'email')),
      commenters: addresses(text(session, 'contactEmail')),
    },
    into: { table: 'materials', id: row.id, columns: { fileId: 'fileId', url: 'url' } },
  };
}

function addresses(email: string): string[] {
  const address = normaliseEmail(email);
  return address === undefined ? [] : [address];
}
