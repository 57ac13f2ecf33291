import { advance, advanceQuickly, sweepNow } from '../clock';
import { arrive } from '../mail';
import { moment, type Step, type StepOf } from './file';
import type { TableRow } from './product';
import { playCommand, playSetup } from './commands';
import { deleteMeeting, moveMeeting, replyToMeeting } from './meetings';
import type { ScenarioRun } from './run';
import { editRow, rearrange } from './sheet-steps';
import { playResubmit, playSubmit } from './submissions';

type Player<Kind extends Step['do']> = (run: ScenarioRun, step: StepOf<Kind>) => void;

/** How each kind of step is played. */
export const STEPS: { [Kind in Step['do']]: Player<Kind> } = {
  setup: playSetup,
  command: playCommand,
  submit: playSubmit,
  resubmit: playResubmit,
  find: (run, { table, where, save }) => run.saved.keep(save, findRow(run, table, where)),
  edit: editRow,
  sheet: rearrange,
  reply: replyToMeeting,
  'move-event': moveMeeting,
  'delete-event': deleteMeeting,
  mail: ({ runtime, saved }, { from, subject, body, save }) => {
    const arrived = arrive(runtime.world, { from, subject, body });
    if (save !== undefined) saved.keep(save, arrived);
  },
  advance: ({ runtime }, { by, to, ticks }) => {
    if (by === undefined && to === undefined) throw new Error('"advance" needs "by" or "to"');
    const target = by === undefined ? { to: moment(to, '"to"') } : { by };
    if (ticks === undefined) advance(runtime, target);
    else advanceQuickly(runtime, target, ticks);
  },
  sweep: ({ runtime }) => void sweepNow(runtime),
  fault: ({ runtime }, { call, nth = 1, kind }) => runtime.gate.addFault({ call, nth, kind }),
  calm: ({ runtime }) => runtime.gate.forgetFaults(),
  overlap: () => {
    throw new Error('an overlap cannot stand inside another');
  },
};

/** The first row that fits; none is an error. */
export function findRow(run: ScenarioRun, table: string, where: Record<string, unknown>): TableRow {
  const found = run.product
    .rows(table)
    .find((row) => Object.entries(where).every(([key, value]) => fits(row[key], value)));
  if (found !== undefined) return found;
  throw new Error(`no row of ${table} fits ${JSON.stringify(where)}`);
}

/** Equal as text, or one of a list. */
function fits(cell: unknown, wanted: unknown): boolean {
  if (wanted === null || wanted === '') return cell === null || cell === undefined || cell === '';
  if (Array.isArray(cell) && !Array.isArray(wanted))
    return cell.some((each) => String(each) === String(wanted));
  if (typeof wanted === 'object') return JSON.stringify(cell) === JSON.stringify(wanted);
  return cell !== null && cell !== undefined && String(cell) === String(wanted);
}
