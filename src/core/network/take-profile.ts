import { answered } from '../answers/read-answer';
import type { TakeAnswer, Taken, Taking } from '../answers/take-answer';
import { rowIdOf } from '../answers/take-answer';
import { rowOf, rows, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { identify } from '../people/identify';
import { normalisePhone } from '../people/phone';
import { probableDuplicates } from '../people/duplicates';
import type { Change, JournalLine } from '../plan/plan';
import type { Row, Value } from '../table/value';
import { localDate } from '../time/zone';

/**
 * A profiling answer becomes a row of the directory, one a person however often she answers (S1-4.1).
 * It is handed out at the end of the training, so whoever answers counts as trained (S1-1.3).
 */
export const takeProfile: TakeAnswer = (taken, facts) => {
  const standing = standingRow(taken, facts);
  return standing === undefined ? newMentor(taken, facts) : sameMentor(taken, facts, standing);
};

function standingRow(taken: Taken, facts: Facts): Row | undefined {
  if (taken.rowId !== undefined) return rowOf(facts, 'mentors', taken.rowId);
  return identify(personOf(taken), rows(facts, 'mentors'));
}

function newMentor(taken: Taken, facts: Facts): Taking {
  const id = rowIdOf(taken, 'M');
  const suspects = probableDuplicates(personOf(taken), rows(facts, 'mentors'));
  const row: Row = {
    id,
    ...columnsOf(taken, facts),
    status: 'profiled',
    statusOn: localDate(taken.at, facts.zone),
    sessionsGiven: 0,
    surveys: 0,
    possibleDuplicates: suspects.length > 0 ? suspects.join(', ') : null,
    createdAt: taken.at,
  };
  const suspicion: JournalLine[] =
    suspects.length > 0 ? [{ code: 'duplicate-suspected', about: id }] : [];
  const changes: Change[] = [
    { do: 'insert', table: 'mentors', row },
    ...candidateProfiled(taken, facts, id),
  ];
  return {
    rowId: id,
    plan: { changes, effects: [], journal: [heard('answer-taken', id, taken), ...suspicion] },
  };
}

/**
 * What she answers now replaces what she answered before. In a further answer what she leaves empty stays; in the same
 * answer, edited, what she took out is taken out: a conflict or a need is hers to take back.
 */
function sameMentor(taken: Taken, facts: Facts, standing: Row): Taking {
  const columns = columnsOf(taken, facts);
  const set: Record<string, Value> = {
    ...(taken.rowId === undefined ? answered(columns) : columns),
  };
  for (const column of ['email', 'phone'] as const)
    if (isSame(column, text(standing, column), String(set[column] ?? ''))) delete set[column];
  const others = otherContacts(standing, set);
  if (others !== '') set['otherContacts'] = others;
  // A row that somebody typed has no status yet.
  if (['', 'interested', 'invited', 'trained'].includes(text(standing, 'status'))) {
    Object.assign(set, { status: 'profiled', statusOn: localDate(taken.at, facts.zone) });
  }
  const changes: Change[] = [
    { do: 'update', table: 'mentors', id: standing.id, set },
    ...candidateProfiled(taken, facts, standing.id),
  ];
  return {
    rowId: standing.id,
    plan: { changes, effects: [], journal: [heard('person-updated', standing.id, taken)] },
  };
}

function heard(code: string, about: string, taken: Taken): JournalLine {
  return { code, about, params: { form: taken.form } };
}

function columnsOf(taken: Taken, facts: Facts): Record<string, Value> {
  const { consent: _consent, maxSessionsPerMonth, ...answers } = taken.values;
  return {
    ...answers,
    capacity: maxSessionsPerMonth ?? null,
    confirmedOn: localDate(taken.at, facts.zone),
  };
}

/** The same address in other letters, or the same number with other spaces, is no new one. */
function isSame(column: 'email' | 'phone', before: string, now: string): boolean {
  const normalise = column === 'email' ? normaliseEmail : normalisePhone;
  const known = normalise(before);
  return known !== undefined && known === normalise(now);
}

/** Addresses and numbers by which she was known until now go on identifying her. */
function otherContacts(standing: Row, set: Readonly<Record<string, Value>>): string {
  const known = text(standing, 'otherContacts')
    .split(',')
    .map((part) => part.trim());
  const replaced = ['email', 'phone']
    .filter((column) => set[column] !== undefined && text(standing, column) !== set[column])
    .map((column) => text(standing, column));
  return [...new Set([...known, ...replaced])].filter((part) => part !== '').join(', ');
}

function candidateProfiled(taken: Taken, facts: Facts, mentorId: string): Change[] {
  const candidate = identify(personOf(taken), rows(facts, 'candidates'));
  if (candidate === undefined) return [];
  return [
    { do: 'update', table: 'candidates', id: candidate.id, set: { status: 'profiled', mentorId } },
  ];
}

/** Who an answer says she is, as far as recognising her goes. */
export function personOf({ values }: Taken): {
  id: string;
  name: string;
  email: string;
  phone: string;
  municipality: string;
} {
  const said = (key: string): string => String(values[key] ?? '');
  return {
    id: '',
    name: said('name'),
    email: said('email'),
    phone: said('phone'),
    municipality: said('municipality'),
  };
}
