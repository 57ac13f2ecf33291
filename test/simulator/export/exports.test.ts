import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { reply } from '../../../simulator/control/calendar';
import { editDocument, trashFile } from '../../../simulator/control/drive';
import { driveTree } from '../../../simulator/export/drive';
import { mailFiles } from '../../../simulator/export/eml';
import { calendarFile } from '../../../simulator/export/ics';
import { MIME } from '../../../simulator/services/drive/state';
import { guest } from '../support/guest';

const SOURCE = `
function events() {
  const id = Calendar.Calendars.insert({ summary: 'Mentorías', timeZone: 'America/Mexico_City' }).id;
  const time = (day) => ({ start: { dateTime: day + 'T17:00:00-06:00', timeZone: 'America/Mexico_City' }, end: { dateTime: day + 'T18:30:00-06:00', timeZone: 'America/Mexico_City' } });
  Calendar.Events.insert(Object.assign({ id: 'event1', summary: 'Costos; precios, “ñ”', description: 'Línea 1\\nLínea 2', location: 'Salón Azul', attendees: [{ email: 'ana@correo.example', displayName: 'Ana' }] }, time('2026-03-12')), id, { sendUpdates: 'all' });
  Calendar.Events.insert(Object.assign({ id: 'event2', summary: 'Borrada' }, time('2026-03-13')), id);
  Calendar.Events.remove(id, 'event2');
  Calendar.Events.insert(Object.assign({ id: 'series', summary: 'Serie', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }, time('2026-03-16')), id);
  Calendar.Events.remove(id, 'series_20260323T230000Z');
  Calendar.Events.insert({ id: 'fair1', summary: 'Feria', start: { date: '2026-03-20' }, end: { date: '2026-03-22' } }, id);
  return id;
}
function mails() {
  MailApp.sendEmail({ to: 'ana@correo.example', bcc: 'luz@correo.example', subject: 'Invitación: ñandú', body: 'Hola\\nAna', htmlBody: '<p>Hola</p>', attachments: [Utilities.newBlob('hola', 'text/plain', 'año.txt')] });
  MailApp.sendEmail('eva@correo.example', 'Dos', 'Texto');
}
function files() {
  const folder = Drive.Files.create({ name: 'Sesión', mimeType: '${MIME.folder}', appProperties: { key: 's1' }, description: 'd' }).id;
  const doc = Drive.Files.create({ name: 'Guía', mimeType: '${MIME.document}', parents: [folder] }).id;
  const gone = Drive.Files.create({ name: 'Vieja', mimeType: '${MIME.document}', parents: [folder] }).id;
  Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'luz@crea.example' }, folder);
  return { folder: folder, doc: doc, gone: gone };
}`;

describe('calendar.ics', () => {
  it('is read by a strict parser, with guests’ answers, and without what was deleted', () => {
    const script = guest(SOURCE);
    const calendarId = script.call('events') as string;
    reply(script.world, {
      calendarId,
      eventId: 'event1',
      who: 'ana@correo.example',
      answer: 'yes',
    });
    const events = new ICAL.Component(ICAL.parse(calendarFile(script.world)))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect(events.map(({ summary }) => summary)).toEqual([
      'Costos; precios, “ñ”',
      'Serie',
      'Feria',
    ]);
    const [first, series, fair] = events;
    expect(first).toMatchObject({
      uid: 'event1@google.com',
      description: 'Línea 1\nLínea 2',
      location: 'Salón Azul',
    });
    expect(first?.startDate.toString()).toBe('2026-03-12T23:00:00Z');
    expect(first?.endDate.toString()).toBe('2026-03-13T00:30:00Z');
    expect(first?.attendees[0]?.getParameter('partstat')).toBe('ACCEPTED');
    expect(first?.attendees[0]?.getFirstValue()).toMatch(/ana@correo\.example$/i);
    expect(first?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(first?.component.getFirstPropertyValue('url')).toContain(
      'google.com/calendar/event?eid=',
    );
    expect([fair?.startDate.toString(), fair?.endDate.toString()]).toEqual([
      '2026-03-20',
      '2026-03-22',
    ]);
    const iterator = series?.iterator();
    const starts = [iterator?.next(), iterator?.next(), iterator?.next()].map(String);
    expect(starts.slice(0, 2)).toEqual(['2026-03-16T23:00:00Z', '2026-03-30T23:00:00Z']);
  });

  it('keeps what became of one occurrence under the series it belongs to', () => {
    const script = guest(
      `${SOURCE} function patch(id) { Calendar.Events.patch({ summary: 'Otro tema' }, id, 'series_20260330T230000Z'); }`,
    );
    script.call('patch', script.call('events'));
    const file = new ICAL.Component(ICAL.parse(calendarFile(script.world)));
    const exception = file
      .getAllSubcomponents('vevent')
      .find((one) => one.getFirstPropertyValue('summary') === 'Otro tema');
    expect(exception?.getFirstPropertyValue('uid')).toBe('series@google.com');
    expect(String(exception?.getFirstPropertyValue('recurrence-id'))).toBe('2026-03-30T23:00:00Z');
    expect(exception?.getFirstProperty('rrule')).toBeNull();
  });

  it('is valid when there is nothing in it', () => {
    expect(() => ICAL.parse(calendarFile(guest(SOURCE).world))).not.toThrow();
  });
});

describe('mail/*.eml', () => {
  it('are what the script sent, in order, and nothing Calendar or Drive sent', async () => {
    const script = guest(SOURCE);
    script.call('mails');
    script.call('events');
    const files = await mailFiles(script.world);
    expect(files.map(({ name }) => name)).toEqual(['0001.eml', '0002.eml']);
    const mail = await PostalMime.parse(files[0]?.content ?? '');
    expect(mail).toMatchObject({
      subject: 'Invitación: ñandú',
      from: { address: script.world.operator, name: 'Coordinación' },
      to: [{ address: 'ana@correo.example' }],
      bcc: [{ address: 'luz@correo.example' }],
      html: expect.stringContaining('<p>Hola</p>'),
      attachments: [{ filename: 'año.txt', mimeType: 'text/plain' }],
    });
    expect(mail.text?.trim()).toBe('Hola\nAna');
    expect(Date.parse(mail.date ?? '')).toBeGreaterThanOrEqual(
      Math.floor(script.world.now / 1000) * 1000,
    );
    expect(await mailFiles(script.world)).toEqual(files);
  });

  it('name the mails that they answer', async () => {
    const script = guest(`function f() {
      GmailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'Uno', 'x');
      GmailApp.getInboxThreads()[0].reply('y'); }`);
    script.call('f');
    const [first, second] = await mailFiles(script.world);
    const [asked, answer] = [
      await PostalMime.parse(first?.content ?? ''),
      await PostalMime.parse(second?.content ?? ''),
    ];
    expect(asked.inReplyTo).toBeUndefined();
    expect(answer).toMatchObject({ inReplyTo: asked.messageId, references: asked.messageId });
  });
});

describe('drive.json', () => {
  it('is a tree of what is not in the trash, with permissions, properties and text', () => {
    const script = guest(SOURCE);
    const { folder, doc, gone } = script.call('files') as {
      folder: string;
      doc: string;
      gone: string;
    };
    editDocument(script.world, doc, 'Hola\nAna');
    trashFile(script.world, gone);
    const tree = driveTree(script.world);
    expect(tree.map(({ mimeType }) => mimeType)).toEqual([MIME.spreadsheet, MIME.folder]);
    expect(tree[1]).toMatchObject({
      id: folder,
      name: 'Sesión',
      description: 'd',
      appProperties: { key: 's1' },
      permissions: [{ role: 'owner' }, { role: 'reader', emailAddress: 'luz@crea.example' }],
      children: [
        {
          id: doc,
          name: 'Guía',
          text: 'Hola\nAna',
          permissions: [{ role: 'owner' }, { role: 'reader' }],
          children: [],
        },
      ],
    });
  });
});
