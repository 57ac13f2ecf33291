import { errorOf, value } from '../support/guest';

const enabled = (userSymbol: string, serviceId: string, version: string) => ({
  manifest: { dependencies: { enabledAdvancedServices: [{ userSymbol, serviceId, version }] } },
});

describe('dependencies of the manifest (AS/manifest/dependencies)', () => {
  it('an advanced service has the name that the manifest gives it', () => {
    const body = 'return CalendarAPI.CalendarList.list().kind';
    expect(value(body, enabled('CalendarAPI', 'calendar', 'v3'))).toBe('calendar#calendarList');
    expect(errorOf(body)).toBe('CalendarAPI is not defined');
  });

  it.each([
    ['Tasks', 'tasks', 'v1', 'Tasks.Tasklists.list()', 'Tasks v1.Tasklists'],
    ['Drive', 'drive', 'v2', "Drive.Files.insert({ title: 'x' })", 'Drive v2.Files'],
  ])(
    '%s (%s %s), which is not simulated, says so: %s',
    (symbol, serviceId, version, body, member) => {
      expect(errorOf(body, enabled(symbol, serviceId, version))).toBe(`NotSimulated: ${member}`);
    },
  );

  it('a library says so as well, and hinders nothing that does not use it', () => {
    const manifest = { dependencies: { libraries: [{ userSymbol: 'OAuth2' }] } };
    expect(errorOf("OAuth2.createService('x')", { manifest })).toBe(
      'NotSimulated: OAuth2.createService',
    );
    expect(value('return typeof OAuth2', { manifest })).toBe('object');
  });
});
