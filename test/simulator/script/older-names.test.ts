import { advance } from '../../../simulator/control/clock';
import { errorOf, guest, value } from '../support/guest';

const MAKE = `function onIt() {} function make() {
  const ss = SpreadsheetApp.getActive(), form = FormApp.create('f');
  ScriptApp.newTrigger('onIt').forSpreadsheet(ss).onEdit().create();
  ScriptApp.newTrigger('onIt').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('onIt').timeBased().everyDays(1).create();
  const types = (triggers) => triggers.map((each) => String(each.getEventType()));
  return [types(ScriptApp.getScriptTriggers()), types(ScriptApp.getUserTriggers(ss)), types(ScriptApp.getUserTriggers(form))];
}`;

describe('triggers by script and by file (AS/reference/script/script-app)', () => {
  it('all of the user’s, and those of one file', () => {
    expect(guest(MAKE).call('make')).toEqual([
      ['ON_EDIT', 'ON_FORM_SUBMIT', 'CLOCK'],
      ['ON_EDIT'],
      ['ON_FORM_SUBMIT'],
    ]);
  });

  it('another user has none of them', () => {
    const script = guest(MAKE);
    script.call('make');
    script.world.users['eva@crea.example'] = {
      email: 'eva@crea.example',
      name: 'Eva',
      locale: 'es-MX',
    };
    const source = 'function list() { return ScriptApp.getScriptTriggers().length; }';
    const outcome = guest(source, { world: script.world }).outcome('list', {
      user: 'eva@crea.example',
    });
    expect(outcome).toEqual({ status: 'ok', value: 0 });
  });

  it('what an add-on makes belongs to the file in which it was made', () => {
    const source = `function onIt() {} function make() { ScriptApp.newTrigger('onIt').timeBased().everyDays(1).create();
      return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length; }`;
    expect(guest(source, { install: 'addon' }).call('make')).toBe(1);
  });
});

describe('a monthly trigger (AS/reference/script/clock-trigger-builder#onMonthDay)', () => {
  const days = (day: number, months: number, now: string) => {
    const script = guest(
      `function note() { console.log(Utilities.formatDate(new Date(), 'America/Mexico_City', 'yyyy-MM-dd HH')); }
       function make(day) { ScriptApp.newTrigger('note').timeBased().onMonthDay(day).atHour(7).create(); }`,
      { now: Date.parse(now) },
    );
    script.call('make', day);
    advance(script.runtime, { to: Date.parse(now) + months * 31 * 86_400_000 });
    return script.logs.map((line) => line.replace(/^\[\d+\] /, ''));
  };

  it('rings on its day, at its hour', () => {
    expect(days(1, 3, '2026-03-10T10:00:00-06:00')).toEqual([
      '2026-04-01 07',
      '2026-05-01 07',
      '2026-06-01 07',
    ]);
  });

  it('leaves out months that have no such day', () => {
    expect(days(31, 4, '2026-01-31T10:00:00-06:00')).toEqual(['2026-03-31 07', '2026-05-31 07']);
  });

  it('takes days of a month only', () => {
    expect(errorOf("ScriptApp.newTrigger('x').timeBased().onMonthDay(32)")).toMatch(
      /^The value you passed to onMonthDay was invalid\./,
    );
  });
});

describe('names from before', () => {
  it('ScriptProperties and UserProperties are the stores of PropertiesService', () => {
    const body = `ScriptProperties.setProperty('a', 1).setProperty('b', 'x'); UserProperties.setProperty('a', 'mine');
      return [PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperty('a'), ScriptProperties.getProperty('none')];`;
    expect(value(body)).toEqual([{ a: '1', b: 'x' }, 'mine', null]);
  });

  it('Session.getUser is whoever is at the keyboard', () => {
    const body =
      'return Session.getUser().getEmail() === Session.getActiveUser().getEmail() && Session.getUser().getEmail() !== ""';
    expect(value(body)).toBe(true);
  });
});

describe('SlidesApp in a spreadsheet (AS/reference/slides/slides-app)', () => {
  it('has no presentation and no interface; the rest is not simulated', () => {
    expect(value('return SlidesApp.getActivePresentation()')).toBeNull();
    expect(errorOf('SlidesApp.getUi()')).toBe('Cannot call SlidesApp.getUi() from this context.');
    expect(errorOf("SlidesApp.create('x')")).toBe('NotSimulated: SlidesApp.create');
  });
});
