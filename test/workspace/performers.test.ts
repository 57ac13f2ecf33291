import { describe, expect, it } from '@jest/globals';
import { deleteEvent, reply } from '../../simulator/control/calendar';
import { deleteFile, renameFile } from '../../simulator/control/drive';
import { inboxOf } from '../../simulator/control/mail';
import { textOf } from '../../simulator/services/docs/state';
import { textOfSlides } from '../../simulator/services/slides/state';
import type { EffectPayloads } from '../../src/app/ports/effects';
import type { Guest } from '../simulator/support/guest';
import { callsOf, readyWorkspace, resourcesOf } from './support/workspace';

const MENTOR = 'rosa@gmail.example';
const AREA = 'juridico@crea.example';

function idOf(made: Guest, resource: string): string {
  return resourcesOf(made)[resource]?.googleId ?? '';
}

type Outcome = Record<string, string>;

function perform(made: Guest, kind: string, payload: object, attempt: object = {}): Outcome {
  const about = { key: 'effect/1', maybeDone: false, ...attempt };
  return made.call('perform', kind, payload, about) as Outcome;
}

function permanence(made: Guest, kind: string, payload: object): boolean {
  const about = { key: 'effect/1', maybeDone: false };
  return made.call('failure', kind, payload, about) as boolean;
}

describe('event.put', () => {
  function session(made: Guest, change: Partial<EffectPayloads['event.put']> = {}) {
    return {
      calendarId: idOf(made, 'calendar'),
      eventId: 'ses0123456789',
      summary: 'Costos: círculo de acompañamiento',
      description: 'Área: Jurídico',
      start: '2026-03-20T17:00:00-06:00',
      end: '2026-03-20T19:00:00-06:00',
      location: 'Sala 2',
      attendees: [MENTOR, AREA],
      meet: false,
      rowId: 'SES-1',
      ...change,
    };
  }

  function eventOf(made: Guest) {
    return made.world.calendars[idOf(made, 'calendar')]?.events['ses0123456789'];
  }

  it('invites both, neither seeing the address of the other', () => {
    const made = readyWorkspace();
    const outcome = perform(made, 'event.put', session(made));
    expect(outcome).toMatchObject({ eventId: 'ses0123456789', meetLink: '' });
    expect(eventOf(made)).toMatchObject({
      guestsCanSeeOtherGuests: false,
      guestsCanInviteOthers: false,
      extendedProperties: { private: { circulo: 'SES-1' } },
    });
    expect(inboxOf(made.world, MENTOR)).toHaveLength(1);
  });

  it('is done once, whoever asks again', () => {
    const made = readyWorkspace();
    perform(made, 'event.put', session(made));
    const before = structuredClone(eventOf(made));
    perform(made, 'event.put', session(made));
    const { calls = {} } = made.runtime.records.at(-1) ?? {};
    expect(eventOf(made)).toEqual(before);
    expect(inboxOf(made.world, MENTOR)).toHaveLength(1);
    expect(Object.keys(calls).filter((call) => call.startsWith('Calendar'))).toEqual([
      'Calendar.Events.insert',
      'Calendar.Events.get',
    ]);
  });

  it('changes what differs and keeps what guests answered', () => {
    const made = readyWorkspace();
    perform(made, 'event.put', session(made));
    reply(made.world, {
      calendarId: idOf(made, 'calendar'),
      eventId: 'ses0123456789',
      who: MENTOR,
      answer: 'yes',
    });
    const substitute = 'ana@gmail.example';
    const moved = { start: '2026-03-21T10:00:00-06:00', end: '2026-03-21T12:00:00-06:00' };
    perform(made, 'event.put', session(made, { ...moved, attendees: [MENTOR, substitute] }));
    expect(
      eventOf(made)?.attendees.map(({ email, responseStatus }) => [email, responseStatus]),
    ).toEqual([
      [MENTOR, 'accepted'],
      [substitute, 'needsAction'],
    ]);
    expect(Date.parse(eventOf(made)?.start.dateTime ?? '')).toBe(Date.parse(moved.start));
  });

  it('brings an event back that was deleted', () => {
    const made = readyWorkspace();
    perform(made, 'event.put', session(made));
    deleteEvent(made.world, { calendarId: idOf(made, 'calendar'), eventId: 'ses0123456789' });
    perform(made, 'event.put', session(made));
    expect(eventOf(made)?.status).toBe('confirmed');
  });

  it('asks for a video call, takes it away, and reads its link later', () => {
    const made = readyWorkspace();
    perform(made, 'event.put', session(made, { meet: true }));
    made.world.now += 60_000;
    const { meetLink } = perform(made, 'event.put', session(made, { meet: true }));
    expect(meetLink).toMatch(/^https:\/\/meet\.google\.com\//);
    const without = perform(made, 'event.put', session(made));
    expect(without['meetLink']).toBe('');
  });

  it('is cancelled once, and cancelling what is gone is done', () => {
    const made = readyWorkspace();
    perform(made, 'event.put', session(made));
    const { calendarId, eventId } = session(made);
    perform(made, 'event.cancel', { calendarId, eventId });
    perform(made, 'event.cancel', { calendarId, eventId });
    perform(made, 'event.cancel', { calendarId, eventId: 'never0000' });
    expect(eventOf(made)?.status).toBe('cancelled');
    expect(inboxOf(made.world, MENTOR)).toHaveLength(2);
  });
});

describe('folder.make', () => {
  it('makes the folder that was reserved, once', () => {
    const made = readyWorkspace();
    const reservedId = made.call('reserveId') as string;
    const payload = { name: 'Costos', parentId: idOf(made, 'folder:sessions') };
    const first = perform(made, 'folder.make', payload, { reservedId });
    const second = perform(made, 'folder.make', payload, { reservedId, maybeDone: true });
    expect(second).toEqual(first);
    expect(first['fileId']).toBe(reservedId);
    const folders = Object.values(made.world.drive.files).filter(({ name }) => name === 'Costos');
    expect(folders).toHaveLength(1);
  });
});

describe('material.make', () => {
  function letter(made: Guest, change: object = {}) {
    return {
      templateId: idOf(made, 'template:letter'),
      kind: 'document',
      name: 'Carta descriptiva: Costos',
      folderId: idOf(made, 'folder:sessions'),
      fill: { title: 'Costos', objective: 'Saber cuánto cobrar.\nSin miedo.' },
      editors: [MENTOR],
      commenters: [AREA],
      ...change,
    };
  }

  function copies(made: Guest) {
    return Object.values(made.world.drive.files).filter(
      ({ name, trashed }) => name.startsWith('Carta descriptiva: Costos') && !trashed,
    );
  }

  it('copies the template, fills it and shares it without a mail of Google', () => {
    const made = readyWorkspace();
    const { fileId = '', unshared } = perform(made, 'material.make', letter(made));
    const document = made.world.documents[fileId];
    const text = document === undefined ? '' : textOf(document);
    expect(text).toContain('Carta descriptiva: Costos');
    expect(text).toContain('Saber cuánto cobrar.\nSin miedo.');
    expect(text).toContain('{{mentorName}}');
    expect(unshared).toBe('');
    const roles = made.world.drive.files[fileId]?.permissions.map(({ role, emailAddress }) => [
      emailAddress,
      role,
    ]);
    expect(roles).toEqual(
      expect.arrayContaining([
        [MENTOR, 'writer'],
        [AREA, 'commenter'],
      ]),
    );
    expect(inboxOf(made.world, MENTOR)).toEqual([]);
  });

  it('fills a presentation', () => {
    const made = readyWorkspace();
    const slides = { templateId: idOf(made, 'template:presentation'), kind: 'presentation' };
    const { fileId = '' } = perform(made, 'material.make', letter(made, slides));
    const presentation = made.world.presentations[fileId];
    expect(presentation === undefined ? '' : textOfSlides(presentation)).toContain(
      'Saber cuánto cobrar.',
    );
  });

  it('is made once, killed wherever', () => {
    const whole = readyWorkspace();
    const wanted = letter(whole);
    const calls = callsOf(whole, () => perform(whole, 'material.make', wanted));
    const expected = copies(whole).map(({ name, permissions }) => [name, permissions.length]);
    for (let at = 1; at <= calls; at += 1) {
      const made = readyWorkspace();
      const payload = letter(made);
      made.runtime.gate.crashAt = made.runtime.gate.count + at;
      const about = { key: 'effect/1', maybeDone: false };
      made.outcome('perform', { args: ['material.make', payload, about] });
      made.world.now += 60_000;
      const { fileId } = perform(made, 'material.make', payload, { maybeDone: true });
      expect({
        at,
        copies: copies(made).map(({ name, permissions }) => [name, permissions.length]),
      }).toEqual({ at, copies: expected });
      expect(copies(made)[0]?.id).toBe(fileId);
    }
  });

  it('lets Google tell a person who has no account, and names the one it may not share with', () => {
    const made = readyWorkspace();
    const without = 'lupita@correo.example';
    perform(made, 'material.make', letter(made, { editors: [without] }));
    expect(inboxOf(made.world, without)).toHaveLength(1);
    made.world.drive.policy.outside = false;
    const { unshared } = perform(made, 'material.make', letter(made), { key: 'effect/2' });
    expect(unshared).toBe(MENTOR);
  });

  it('fails for good when its template is gone', () => {
    const made = readyWorkspace();
    const payload = letter(made);
    deleteFile(made.world, payload.templateId);
    expect(permanence(made, 'material.make', payload)).toBe(true);
  });
});

describe('file.move and document.write', () => {
  it('move a file once, whatever it is called by now', () => {
    const made = readyWorkspace();
    const fileId = idOf(made, 'template:letter');
    const folderId = idOf(made, 'folder:repertoire');
    perform(made, 'file.move', { fileId, folderId });
    renameFile(made.world, fileId, 'Otra');
    const modified = made.world.drive.files[fileId]?.modifiedTime;
    perform(made, 'file.move', { fileId, folderId });
    expect(made.world.drive.files[fileId]).toMatchObject({
      parents: [folderId],
      name: 'Otra',
      modifiedTime: modified,
    });
  });

  it('write the whole text, and nothing when it is the same', () => {
    const made = readyWorkspace();
    const documentId = idOf(made, 'document:index');
    for (const text of ['Uno\nDos', 'Tres', '', 'Cuatro\n\nCinco']) {
      perform(made, 'document.write', { documentId, text });
      const document = made.world.documents[documentId];
      expect(document === undefined ? undefined : textOf(document)).toBe(text);
      const revision = document?.revision;
      perform(made, 'document.write', { documentId, text });
      expect(made.world.documents[documentId]?.revision).toBe(revision);
    }
  });
});

describe('mail.send', () => {
  const mail = {
    to: MENTOR,
    subject: 'Invitación',
    text: 'Hola',
    html: '<p>Hola</p>',
    name: 'CREA Ejemplo',
    replyTo: AREA,
  };

  it('writes in the name of the institution', () => {
    const made = readyWorkspace();
    perform(made, 'mail.send', mail);
    expect(made.world.mail.messages.at(-1)).toMatchObject({
      name: 'CREA Ejemplo',
      to: [MENTOR],
      replyTo: AREA,
    });
  });

  it('fails for now when the quota is used up, and for good when the address is none', () => {
    const made = readyWorkspace();
    made.runtime.gate.addFault({ call: 'MailApp.sendEmail', nth: 1, kind: 'quota' });
    expect(permanence(made, 'mail.send', mail)).toBe(false);
    expect(permanence(made, 'mail.send', { ...mail, to: 'rosa' })).toBe(true);
  });
});
