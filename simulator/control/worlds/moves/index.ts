import { FAULT_KINDS } from '../../../runtime/gate';
import type { Step } from '../../scenario/file';
import type { Sight } from '../sight';
import { answerMoves } from './answers';
import { coordinatorMoves } from './coordinator';
import { handMoves } from './hands';
import type { Kind, Pick } from './kind';

/** Calls that a programme under way makes; those that change something stand more than once. */
const CALLS = [
  'Sheets.Spreadsheets.batchUpdate',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  'Sheets.Spreadsheets.batchUpdate',
  'MailApp.sendEmail',
  'Properties.setProperty',
  'Properties.getProperties',
  'Properties.deleteProperty',
  'Lock.tryLock',
  'Lock.releaseLock',
  'MailApp.sendEmail',
  'Sheets.Spreadsheets.batchUpdate',
  'Sheets.Spreadsheets.batchUpdate',
  'Form.getResponses',
  'FormApp.openById',
  'Session.getEffectiveUser',
  'Calendar.Events.insert',
  'Calendar.Events.list',
  'Calendar.Events.get',
  'Calendar.Events.patch',
  'Calendar.Events.remove',
  'Calendar.Events.insert',
  'Drive.Files.generateIds',
  'Drive.Files.create',
  'Drive.Files.copy',
  'Drive.Files.get',
  'Drive.Files.update',
  'Drive.Files.list',
  'Drive.Permissions.create',
  'Docs.Documents.batchUpdate',
  'Docs.Documents.get',
  'Slides.Presentations.batchUpdate',
  'Sheet.getFormUrl',
] as const;

function fault(_sight: Sight, { a, b, c }: Pick): Step {
  const kind = FAULT_KINDS[b % FAULT_KINDS.length] ?? 'transient';
  return {
    do: 'fault',
    call: CALLS[a % CALLS.length] ?? '',
    nth: [1, 2, 1, 2, 3][c % 5] ?? 1,
    kind,
  };
}

const DAY_HOURS = 24;

function advance(_sight: Sight, { a }: Pick): Step {
  const hours = [1, 4, DAY_HOURS, 2 * DAY_HOURS, 12, 3 * DAY_HOURS][a % 6] ?? 1;
  return { do: 'advance', by: `PT${hours}H`, ticks: Math.min(3, Math.ceil(hours / 12)) };
}

const alone = {
  ...answerMoves,
  ...coordinatorMoves,
  ...handMoves,
  sweep: { weight: 2, step: (): Step => ({ do: 'sweep' }) },
  advance: { weight: 18, step: advance },
} satisfies Record<string, Kind>;

const INNER = (Object.keys(alone) as (keyof typeof alone)[]).filter(
  (kind) => !['advance', 'mail', 'repair', 'setupAgain'].includes(kind),
);

/** Two things at once: a step inside a call of the one after it. */
function overlap(sight: Sight, { a, b, c }: Pick): Step | undefined {
  const kind: Kind | undefined = alone[INNER[a % INNER.length] ?? 'sweep'];
  const step = kind?.step(sight, { a: b, b: c, c: a });
  return step && { do: 'overlap', at: 1 + (c % 14), step };
}

/** Everything that may happen in a story. */
export const MOVES = {
  ...alone,
  fault: { weight: 22, step: fault },
  overlap: { weight: 14, step: overlap },
} satisfies Record<string, Kind>;

export type MoveKind = keyof typeof MOVES;
