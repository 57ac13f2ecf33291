import { command, request, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked } from './support/stages';

type Step = Record<string, unknown>;

const OPERATOR = 'coordinacion@crea.example';
const session: Step = { do: 'find', table: 'sessions', where: {}, save: 'session' };
const prepared = [...booked, session, command('prepareMaterials', { session: '$session.id' })];

function events({ world }: Programme) {
  return Object.values(world.calendars).flatMap((calendar) => Object.values(calendar.events));
}

/** Whom anything was shared with, besides who owns it and whoever may answer a form. */
function sharedWith({ world }: Programme): string[] {
  const files = Object.values(world.drive.files);
  return files.flatMap(({ name, permissions }) =>
    permissions
      .filter(({ role, type }) => role !== 'owner' && type !== 'anyone')
      .map(({ emailAddress }) => `${name} ${emailAddress ?? ''}`),
  );
}

describe('rehearsal (P11)', () => {
  it('lets everything happen and reaches nobody; off again, it does (P11)', () => {
    const programme = setUp();
    programme.does('rehearsal', { on: true });
    programme.goesOn(...prepared).until('2026-03-20');
    programme.does('closeSession', { session: programme.row('sessions').id });
    expect(programme.row('requests')).toMatchObject({ status: 'closed' });
    const mails = programme.mails();
    expect(mails.length).toBeGreaterThan(5);
    for (const { to, cc, bcc, subject } of mails) {
      expect({ to, cc, bcc, subject }).toEqual({
        to: [OPERATOR],
        cc: [],
        bcc: [],
        subject: expect.stringMatching(/^\[Ensayo\] /),
      });
    }
    expect(mails.map(({ text }) => text.split('\n')[0])).toContain(
      'Esto es un ensayo. En la vida real este correo iría a: elena@mentoras.example',
    );
    expect(programme.world.mail.messages.length).toBe(mails.length);
    expect(
      events(programme).map(({ attendees, summary }) => [attendees, summary?.slice(0, 9)]),
    ).toEqual([[[], '[Ensayo] ']]);
    expect(sharedWith(programme)).toEqual([]);
    programme.does('rehearsal', { on: false });
    programme.goesOn(submit('request', request({ objective: 'De verdad' })));
    expect(programme.mails().at(-1)).toMatchObject({
      to: ['empoderamiento@crea.example'],
      subject: 'Recibimos tu solicitud',
    });
  });

  it('does not touch what real people have in their calendars (P11)', () => {
    const programme = after(booked);
    const before = structuredClone(events(programme));
    const sent = programme.world.mail.messages.length;
    programme.does('rehearsal', { on: true });
    const { id } = programme.row('sessions');
    programme.does('reschedule', {
      session: id,
      start: '2026-03-26T16:00:00-06:00',
      end: '2026-03-26T18:00:00-06:00',
    });
    programme.does('cancelSession', { session: id, reason: 'Ensayo' });
    programme.goesOn({ do: 'sweep' });
    expect(events(programme)).toEqual(before);
    const later = programme.world.mail.messages.slice(sent);
    expect(later.filter(({ to }) => !to.includes(OPERATOR))).toEqual([]);
  });

  it('says so in the journal, when it begins and when it ends (P11)', () => {
    const programme = after(asked);
    programme.does('rehearsal', { on: true });
    programme.does('rehearsal', { on: false });
    const told = programme.rows('journal').map(({ what }) => String(what));
    expect(told.filter((what) => /ensayo/i.test(what))).toHaveLength(2);
  });
});
