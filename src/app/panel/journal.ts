import { rowOf, rows, text } from '../../core/facts';
import { fold } from '../../core/table/vocabulary';
import type { Row } from '../../core/table/value';
import { keptIn } from '../../core/undo/record';
import type { Env } from '../env';
import { aboutOf } from './about';
import { lookAt, type Look } from './look';
import { momentOf } from './saying';
import type { JournalData, JournalLine } from './shape-journal';

/** What is sent at once: more is asked for. */
const PAGE = 10;

/** What is asked of the journal: of which request, session or mentor, with which words, after which line; empty for any. */
export interface Asked {
  about: string;
  text: string;
  after: string;
}

/** A page of the journal, the newest first, in words. Refuses as any look does. */
export function lookAtJournal(env: Env, { about, text: words, after }: Asked): JournalData {
  const look = lookAt(env);
  const ids = about === '' ? undefined : family(look, about);
  const all = rows(look.facts, 'journal')
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => ids === undefined || ids.has(text(row, 'aboutId')))
    .sort((a, b) => Number(b.row['at']) - Number(a.row['at']) || b.index - a.index)
    .map(({ row }) => row);
  const from = after === '' ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const wanted = fold(words);
  const lines: JournalLine[] = [];
  let more = false;
  for (const row of all.slice(from)) {
    const line = lineOf(look, row);
    if (!says(line, wanted)) continue;
    if (lines.length === PAGE) {
      more = true;
      break;
    }
    lines.push(line);
  }
  return { subject: about === '' ? '' : aboutOf(look, about).subject, lines, more };
}

function says({ what, who, why, subject }: JournalLine, wanted: string): boolean {
  return wanted === '' || fold([what, who, why, subject].join(' ')).includes(wanted);
}

function lineOf(look: Look, row: Row): JournalLine {
  const { view, id, subject } = aboutOf(look, text(row, 'aboutId'));
  return {
    id: row.id,
    at: momentOf(look, row['at']),
    who: text(row, 'who') || look.env.texts.ui.panel.journal.nobody,
    what: text(row, 'what'),
    why: text(row, 'why'),
    subject,
    view,
    about: id,
    undo: undoOf(row),
  };
}

function undoOf(row: Row): JournalLine['undo'] {
  const kept = keptIn(row);
  if (kept === undefined) return 'no';
  if (kept === 'undone') return 'done';
  return kept.undoes === true ? 'again' : 'yes';
}

/** Columns by which a row belongs to another. */
const OF = ['requestId', 'sessionId', 'mentorId'];

/**
 * The rows whose lines are a row's history: of a request its invitations, its sessions and their materials; of a session its
 * materials; of a mentor whatever names her.
 */
function family({ facts }: Look, id: string): ReadonlySet<string> {
  const ids = new Set([id]);
  const isMentor = rowOf(facts, 'mentors', id) !== undefined;
  for (const table of ['requests', 'invitations', 'sessions', 'materials']) {
    if (table === 'requests' && !isMentor) continue;
    for (const row of rows(facts, table))
      if (OF.some((column) => ids.has(text(row, column)))) ids.add(row.id);
  }
  return ids;
}
