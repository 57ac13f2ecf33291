import type { FaultKind } from '../../simulator/runtime/gate';
import { footprintOf } from '../../simulator/control/sweep/footprint';
import { judge } from '../../simulator/control/sweep/verdict';
import { command, menteeSurvey, request, submit } from './support/people';
import { setUp, type Programme } from './support/programme';
import { booked, invited } from './support/stages';

type Step = Record<string, unknown>;

const session: Step = { do: 'find', table: 'sessions', where: {}, save: 'session' };

/** The heart of the main job, from the answers to approved materials and a survey. */
const begins: readonly Step[] = [
  ...booked,
  command('link', { request: '$request.id', start: '2026-03-10T10:00:00-06:00' }),
  session,
  command('prepareMaterials', { session: '$session.id' }),
  submit('attendance', { firstTime: 'yes' }, { session: '$session.id' }),
  submit('menteeSurvey', menteeSurvey({ needSupport: 'yes' }), { session: '$session.id' }),
];
const ends: readonly Step[] = [
  { do: 'find', table: 'materials', where: { kind: 'letter' }, save: 'letter' },
  command('approveMaterial', { material: '$letter.id' }),
];

/** The job, once the clock has run two days; whatever is to go wrong must have gone wrong. */
function played(...faults: readonly Step[]): Programme {
  const begun = setUp().goesOn(...faults, ...begins);
  if (begun.runtime.gate.trouble < faults.length) throw new Error('nothing went wrong');
  return begun
    .until('2026-03-05')
    .goesOn(...ends)
    .until('2026-03-06');
}

const KINDS: readonly FaultKind[] = [
  'transient',
  'quota',
  'lock-timeout',
  'crash-before',
  'crash-after',
];

/** At which of its calls each goes wrong. */
const CALLS: readonly [member: string, times: readonly number[]][] = [
  ['Sheets.Spreadsheets.batchUpdate', [1, 4, 9, 15]],
  ['Calendar.Events.insert', [1, 2]],
  ['MailApp.sendEmail', [1, 3]],
  ['Drive.Files.copy', [1, 2]],
  ['Form.getResponses', [1, 5]],
];

const expected = footprintOf(played().runtime);

describe.each(CALLS)('%s goes wrong', (member, times) => {
  it.each(KINDS)('by %s, and it ends the same, a mail at most once more (P5)', (kind) => {
    // Every second of them for each kind: together all are met.
    const turn = KINDS.indexOf(kind);
    for (const nth of times.filter((_nth, index) => (index + turn) % 2 === 0)) {
      const run = played({ do: 'fault', call: member, nth, kind });
      const { differences } = judge(expected, footprintOf(run.runtime));
      expect([nth, ...differences]).toEqual([nth]);
    }
  });
});

describe('the sheet does not take what came of a mail', () => {
  it.each(['transient', 'quota', 'lock-timeout'] as const)(
    'by %s: nobody is written to twice (P5)',
    (kind) => {
      const fault = { do: 'fault', call: 'Sheets.Spreadsheets.batchUpdate', nth: 2, kind };
      const programme = setUp().goesOn(fault, submit('request', request()), { do: 'sweep' });
      expect(programme.runtime.gate.trouble).toBe(1);
      programme.until('2026-03-05');
      expect(programme.mails().map(({ subject }) => subject)).toEqual(['Recibimos tu solicitud']);
      expect(programme.rows('outbox').map(({ status }) => status)).toEqual(['done']);
    },
  );
});

describe('the day’s mails are used up (P6)', () => {
  it('the rest goes out the next day by itself, each once (P6, P5)', () => {
    const programme = setUp();
    const { world } = programme;
    // Ten of 1,500 are kept for what cannot wait.
    world.mail.windows[world.operator] = { from: world.now - 3_600_000, used: 1_489 };
    programme.goesOn(...invited);
    expect(programme.mails()).toHaveLength(1);
    programme.until('2026-03-06');
    const subjects = programme.mails().map(({ subject }) => subject);
    expect(subjects).toEqual(['Recibimos tu solicitud', 'Te invitamos a dar una sesión']);
    expect(programme.rows('outbox').map(({ status }) => status)).toEqual(['done', 'done']);
  });
});
