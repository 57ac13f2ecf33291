import { advance } from '../../../simulator/control/clock';
import { installAddon } from '../../../simulator/control/add-on';
import { callFromCell } from '../../../simulator/control/custom-function';
import { errorOf, guest, newTestWorld } from '../support/guest';

const FAILING = `function make() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function tick() { throw new Error('no luck'); }`;

// Source: platform-facts §14.9, §2.3, §2.4; AS/guides/triggers/installable ("Errors in triggers"), WS/add-ons/concepts/editor-triggers
describe('trap 9: who is told that a trigger failed', () => {
  test.each([
    ['bound', 1],
    ['addon', 0],
  ] as const)('its owner by a mail a day, in a project of the kind %s: %i', (install, mails) => {
    const made = guest(FAILING, { install });
    made.call('make');
    advance(made.runtime, { by: 'P1D' });
    expect(made.world.mail.messages).toHaveLength(mails);
  });
});

// Source: platform-facts §14.9, §2.4; WS/add-ons/how-tos/testing-editor-addons
describe('trap 9: the triggers of a test deployment', () => {
  test('can be made, and do not run', () => {
    const made = guest(FAILING, { install: 'addon' });
    installAddon(made.runtime, made.world.operator, 'test-deployment');
    made.call('make');
    expect(made.world.script.triggers).toHaveLength(1);
    advance(made.runtime, { by: 'P1D' });
    expect(made.runtime.records).toHaveLength(1);
  });
});

// Source: platform-facts §14.8, §2.1, §2.2; WS/add-ons/concepts/editor-auth-lifecycle
describe('trap 8: the other ways in', () => {
  test('onInstall may do everything, and does not run when installed from the Marketplace', () => {
    const source = `function onInstall(e) { MailApp.sendEmail('ana@correo.example', 's', 'b'); return String(e.authMode); }`;
    const made = guest(source, { install: 'addon' });
    expect(installAddon(made.runtime, made.world.operator)).toMatchObject({ value: 'FULL' });
    const other = guest(source, { install: 'addon' });
    expect(installAddon(other.runtime, other.world.operator, 'marketplace')).toBeUndefined();
  });

  test('a custom function reads and does not write', () => {
    const made =
      guest(`function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`);
    const call = (functionName: string) =>
      callFromCell(made.runtime, { functionName, args: [], user: made.world.operator });
    expect(call('read')).toEqual({ status: 'ok', value: '' });
    expect(call('write')).toMatchObject({ status: 'error' });
  });
});

// Source: platform-facts §14.25, §1.5 (error texts follow the language of whoever runs the script: public code in two languages)
describe('trap 25: the language of error texts', () => {
  test('is that of the user, where that is known', () => {
    const world = newTestWorld();
    world.errorLanguage = 'user';
    const options = { world, cause: 'simple-trigger', authMode: 'LIMITED' } as const;
    expect(errorOf(`MailApp.getRemainingDailyQuota()`, options)).toMatch(
      /^No cuentas con el permiso para llamar a MailApp\.getRemainingDailyQuota\./,
    );
  });
});
