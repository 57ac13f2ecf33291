import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newScript } from '../../simulator/services/script/state';
import type { World } from '../../simulator/world/world';
import { play, story } from './support/play';
import { profile, request, submit } from './support/people';
import { after, Programme } from './support/programme';
import { booked, invited } from './support/stages';

/** Somebody makes a copy of the spreadsheet in Drive and works in it: the script comes with it, forms and triggers do not. */
function copied(programme: Programme): Programme {
  const world = structuredClone(programme.world);
  const id = 'copia-de-la-hoja';
  const original = world.containerId;
  const file = world.drive.files[original];
  const sheet = world.spreadsheets[original];
  if (file === undefined || sheet === undefined) throw new Error('there is no spreadsheet');
  world.drive.files[id] = { ...structuredClone(file), id, name: `Copia de ${file.name}` };
  const sheets = structuredClone(sheet.sheets).map((tab) => ({ ...tab, formId: '' }));
  world.spreadsheets[id] = { ...structuredClone(sheet), id, sheets };
  world.containerId = id;
  world.script = { ...newScript('script-de-la-copia') };
  return started(world);
}

function started(world: World): Programme {
  const { account, install } = world;
  const now = new Date(world.now).toISOString();
  return new Programme(play(story([], { account, install, now }), { world }));
}

/** What has left the spreadsheet or was made outside it. */
function outside({ world }: Programme) {
  const events = Object.values(world.calendars).map((calendar) => calendar.changes);
  const files = Object.values(world.drive.files).filter(({ trashed }) => !trashed);
  return { mails: world.mail.messages.length, events, files: files.map(({ id }) => id) };
}

describe('a copy of the spreadsheet (P5, P10)', () => {
  it('does nothing outside itself and says what it is (P5, P10)', () => {
    const copy = copied(after(invited));
    const before = outside(copy);
    const { id } = copy.row('requests');
    const asks: [string, Record<string, unknown>][] = [
      ['match', { request: id }],
      ['recordReply', { request: id, answer: 'accept', channel: 'call' }],
      ['link', { request: id, start: '2026-03-12T10:00:00-06:00' }],
      ['setup', {}],
      ['repair', {}],
    ];
    for (const [name, args] of asks) {
      const problem = copy.refuses(name, args);
      expect([name, problem]).toEqual([
        name,
        { code: 'copied-spreadsheet', message: expect.stringMatching(/^Esta hoja es una copia/) },
      ]);
    }
    expect(outside(copy)).toEqual(before);
    expect(copy.row('invitations')['status']).toBe('sent');
    const { findings } = copy.does('health') as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(['copied']);
  });

  it('that is meant to be used takes over when somebody says so (P10)', () => {
    const copy = copied(after(invited));
    copy.does('setup', { adopt: true });
    copy.does('setup', { adopt: true });
    copy.goesOn(submit('profile', profile('Sigue Igual')), { do: 'sweep' });
    expect(copy.rows('mentors')).toHaveLength(3);
    const { findings } = copy.does('health') as { findings: unknown[] };
    expect(findings).toEqual([]);
  });
});

describe('a spreadsheet that a newer version wrote (P10)', () => {
  it('is left alone, and why is said (P10)', () => {
    const programme = after(booked);
    const cell = programme.cell('resources', 'programme', 'data');
    const data = JSON.parse(String(cell?.v)) as { version: number };
    if (cell !== null) cell.v = JSON.stringify({ ...data, version: data.version + 1 });
    const before = JSON.stringify(
      programme.spreadsheet().sheets.filter(({ formId }) => formId === ''),
    );
    programme.goesOn(submit('request', request({ objective: 'Más' })), { do: 'sweep' });
    const { id } = programme.rows('requests')[0] ?? { id: '' };
    expect(programme.refuses('match', { request: id })).toEqual({
      code: 'newer-version',
      message: expect.stringContaining('versión más nueva'),
    });
    expect(programme.refuses('setup').code).toBe('newer-version');
    expect(programme.refuses('health').code).toBe('newer-version');
    const now = JSON.stringify(
      programme.spreadsheet().sheets.filter(({ formId }) => formId === ''),
    );
    expect(now).toBe(before);
  });
});

describe('a spreadsheet that an older version wrote (P10)', () => {
  const old = () => {
    const file = join(__dirname, '../worlds/version-1.json.gz');
    return started(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as World);
  };

  it('is brought up to date once, keeps what it holds, and the journal says so (P10)', () => {
    const programme = old();
    const before = programme.tables();
    programme.goesOn({ do: 'sweep' }, { do: 'sweep' });
    const told = programme.rows('journal').filter(({ what }) => /versión nueva/.test(String(what)));
    expect(told).toHaveLength(1);
    for (const [table, rows] of Object.entries(before)) {
      if (['journal', 'outbox', 'resources', 'ledger'].includes(table)) continue;
      const kept = programme.rows(table).map(({ id }) => id);
      expect([table, kept]).toEqual([table, expect.arrayContaining(rows.map(({ id }) => id))]);
    }
    const { findings } = programme.does('health') as { findings: unknown[] };
    expect(findings).toEqual([]);
    programme.goesOn(submit('profile', profile('Nueva Mentora')));
    expect(programme.rows('mentors').map(({ name }) => name)).toContain('Nueva Mentora');
  });
});
