import { differences, portraitOf, type Portrait } from '../../simulator/control/diff';
import { deleteColumn, deleteTab, renameTab } from '../../simulator/control/sheet';
import { after, type Programme } from './support/programme';
import { booked } from './support/stages';

const running = () => after([...booked, { do: 'advance', by: 'PT2H' }]);

function portrait(programme: Programme): Portrait {
  return portraitOf(structuredClone(programme.world));
}

function resource(programme: Programme, id: string): string {
  return String(programme.row('resources', { id })['googleId']);
}

/** A file is deleted for good, and what is inside it. */
function deleteFile({ world }: Programme, id: string): void {
  delete world.drive.files[id];
  delete world.forms[id];
  delete world.documents[id];
  delete world.presentations[id];
}

/** The journal's line that set-up has run. */
const TOLD = '+ tab Círculo/Bitácora/row B-';

interface Loss {
  what: string;
  lose: (programme: Programme) => void;
  /** How the world differs from what it was, once set-up has run again. */
  left: string[];
}

const LOSSES: Loss[] = [
  {
    what: 'a tab',
    lose: (programme) => deleteTab(programme.world, tabOf(programme, 'exclusions')),
    left: [TOLD],
  },
  {
    what: 'a column',
    lose: (programme) =>
      deleteColumn(programme.world, {
        ...tabOf(programme, 'exclusions'),
        column: programme.describe().tables['exclusions']?.columns['reason'] ?? -1,
      }),
    left: [
      TOLD,
      '~ tab Círculo/No asignar/row 1:  | mentorId | kind | target | reason | liftedOn | createdAt | updatedAt | idCopy →  | mentorId | kind | target | liftedOn | createdAt | updatedAt | idCopy | reason',
      '~ tab Círculo/No asignar/row 2: ntora | No asignar a | Cuál | Motivo | Se quitó el | Creada | Actualizada | Folio (copia) → ntora | No asignar a | Cuál | Se quitó el | Creada | Actualizada | Folio (copia) | Motivo',
    ],
  },
  {
    what: 'a form',
    lose: (programme) => deleteFile(programme, resource(programme, 'form:needs')),
    left: [
      TOLD,
      '+ tab Círculo/Respuestas de formulario 9',
      '+ tab Círculo/Respuestas de formulario 9/row 1',
    ],
  },
  {
    what: 'a folder',
    lose: (programme) => deleteFile(programme, resource(programme, 'folder:sessions')),
    left: [TOLD],
  },
  {
    what: 'a template',
    lose: (programme) => deleteFile(programme, resource(programme, 'template:letter')),
    left: [TOLD],
  },
  {
    what: 'the calendar',
    lose: (programme) => {
      programme.world.calendars = {};
    },
    left: [
      '+ mail to elena@mentoras.example: Invitación: Registro de marca: círculo de acompañamiento - 2026-03-19 16:00 - 18:00 (elena@mentoras.example) (2)',
      '+ mail to empoderamiento@crea.example: Invitación: Registro de marca: círculo de acompañamiento - 2026-03-19 16:00 - 18:00 (empoderamiento@crea.example) (2)',
      TOLD,
      '+ tab Círculo/Sistema: por hacer/row E-',
    ],
  },
  {
    what: 'the clock',
    lose: ({ world }) => {
      world.script.triggers = world.script.triggers.filter(({ kind }) => kind !== 'clock');
    },
    left: [TOLD],
  },
];

function tabOf(programme: Programme, table: string) {
  return { spreadsheetId: programme.world.containerId, sheetId: programme.tab(table).sheetId };
}

describe('set-up run again (P4)', () => {
  it('changes nothing (P4)', () => {
    const programme = running();
    const before = portrait(programme);
    programme.does('setup');
    programme.does('repair');
    programme.does('setup');
    expect(differences(before, portrait(programme))).toEqual([]);
  });

  it.each(LOSSES)(
    'puts back $what that is gone, and touches nothing else (P4)',
    ({ lose, left }) => {
      const programme = running();
      const before = portrait(programme);
      lose(programme);
      expect(differences(before, portrait(programme)).length).toBeGreaterThan(0);
      programme.does('setup');
      programme.goesOn({ do: 'advance', by: 'PT1H' });
      // Ids at the end of a line are not told.
      const found = differences(before, portrait(programme)).map((line) =>
        line.replace(/(row [BE]-)\w+$/, '$1'),
      );
      expect(found).toEqual(left);
      const { findings } = programme.does('health') as { findings: unknown[] };
      expect(findings).toEqual([]);
    },
  );

  it.each([
    ['a template', 'template:letter'],
    ['the folder of sessions', 'folder:sessions'],
  ])('and %s back, what had failed for want of it is done (P4, P5)', (_what, id) => {
    const programme = running();
    deleteFile(programme, resource(programme, id));
    const session = programme.row('sessions').id;
    programme.does('prepareMaterials', { session });
    programme.goesOn({ do: 'sweep' });
    const letter = () => programme.row('materials', { kind: 'letter' });
    expect(letter()['fileId']).toBeNull();
    programme.does('repair');
    programme.goesOn({ do: 'sweep' });
    expect(programme.world.documents[String(letter()['fileId'])]).toBeDefined();
    expect(programme.rows('outbox').filter(({ status }) => status !== 'done')).toEqual([]);
    const { findings } = programme.does('health') as { findings: unknown[] };
    expect(findings).toEqual([]);
  });

  it('leaves what people renamed as they named it (P3, P4)', () => {
    const programme = running();
    const { world } = programme;
    renameTab(world, { ...tabOf(programme, 'requests'), title: 'Lo que piden las áreas' });
    for (const id of ['form:needs', 'folder:sessions', 'template:letter']) {
      const file = world.drive.files[resource(programme, id)];
      if (file !== undefined) file.name = `Renombrado: ${file.name}`;
    }
    const form = world.forms[resource(programme, 'form:needs')];
    if (form !== undefined) form.title = 'Otro título';
    for (const calendar of Object.values(world.calendars)) calendar.summary = 'Nuestro calendario';
    const before = portrait(programme);
    programme.does('setup');
    programme.does('repair');
    programme.goesOn({ do: 'sweep' });
    expect(differences(before, portrait(programme))).toEqual([]);
  });
});
