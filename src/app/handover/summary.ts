import { rows, text, type Facts } from '../../core/facts';
import { eventsToRestore } from '../../core/sessions/restore';
import { localDate } from '../../core/time/zone';
import { fill } from '../../texts';
import { sayDate } from '../compose/say';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { isEmpty } from '../empty';
import type { Snapshot } from '../ports/store';
import { isAnswerable, isOpenInvitation } from './arriving';
import { readSource, seenOf, type Source } from './source';
import { importState } from './state';

/** What an import would bring, in words, before anything is written. */
export interface ImportPreview {
  institution: string;
  /** The day of the export; empty for the other programme's own spreadsheet. */
  exportedOn: string;
  handedOver: boolean;
  rows: { table: string; label: string; count: number }[];
  /** Sentences: what is to be known before, what stays behind, who needs a new link. */
  notes: string[];
  /** Events still to come; they are made only after they were looked at. */
  events: number;
  /** Stands for all of this. */
  seen: string;
}

/** Tells what would arrive; nothing is written. Refuses as {@link readSource} does, and with `import-over-data`. */
export function previewImport(env: Env, snapshot: Snapshot, file: string): ImportPreview {
  const source = readSource(env, file);
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: env.account.email() });
  const events = eventsIn(facts, source);
  return {
    institution: source.institution,
    exportedOn: dayOf(env, facts, source.exportedAt),
    handedOver: source.handedOver,
    rows: counted(env, source),
    notes: notesOn(env, { facts, source, events, isFree: isFree(env, snapshot) }),
    events,
    seen: seenOf(source),
  };
}

function isFree(env: Env, snapshot: Snapshot): boolean {
  return importState(snapshot) !== undefined || isEmpty(env, snapshot);
}

function dayOf(env: Env, { zone }: Facts, at: number | undefined): string {
  return at === undefined ? '' : sayDate(localDate(at, zone), { texts: env.texts, zone });
}

function eventsIn(facts: Facts, { tables }: Source): number {
  const there = { ...facts, tables };
  return eventsToRestore(there, { calendarId: '', known: new Set() }).length;
}

function counted({ programme, texts }: Env, { tables }: Source): ImportPreview['rows'] {
  return programme.tables
    .filter(({ key, machine }) => machine !== true && key !== 'settings')
    .map(({ key }) => ({
      table: key,
      label: texts.tables[key]?.tab ?? key,
      count: rows({ tables }, key).length,
    }))
    .filter(({ count }) => count > 0);
}

interface Noted {
  facts: Facts;
  source: Source;
  events: number;
  isFree: boolean;
}

function notesOn({ texts }: Env, { facts, source, events, isFree: free }: Noted): string[] {
  const said = texts.handover.notes;
  const { tables } = source;
  const count = (number: number, sentence: string): string[] =>
    number === 0 ? [] : [fill(sentence, { count: number })];
  const open = rows({ tables }, 'invitations').filter(isOpenInvitation);
  const names = [...new Set(open.map((row) => text(row, 'mentorName')))].join(', ');
  const answerable = rows({ tables }, 'sessions').filter((row) => isAnswerable(facts, row));
  const pending = rows({ tables }, 'outbox').filter((row) => row['status'] === 'pending');
  return [
    ...(free ? [] : [said.notEmpty]),
    ...(source.handedOver ? [] : [said.stillAtWork]),
    ...(source.sample ? [said.sample] : []),
    said.newForms,
    ...(names === '' ? [] : [fill(said.invitations, { names })]),
    ...count(answerable.length, said.sessions),
    ...count(events, said.events),
    ...count(pending.length, source.handedOver ? said.pendingHere : said.pendingThere),
    ...count(source.typed.length, said.invalid),
    said.behind,
  ];
}
