import { rowOf, rows, text } from '../../core/facts';
import { analyse, MENTEE_QUESTIONS, type Group, type Grouping } from '../../core/surveys';
import { fill } from '../../texts';
import type { Env } from '../env';
import { lookAt, type Look } from './look';
import { labelled, spanOf } from './saying';
import type { ReportData, ReportGroup } from './shape';

export const GROUPINGS: readonly Grouping[] = [
  'session',
  'mentor',
  'topic',
  'area',
  'modality',
  'period',
];

/** What is asked of a report: by what, and from and to which date of the sessions (empty for no limit). */
export interface Reported {
  by: string;
  from: string;
  to: string;
}

/** What the mentees' surveys say, in words, for the coordination (S1-5.3). Refuses as any look does. */
export function lookAtReport(env: Env, { by, from, to }: Reported): ReportData {
  const look = lookAt(env);
  const { facts } = look;
  const grouping = GROUPINGS.find((each) => each === by) ?? 'session';
  const { total, groups } = analyse(rows(facts, 'menteeSurveys'), {
    by: grouping,
    from,
    to,
    sessions: rows(facts, 'sessions'),
    attendance: rows(facts, 'attendance'),
    questions: MENTEE_QUESTIONS,
    zone: facts.zone,
    audience: 'coordination',
  });
  return {
    total: said(look, '', total),
    groups: newestFirst(look, grouping, groups)
      .filter(({ n }) => n > 0)
      .map((group) => said(look, nameOf(look, grouping, group.key), group)),
  };
}

/** Sessions and months the newest first; anything else as it came. */
function newestFirst({ facts }: Look, by: Grouping, groups: readonly Group[]): Group[] {
  const start = ({ key }: Group): number => Number(rowOf(facts, 'sessions', key)?.['start'] ?? 0);
  if (by === 'session') return [...groups].sort((a, b) => start(b) - start(a));
  return by === 'period' ? [...groups].reverse() : [...groups];
}

function said({ env }: Look, label: string, group: Group): ReportGroup {
  const titles = env.texts.tables['menteeSurveys']?.columns ?? {};
  return {
    label,
    sessions: group.sessions,
    n: group.n,
    percent: group.responseRate === null ? null : Math.round(group.responseRate * 100),
    means: Object.entries(group.summary.scales)
      .filter(([, { n }]) => n > 0)
      .map(([key, { mean }]) => ({ label: titles[key] ?? key, text: String(mean) })),
  };
}

function nameOf(look: Look, by: Grouping, key: string): string {
  const { facts, env } = look;
  switch (by) {
    case 'session': {
      const row = rowOf(facts, 'sessions', key);
      return `${text(row, 'title')}: ${spanOf(look, row?.['start'], row?.['end'])}`;
    }
    case 'mentor':
      return text(rowOf(facts, 'mentors', key), 'name');
    case 'period': {
      const [year = '', month = ''] = key.split('-');
      const { months, month: pattern } = env.texts.dates;
      return fill(pattern, { month: months[Number(month) - 1] ?? '', year });
    }
    default:
      return labelled(look, { topic: 'topics', area: 'areas', modality: 'modality' }[by], key);
  }
}
