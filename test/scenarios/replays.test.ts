import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { play, scenarioFile, tablesOf } from './support/play';

type Tables = ReturnType<typeof tablesOf>;

/** The scenarios a person may want to replay, and how each is to end. */
const ENDS: Record<string, (tables: Tables) => void> = {
  'late-answer': ({ invitations, requests, mentors }) => {
    expect(invitations?.map(({ status }) => status)).toEqual(['expired', 'accepted']);
    const rosa = mentors?.find(({ name }) => name === 'Rosa Muestra');
    expect(requests).toEqual([expect.objectContaining({ mentorId: rosa?.id, status: 'invited' })]);
  },
  'nobody-left': ({ requests }) => {
    const missingProfile = expect.stringMatching(/^Hace falta una mentora con este perfil: tema: /);
    expect(requests).toEqual([expect.objectContaining({ status: 'recruiting', missingProfile })]);
  },
  'hostile-text': ({ mentors, requests, setAside }) => {
    const names = mentors?.map(({ name, vocation }) => [name, vocation]) ?? [];
    expect(names.filter(([name, vocation]) => name !== vocation)).toEqual([]);
    expect([mentors?.length, requests?.length, setAside?.length]).toEqual([17, 17, 0]);
  },
  'corrected-answer': ({ mentors, requests, setAside }) => {
    expect(mentors).toEqual([expect.objectContaining({ phone: '33 5555 1234' })]);
    expect(requests?.map(({ objective }) => objective)).toContain('Más corto');
    expect(setAside?.filter(({ status }) => status !== 'done')).toEqual([]);
  },
  'sheet-rearranged': ({ requests, invitations, mentors }) => {
    const elena = mentors?.find(({ name }) => name === 'Elena Prueba');
    expect(elena).toMatchObject({ topics: ['trademark'], status: 'active' });
    expect(requests).toEqual([
      expect.objectContaining({ mentorId: elena?.id, status: 'invited', preferredTime: '17:00' }),
    ]);
    expect(invitations).toEqual([
      expect.objectContaining({ mentorId: elena?.id, status: 'accepted', channel: 'form' }),
    ]);
  },
  'calendar-by-hand': ({ sessions, requests }) => {
    expect(sessions).toEqual([
      expect.objectContaining({
        status: 'cancelled',
        start: '2026-03-26T17:00:00-06:00',
        mentorReply: 'declined',
        areaReply: 'tentative',
      }),
    ]);
    expect(requests).toEqual([expect.objectContaining({ status: 'invited' })]);
  },
  undo: ({ invitations, sessions }) => {
    expect(invitations?.map(({ status }) => status)).toEqual(['superseded', 'accepted']);
    expect(sessions).toEqual([
      expect.objectContaining({ status: 'planned', start: '2026-03-06T16:00:00-06:00' }),
    ]);
  },
  rehearsal: ({ requests, materials }) => {
    expect(requests?.map(({ status }) => status)).toEqual(['scheduled', 'new']);
    expect(materials?.every(({ fileId }) => fileId !== null)).toBe(true);
  },
};

describe.each(Object.entries(ENDS))('%s.json', (name, ends) => {
  it('plays to its end', () => {
    ends(tablesOf(play(scenarioFile(name))));
  });

  it('says what it proves', () => {
    const file = readFileSync(join(__dirname, `${name}.json`), 'utf8');
    const { proves } = JSON.parse(file) as { proves: string[] };
    expect(proves.length).toBeGreaterThan(0);
    for (const id of proves) expect(id).toMatch(/^(S\d-\d\.\d|P\d+)$/);
  });
});
