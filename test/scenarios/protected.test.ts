import { profile, request, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked } from './support/stages';

const OWNER = 'duena@crea.example';
const COORDINATOR = 'segunda@crea.example';

const protect = (table: string, more: Record<string, unknown> = {}) => ({
  do: 'sheet',
  op: 'protect',
  table,
  ...more,
});

/** Somebody else owns the spreadsheet: only its owner gets past every protection. */
function ownedByAnother(programme: Programme): Programme {
  const file = programme.world.drive.files[programme.world.containerId];
  if (file === undefined) throw new Error('there is no spreadsheet');
  const { operator } = programme.world;
  file.owner = OWNER;
  file.permissions.push({ id: 'writer', type: 'user', role: 'writer', emailAddress: operator });
  return programme;
}

const unprotect = (programme: Programme, table: string): void => {
  const tab = programme.tab(table);
  tab.protectedRanges = tab.protectedRanges.filter(({ warningOnly }) => warningOnly === true);
};

describe('a protection (P3)', () => {
  it('tells whom it keeps out what to do, and nothing is half done (P3, P5)', () => {
    const programme = after(asked).goesOn(protect('requests'));
    const { id } = programme.row('requests');
    const mentor = programme.row('mentors', { name: 'Elena Prueba' }).id;
    const refused = programme.refuses('assign', { request: id, mentor }, COORDINATOR);
    expect(refused).toEqual({ code: 'protected', message: expect.stringMatching(/protección/) });
    expect(programme.row('requests')).toMatchObject({ mentorId: null, status: 'new' });
    programme.does('assign', { request: id, mentor });
  });

  it('that keeps the operator out holds up only what is to be written there, and is told of (P3, P5)', () => {
    const programme = ownedByAnother(after(booked)).goesOn(protect('mentors', { as: OWNER }));
    programme.goesOn(
      submit('profile', profile('Tere Espera')),
      submit('request', request({ objective: 'Otra cosa' })),
      { do: 'sweep' },
    );
    expect(programme.rows('requests')).toHaveLength(2);
    expect(programme.rows('setAside')).toEqual([]);
    expect(programme.rows('mentors').map(({ name }) => name)).not.toContain('Tere Espera');
    expect(programme.rows('alerts').map(({ kind }) => kind)).toEqual(['missing']);
    const { findings } = programme.does('health') as { findings: unknown[] };
    expect(findings).toContainEqual({
      code: 'protected',
      text: expect.stringContaining('Mentoras'),
      fixable: false,
    });
    unprotect(programme, 'mentors');
    programme.goesOn({ do: 'sweep' });
    expect(programme.rows('mentors').map(({ name }) => name)).toContain('Tere Espera');
  });

  it('of the journal itself stops no answer for good (P3, P5)', () => {
    const programme = ownedByAnother(setUp()).goesOn(protect('journal', { as: OWNER }));
    programme.goesOn(submit('profile', profile('Tere Espera'), { trigger: 'never' }));
    programme.goesOn({ do: 'sweep' });
    unprotect(programme, 'journal');
    programme.goesOn({ do: 'sweep' });
    expect(programme.rows('mentors')).toHaveLength(1);
  });
});
