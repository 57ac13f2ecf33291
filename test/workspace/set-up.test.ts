import { describe, expect, it } from '@jest/globals';
import {
  deleteFile,
  editDocument,
  moveFile,
  renameFile,
  trashFile,
} from '../../simulator/control/drive';
import { MIME } from '../../simulator/services/drive/state';
import { unlink } from '../../simulator/services/forms/destination';
import type { FormState } from '../../simulator/services/forms/state';
import type { Guest } from '../simulator/support/guest';
import { portraitOf } from './support/portrait';
import { callsOf, readyWorkspace, resourcesOf, workspace } from './support/workspace';

const MINUTE = 60_000;

/** Runs set-up again a minute later and gives what it says it did. */
function again(made: Guest, change: object = {}): string[] {
  made.world.now += MINUTE;
  return (made.call('setUp', change) as { reported: string[] }).reported;
}

function idOf(made: Guest, resource: string): string {
  return resourcesOf(made)[resource]?.googleId ?? '';
}

function formOf(made: Guest, key: string): FormState {
  const form = made.world.forms[idOf(made, `form:${key}`)];
  if (form === undefined) throw new Error(`no form ${key}`);
  return form;
}

function portrait(made: Guest) {
  return portraitOf(made.world, resourcesOf(made));
}

describe('set-up', () => {
  it('makes everything that the programme needs in Google', () => {
    const made = readyWorkspace();
    again(made);
    const { made: all, strays } = portrait(made);
    expect(strays).toEqual([]);
    expect(all.calendars).toEqual(['Sesiones de círculo de acompañamiento America/Mexico_City']);
    expect(all.forms).toHaveLength(8);
    expect(all.triggers).toEqual([
      'onClock clock 30 coordinacion@crea.example',
      'onFormSubmitDoorbell formSubmit 0 coordinacion@crea.example',
    ]);
    expect(all.documents.some((text) => text.includes('{{objective}}'))).toBe(true);
    expect(Object.values(resourcesOf(made)).map(({ state }) => state)).toEqual(
      expect.not.arrayContaining(['intended', 'building']),
    );
  });

  it('changes nothing when it is run again, in few calls', () => {
    const made = readyWorkspace();
    again(made);
    const before = structuredClone(portrait(made));
    const records = made.runtime.records.length;
    const calls = callsOf(made, () => {
      expect(again(made)).toEqual([]);
    });
    expect(portrait(made)).toEqual(before);
    // Of these the resources of this test take two, and the context one.
    expect(calls).toBeLessThanOrEqual(35);
    const writes = Object.keys(made.runtime.records[records]?.calls ?? {}).filter((call) =>
      /set|create|update|insert|add/i.test(call.split('.').at(-1) ?? ''),
    );
    expect(writes).toEqual([]);
  });

  it('goes on where time ran out', () => {
    const made = workspace();
    const first = made.call('setUp', { deadline: made.world.now + 5_000 }) as { state: string };
    expect(first.state).toBe('unfinished');
    again(made);
    again(made);
    const whole = readyWorkspace();
    again(whole);
    expect(portrait(made).made).toEqual(portrait(whole).made);
  });

  it('hides the tabs of answers once they have come, and only once', () => {
    const made = readyWorkspace();
    made.world.now += MINUTE;
    made.call('tick', {});
    const tabs = made.world.spreadsheets[made.world.containerId]?.sheets ?? [];
    const hidden = tabs.filter((sheet) => sheet.hidden);
    expect(hidden).toHaveLength(8);
    for (const tab of hidden) tab.hidden = false;
    const calls = callsOf(made, () => made.call('tick', {}));
    expect(tabs.filter((sheet) => sheet.hidden)).toHaveLength(0);
    expect(calls).toBeLessThanOrEqual(6);
  });

  it('gives an add-on a clock that ticks every hour', () => {
    const made = readyWorkspace({ install: 'addon' });
    expect(portrait(made).made.triggers).toContain('onClock clock 60 coordinacion@crea.example');
  });

  it('works on a free account', () => {
    const made = readyWorkspace({ account: 'consumer' });
    expect(made.call('check')).toEqual([]);
  });
});

describe('set-up that was killed', () => {
  it('ends the same when it is run again, wherever it was', () => {
    const whole = workspace();
    const calls = callsOf(whole, () => whole.call('setUp'));
    again(whole);
    const expected = portrait(whole).made;
    for (const at of sample(calls)) {
      const made = workspace();
      made.runtime.gate.crashAt = at;
      expect({ at, ...made.outcome('setUp') }).toEqual({ at, status: 'ended', reason: 'crash' });
      again(made);
      expect({ at, reported: again(made) }).toEqual({ at, reported: [] });
      const { made: all, strays } = portrait(made);
      expect({ at, all }).toEqual({ at, all: expected });
      expect(strays.filter((stray) => stray !== 'calendar with 0 events')).toEqual([]);
    }
  });

  it('tells of a calendar that may be left over', () => {
    const made = workspace();
    made.runtime.gate.addFault({ call: 'Calendar.Calendars.insert', nth: 1, kind: 'crash-after' });
    made.outcome('setUp');
    again(made);
    expect(portrait(made).strays).toEqual(['calendar with 0 events']);
    const names = 'Sesiones de círculo de acompañamiento';
    expect(made.call('check')).toEqual([
      { code: 'orphan', params: { names, count: 1 }, fixable: false },
    ]);
  });

  it('leaves a twin when the listing lags, which repair puts into the bin', () => {
    const made = workspace();
    made.world.drive.listingLagMs = 10 * MINUTE;
    made.runtime.gate.addFault({ call: 'Drive.Files.create', nth: 4, kind: 'crash-after' });
    made.outcome('setUp');
    again(made);
    const kept = idOf(made, 'template:letter');
    made.world.now += 20 * MINUTE;
    expect(made.call('check')).toEqual([{ code: 'twins', params: { count: 1 }, fixable: true }]);
    made.call('mend');
    const letters = Object.values(made.world.drive.files).filter(
      ({ name, trashed }) => name.includes('carta descriptiva') && !trashed,
    );
    expect(letters.map(({ id }) => id)).toEqual([kept]);
  });

  it('puts the empty form into the bin that a lagging listing did not show', () => {
    const made = workspace();
    made.world.drive.listingLagMs = 10 * MINUTE;
    made.runtime.gate.addFault({ call: 'FormApp.create', nth: 2, kind: 'crash-after' });
    made.outcome('setUp');
    again(made);
    expect(portrait(made).strays).toEqual(['form with 0 items']);
    expect(made.call('check')).toMatchObject([{ code: 'orphan', fixable: false }]);
    made.world.now += 120 * MINUTE;
    made.call('tidy');
    const forms = Object.values(made.world.drive.files).filter(
      ({ mimeType, trashed }) => mimeType === MIME.form && !trashed,
    );
    expect(forms).toHaveLength(8);
    expect(made.call('check')).toEqual([]);
  });

  it('forgets a form that was never made', () => {
    const made = workspace();
    made.runtime.gate.addFault({ call: 'FormApp.create', nth: 2, kind: 'crash-before' });
    made.outcome('setUp');
    again(made);
    made.world.now += 120 * MINUTE;
    made.call('tidy');
    expect(Object.keys(made.world.forms)).toHaveLength(8);
    expect(made.call('check')).toEqual([]);
  });

  /** The whole of the beginning, where most kinds of things are made, and a few of each form after it. */
  function sample(calls: number): number[] {
    const every = Array.from({ length: calls }, (_, index) => index + 1);
    return every.filter((at) => at <= 44 || at % 37 === 0 || at > calls - 12);
  }
});

describe('what people did', () => {
  it('stays as they left it', () => {
    const made = readyWorkspace();
    again(made);
    renameFile(made.world, idOf(made, 'folder:root'), 'Nuestra carpeta');
    editDocument(made.world, idOf(made, 'template:letter'), 'Nuestra propia carta');
    moveFile(made.world, idOf(made, 'form:needs'));
    const form = formOf(made, 'profile');
    const [first, second] = form.items;
    if (first === undefined || second === undefined) throw new Error('an empty form');
    Object.assign(second, { title: '¿Qué nombre usas?', helpText: 'Como quieras' });
    form.title = 'Perfil';
    form.items.push({ ...structuredClone(second), id: 4242, title: 'Pregunta nuestra' });
    form.items.reverse();
    Object.assign(formOf(made, 'interest'), { acceptingResponses: false });
    const before = structuredClone(portrait(made));
    expect(again(made, { wording: { publicName: 'círculo de convivencia' } })).toEqual([]);
    const [profile] = portrait(made).made.forms.filter((each) =>
      JSON.stringify(each).includes('Pregunta nuestra'),
    );
    const [was] = before.made.forms.filter((each) =>
      JSON.stringify(each).includes('Pregunta nuestra'),
    );
    expect((profile as { title: string }).title).toBe('Perfil');
    expect((profile as { items: unknown[] }).items).toEqual((was as { items: unknown[] }).items);
    expect(formOf(made, 'interest').acceptingResponses).toBe(false);
    expect(portrait(made).made.files).toEqual(before.made.files);
    expect(portrait(made).made.documents).toEqual(before.made.documents);
  });

  it.each(['form:needs', 'folder:root', 'template:letter', 'document:index'])(
    '%s comes out of the bin as it was',
    (resource) => {
      const made = readyWorkspace();
      again(made);
      const id = idOf(made, resource);
      trashFile(made.world, id);
      expect(made.call('check')).not.toEqual([]);
      expect(again(made)).toContain(`resource-restored ${resource}`);
      expect(idOf(made, resource)).toBe(id);
      expect(made.world.drive.files[id]?.trashed).toBe(false);
      expect(made.call('check')).toEqual([]);
    },
  );

  it.each(['form:needs', 'folder:repertoire', 'template:presentation'])(
    '%s is made again when it was deleted for good',
    (resource) => {
      const made = readyWorkspace();
      again(made);
      const id = idOf(made, resource);
      deleteFile(made.world, id);
      expect(again(made)).toContain(`resource-made-again ${resource}`);
      expect(idOf(made, resource)).not.toBe(id);
      again(made);
      expect(made.call('check')).toEqual([]);
    },
  );

  it('makes the calendar again when it was deleted', () => {
    const made = readyWorkspace();
    made.world.calendars = {};
    expect(again(made)).toEqual(['resource-made-again calendar']);
    expect(Object.keys(made.world.calendars)).toEqual([idOf(made, 'calendar')]);
  });

  it('puts triggers back and removes doubles', () => {
    const made = readyWorkspace();
    const { script } = made.world;
    const [doorbell] = script.triggers;
    if (doorbell === undefined) throw new Error('no trigger');
    script.triggers = [doorbell, { ...doorbell, id: '42' }];
    const triggers = {
      code: 'triggers',
      params: { names: 'onFormSubmitDoorbell, onClock', count: 2 },
    };
    expect(made.call('check')).toMatchObject([triggers]);
    expect(again(made)).toContain('resource-made-again trigger:clock');
    expect(script.triggers.map(({ handler }) => handler)).toEqual([
      'onFormSubmitDoorbell',
      'onClock',
    ]);
    expect(script.triggers[0]?.id).toBe(doorbell.id);
  });

  it('links a form again that was unlinked, and hides its new tab', () => {
    const made = readyWorkspace();
    again(made);
    unlink(made.world, formOf(made, 'needs'));
    expect(made.call('check')).toMatchObject([{ code: 'unlinked', fixable: true }]);
    expect(again(made)).toEqual(['form-linked form:needs']);
    again(made);
    const tabs = made.world.spreadsheets[made.world.containerId]?.sheets ?? [];
    const linked = formOf(made, 'needs').destination?.sheetId;
    expect(tabs.find(({ sheetId }) => sheetId === linked)?.hidden).toBe(true);
  });
});

describe('health and repair', () => {
  it('find nothing wrong after set-up, and change nothing', () => {
    const made = readyWorkspace();
    again(made);
    const before = structuredClone(portrait(made));
    expect(made.call('check')).toEqual([]);
    expect(portrait(made)).toEqual(before);
  });

  it('open a form that was closed', () => {
    const made = readyWorkspace();
    Object.assign(formOf(made, 'needs'), { published: false, acceptingResponses: false });
    const closed = {
      code: 'closed',
      params: { names: 'Tu círculo de acompañamiento: ¿qué temas te sirven?' },
    };
    expect(made.call('check')).toMatchObject([closed]);
    made.call('mend');
    expect(formOf(made, 'needs')).toMatchObject({ published: true, acceptingResponses: true });
    expect(made.call('check')).toEqual([]);
  });

  it('ask a question again without which answers cannot be used, in its place', () => {
    const made = readyWorkspace();
    const form = formOf(made, 'attendance');
    const titles = form.items.map(({ title }) => title);
    form.items.splice(1, 1);
    expect(made.call('check')).toMatchObject([{ code: 'questions', fixable: true }]);
    made.call('mend');
    expect(formOf(made, 'attendance').items.map(({ title }) => title)).toEqual(titles);
    const { items = {}, entries = {} } = (resourcesOf(made)['form:attendance']?.data ??
      {}) as Record<string, Record<string, string>>;
    const asked = formOf(made, 'attendance').items[1];
    expect(items['session']).toBe(String(asked?.id));
    expect(entries['session']).toBe(`entry.${asked?.entryId}`);
    expect(made.call('check')).toEqual([]);
  });

  it('let other questions be taken out', () => {
    const made = readyWorkspace();
    const form = formOf(made, 'attendance');
    form.items = form.items.filter(({ title }) => !title.startsWith('¿Cómo te llamas'));
    expect(made.call('check')).toEqual([]);
    expect(again(made)).toEqual([]);
    expect(formOf(made, 'attendance').items).toHaveLength(5);
  });

  it('say when the domain lets nobody else answer', () => {
    const made = workspace();
    made.world.drive.policy.anyone = false;
    made.call('setUp');
    expect(made.call('check')).toMatchObject([
      { code: 'domainOnly', params: { count: 8 }, fixable: false },
    ]);
    const form = made.world.drive.files[idOf(made, 'form:needs')];
    expect(form?.permissions).toContainEqual(
      expect.objectContaining({ type: 'domain', domain: 'crea.example', view: 'published' }),
    );
  });
});

describe('a form', () => {
  it('asks no mentee who she is, and gives her no link back and no summary', () => {
    const made = readyWorkspace();
    for (const key of ['needs', 'attendance', 'menteeSurvey']) {
      expect(formOf(made, key)).toMatchObject({
        collectEmail: false,
        allowEdits: false,
        publishingSummary: false,
        limitOne: false,
        published: true,
        acceptingResponses: true,
      });
    }
    expect(formOf(made, 'profile').allowEdits).toBe(true);
  });

  it('begins with the consent, and limits the length of no answer', () => {
    const made = readyWorkspace();
    for (const form of Object.values(made.world.forms)) {
      expect(form.items[0]).toMatchObject({ type: 'MULTIPLE_CHOICE', required: true });
      expect(form.items.filter(({ validation }) => /length/i.test(validation?.rule ?? ''))).toEqual(
        [],
      );
    }
  });

  it('lies in the folder of the programme', () => {
    const made = readyWorkspace();
    const forms = Object.values(made.world.drive.files).filter(
      ({ mimeType }) => mimeType === MIME.form,
    );
    expect(new Set(forms.flatMap(({ parents }) => parents))).toEqual(
      new Set([idOf(made, 'folder:root')]),
    );
  });

  it('offers what the catalogue offers now, in place', () => {
    const made = readyWorkspace();
    const topics = [
      { id: 'sat', name: 'SAT', offered: true },
      { id: 'costura', name: 'Costura', offered: true },
      { id: 'presence', name: 'Presencia', offered: false },
    ];
    const before = formOf(made, 'needs').items.map(({ id, title }) => [id, title]);
    made.call('tick', { topics });
    const form = formOf(made, 'needs');
    expect(form.items.map(({ id, title }) => [id, title])).toEqual(before);
    const question = form.items.find(({ title }) => title === '¿Qué temas te interesan?');
    expect(question?.choices.map(({ value }) => value)).toEqual(['SAT', 'Costura']);
    const grid = formOf(made, 'profile').items.find(({ type }) => type === 'GRID');
    expect(grid?.rows).toEqual(['SAT', 'Costura']);
    made.call('tick', { topics });
    const { calls } = made.runtime.records.at(-1) ?? { calls: {} };
    expect(Object.keys(calls).filter((call) => !call.startsWith('Properties'))).toEqual([]);
  });

  it('speaks in the public wording as it is set now', () => {
    const made = readyWorkspace();
    made.call('tick', { wording: { publicName: 'círculo de convivencia', rehearsal: 'true' } });
    const said = JSON.stringify(Object.values(made.world.forms));
    expect(said).toContain('círculo de convivencia');
    expect(said).not.toContain('círculo de acompañamiento');
  });

  it('is linked from each area with the area chosen', () => {
    const made = readyWorkspace();
    const links = JSON.parse(made.world.script.properties['script']?.['areas'] ?? '{}') as Record<
      string,
      Record<string, string>
    >;
    const area = formOf(made, 'needs').items.find(({ title }) => title === 'Área');
    const label = encodeURIComponent(area?.choices[0]?.value ?? '');
    expect(Object.keys(links)).toHaveLength(5);
    expect(links['legal']?.['needsLink']).toContain(
      `viewform?usp=pp_url&entry.${area?.entryId}=${label}`,
    );
    expect(links['legal']?.['requestLink']).toContain('usp=pp_url');
  });
});
