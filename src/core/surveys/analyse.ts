import { number, text } from '../facts';
import type { Row } from '../table/value';
import { monthOf } from '../time/date';
import { localDate } from '../time/zone';
import { guard } from './privacy';
import type { SurveyQuestions } from './questions';
import { summaryOf, type Summary } from './summary';

export type Grouping = 'session' | 'mentor' | 'topic' | 'area' | 'modality' | 'period';

export interface AnalysisOptions {
  by: Grouping;
  /** First and last date of the sessions looked at, in the programme's zone; none means no limit. */
  from?: string | undefined;
  to?: string | undefined;
  sessions: readonly Row[];
  /** Rows of `attendance`: counted where a session has no headcount of its own. */
  attendance?: readonly Row[];
  questions: SurveyQuestions;
  zone: string;
  /** `area` is everyone outside the coordination: fewer than five answers are never broken down (S1-5.3). */
  audience: 'coordination' | 'area';
}

export interface Group {
  /** The session's or mentor's id, the option's key, or the month; empty when the session does not say. */
  key: string;
  sessions: number;
  n: number;
  /** Whether the answers are too few to be told; everything but `key` and `sessions` is then empty. */
  suppressed: boolean;
  /** Answers per woman who came, over the sessions whose attendance is known; null when none is. */
  responseRate: number | null;
  summary: Summary;
}

export interface Analysis {
  total: Group;
  /** In the order of their keys. */
  groups: readonly Group[];
}

/**
 * The answers of a survey per session, mentor, topic, area, modality or month, and all together (S1-5.3). Cancelled
 * sessions do not count, sessions nobody answered for do; answers whose session is not among these are left out.
 */
export function analyse(answers: readonly Row[], options: AnalysisOptions): Analysis {
  const sessions = options.sessions.filter((session) => isLookedAt(session, options));
  const bySession = groupBy(answers, (answer) => text(answer, 'sessionId'));
  const attended = groupBy(options.attendance ?? [], (row) => text(row, 'sessionId'));
  const counted: Counted = (session) => ({
    session,
    answers: bySession.get(session.id) ?? [],
    came: number(session, 'attendance') ?? attended.get(session.id)?.length,
  });
  const groups = [...groupBy(sessions, (session) => keyOf(session, options))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => groupOf(key, members.map(counted), options.questions));
  const total = groupOf('', sessions.map(counted), options.questions);
  return options.audience === 'area' ? guard({ total, groups }) : { total, groups };
}

interface Held {
  session: Row;
  answers: readonly Row[];
  /** How many women came; undefined when nobody counted. */
  came: number | undefined;
}

type Counted = (session: Row) => Held;

function groupOf(key: string, held: readonly Held[], questions: SurveyQuestions): Group {
  const summary = summaryOf(
    held.flatMap(({ answers }) => answers),
    questions,
  );
  return {
    key,
    sessions: held.length,
    n: summary.n,
    suppressed: false,
    responseRate: rateOf(held),
    summary,
  };
}

function rateOf(held: readonly Held[]): number | null {
  const known = held.filter(({ came }) => came !== undefined && came > 0);
  const came = known.reduce((sum, session) => sum + (session.came ?? 0), 0);
  const answered = known.reduce((sum, { answers }) => sum + answers.length, 0);
  return came === 0 ? null : Math.round((100 * answered) / came) / 100;
}

function isLookedAt(session: Row, { from, to, zone }: AnalysisOptions): boolean {
  const start = number(session, 'start');
  if (start === undefined || text(session, 'status') === 'cancelled') return false;
  const date = localDate(start, zone);
  return (!from || date >= from) && (!to || date <= to);
}

function keyOf(session: Row, { by, zone }: AnalysisOptions): string {
  switch (by) {
    case 'session':
      return session.id;
    case 'mentor':
      return text(session, 'mentorId');
    case 'period':
      return monthOf(localDate(number(session, 'start') ?? 0, zone));
    default:
      return text(session, by);
  }
}

function groupBy(rows: readonly Row[], keyOfRow: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}
