import { guest, newTestWorld } from '../support/guest';

const SOURCE = `function f() { try { MailApp.sendEmail('a@b.example', 's', 'b'); } catch (e) { return e.message; } }
  function other() { try { PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(10000)); } catch (e) { return e.message; } }
  function slow() { Utilities.sleep(31000); }`;

function speaking(errorLanguage: 'en' | 'user' | undefined, locale: string) {
  const world = newTestWorld();
  if (errorLanguage !== undefined) world.errorLanguage = errorLanguage;
  world.users[world.operator]!.locale = locale;
  const made = guest(SOURCE, { world });
  const message = (name: string) => {
    const outcome = made.outcome(name, { authMode: 'LIMITED', cause: 'simple-trigger' });
    return outcome.status === 'ok' ? outcome.value : made.logs.at(-1);
  };
  return message;
}

const SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

describe('error texts (platform-facts §1.5: in the language of the user who runs the script)', () => {
  it.each([
    [
      undefined,
      'es-MX',
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${SCOPE}`,
    ],
    [
      'user',
      'en',
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${SCOPE}`,
    ],
    [
      'user',
      'es-MX',
      `No cuentas con el permiso para llamar a MailApp.sendEmail. Permisos necesarios: ${SCOPE}`,
    ],
    [
      'user',
      'es-ES',
      `No tienes permiso para llamar a MailApp.sendEmail. Permisos necesarios: ${SCOPE}`,
    ],
  ] as const)('world %s, user %s', (errorLanguage, locale, message) => {
    expect(speaking(errorLanguage, locale)('f')).toBe(message);
  });

  it('that nobody has reported in Spanish stay English', () => {
    expect(speaking('user', 'es-MX')('other')).toBe('Argument too large: value');
  });

  it('of an ended execution too', () => {
    expect(speaking('user', 'es-MX')('slow')).toContain(
      'Se ha superado el tiempo máximo de ejecución',
    );
  });
});
