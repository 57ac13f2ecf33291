import { number, rowOf, text } from '../../core/facts';
import { isDiscardable, openEffects } from '../../core/plan/waiting';
import type { Row } from '../../core/table/value';
import { fill } from '../../texts';
import type { Env } from '../env';
import { aboutOf, effectOf } from './about';
import { lookAt, type Look } from './look';
import { momentOf } from './saying';
import type { WaitingData, WaitingLine } from './shape-journal';

/** So many are told one by one. */
const MOST = 20;

/** What is still to be done outside the sheet, and for what each waits; what failed comes first. Refuses as any look does. */
export function lookAtWaiting(env: Env): WaitingData {
  const look = lookAt(env);
  const open = openEffects(look.facts);
  const isFailed = (row: Row): boolean => text(row, 'status') === 'failed';
  const sorted = [...open.filter(isFailed), ...open.filter((row) => !isFailed(row))];
  return {
    lines: sorted.slice(0, MOST).map((row) => lineOf(look, row)),
    more: Math.max(0, sorted.length - MOST),
  };
}

function lineOf(look: Look, row: Row): WaitingLine {
  const failed = text(row, 'status') === 'failed';
  const { view, id } = aboutOf(look, rowOfEffect(row));
  return {
    id: row.id,
    what: effectOf(look, row),
    why: whyOf(look, row),
    failed,
    // What waits for its hour, or for something else, is not helped by being tried before.
    canTry: failed || (number(row, 'attempts') ?? 0) > 0,
    canDiscard: isDiscardable(row),
    view,
    about: id,
  };
}

/** The row that an effect is about: its key names it. */
function rowOfEffect(row: Row): string {
  const [, second = '', third = ''] = text(row, 'effectKey').split('/');
  return text(row, 'kind') === 'mail.send' ? third : second;
}

function whyOf(look: Look, row: Row): string {
  const said = look.env.texts.ui.panel.waiting;
  const [problem, attempts] = [text(row, 'problem'), number(row, 'attempts') ?? 0];
  if (text(row, 'status') === 'failed') return fill(said.failed, { count: attempts, problem });
  const isAhead = (number(row, 'nextAt') ?? 0) > look.facts.now;
  const when = momentOf(look, row['nextAt']);
  const { waits } = JSON.parse(text(row, 'outcome') || '{}') as { waits?: string };
  if (waits !== undefined && isAhead) return fill(said.tomorrow, { when });
  if (attempts > 0 && isAhead) return fill(said.again, { when, problem });
  if (isAhead) return fill(said.later, { when });
  const first = firstOf(look, row);
  if (first !== undefined) return fill(said.first, { name: effectOf(look, first) });
  if (lacksCell(look, JSON.parse(text(row, 'payload') || '{}'))) return said.cell;
  return fill(said.operator, { operator: look.viewer.operator });
}

/** What has to be done before it and is not. */
function firstOf({ facts }: Look, row: Row): Row | undefined {
  const before = JSON.parse(text(row, 'after') || '[]') as string[];
  return before
    .map((id) => rowOf(facts, 'outbox', id))
    .find((each) => each !== undefined && text(each, 'status') !== 'done');
}

/** Whether it names a cell in which nothing stands yet. */
function lacksCell(look: Look, payload: unknown): boolean {
  if (payload === null || typeof payload !== 'object') return false;
  if ('$row' in payload) {
    const [table, id, column] = (payload as { $row: [string, string, string] }).$row;
    return text(rowOf(look.facts, table, id), column) === '';
  }
  return Object.values(payload).some((part) => lacksCell(look, part));
}
