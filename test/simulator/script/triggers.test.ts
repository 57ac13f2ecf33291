import { errorOf, guest, value } from '../support/guest';

const TYPES =
  'ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK, t.getTriggerSourceId()])';

describe('ScriptApp triggers (platform-facts §2.3)', () => {
  it('are made, seen and deleted by their owner only (gotcha 10)', () => {
    const made =
      guest(`function make() { return ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create().getUniqueId(); }
      function list() { return ${TYPES}; }
      function wipe() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`);
    expect(made.call('make')).toMatch(/^\d+$/);
    expect(made.call('list')).toEqual([['tick', true, null]]);
    expect(made.outcome('list', { user: 'otra@crea.example' })).toMatchObject({ value: [] });
    expect(made.outcome('wipe', { user: 'otra@crea.example' })).toMatchObject({ status: 'ok' });
    expect(made.call('list')).toHaveLength(1);
    made.call('wipe');
    expect(made.call('list')).toEqual([]);
  });

  it('are twenty at most', () => {
    const message = errorOf(
      "for (let i = 0; i < 21; i++) ScriptApp.newTrigger('t').timeBased().after(1000).create()",
    );
    expect(message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it('take only 1, 5, 10, 15 or 30 minutes', () => {
    expect(errorOf("ScriptApp.newTrigger('t').timeBased().everyMinutes(7)")).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  });

  it('a daily one keeps its wall-clock time; nearMinute stays within a quarter of an hour', () => {
    const { world, guest: made } = guestWith(
      "ScriptApp.newTrigger('t').timeBased().everyDays(1).atHour(7).nearMinute(30).inTimezone('Europe/Madrid').create()",
    );
    made.call('f');
    const [trigger] = world.script.triggers;
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Madrid',
      hour: '2-digit',
      minute: '2-digit',
    }).format(trigger?.nextAt);
    expect(local >= '07:15' && local <= '07:45').toBe(true);
    expect(trigger?.everyMinutes).toBe(1440);
  });

  it('wait for files that exist and that their creator may edit', () => {
    expect(
      errorOf("ScriptApp.newTrigger('t').forSpreadsheet('none').onFormSubmit().create()"),
    ).toBe('You do not have permission to access the requested document.');
  });
});

describe('triggers of an add-on (platform-facts §2.4, gotcha 9)', () => {
  const addon = { install: 'addon' as const };

  it('one of each type, and clocks an hour apart', () => {
    expect(
      errorOf(
        "for (let i = 0; i < 2; i++) ScriptApp.newTrigger('t').timeBased().everyHours(1).create()",
        addon,
      ),
    ).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect(
      errorOf("ScriptApp.newTrigger('t').timeBased().everyMinutes(30).create()", addon),
    ).toContain('at most once an hour');
    expect(
      value(
        "ScriptApp.newTrigger('t').timeBased().everyHours(1).create(); return ScriptApp.getProjectTriggers().length",
        addon,
      ),
    ).toBe(1);
  });

  it('one of each type in each document: another file has its own', () => {
    const made = guest(
      "function make() { ScriptApp.newTrigger('t').timeBased().everyHours(1).create(); }",
      addon,
    );
    made.call('make');
    made.world.script.triggers[0]!.documentId = 'another file';
    made.call('make');
    expect(made.error('make')).toContain('too many time-based triggers in this document');
  });

  it('only in the file in which it is used', () => {
    expect(
      errorOf("ScriptApp.newTrigger('t').forForm('another').onFormSubmit().create()", addon),
    ).toContain('not permitted');
  });
});

describe('ScriptApp in simple triggers (platform-facts §2.1, §2.2)', () => {
  it('may not make triggers, and says that authorization is required', () => {
    const made =
      guest(`function make() { ScriptApp.newTrigger('t').timeBased().everyHours(1).create(); }
      function info() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED; }`);
    expect(made.outcome('make', { authMode: 'LIMITED', cause: 'simple-trigger' })).toMatchObject({
      status: 'error',
      message: expect.stringContaining('script.scriptapp'),
    });
    expect(made.call('info')).toBe(false);
    for (const authMode of ['NONE', 'LIMITED'] as const)
      expect(made.outcome('info', { authMode, cause: 'simple-trigger' })).toMatchObject({
        value: true,
      });
  });
});

function guestWith(body: string) {
  const made = guest(`function f() { ${body} }`);
  return { guest: made, world: made.world };
}
