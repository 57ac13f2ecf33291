import { guest } from '../support/guest';

const READS = `function reads(n) { const id = SpreadsheetApp.getActive().getId(); for (let i = 0; i < n; i++) Sheets.Spreadsheets.get(id); return 'done'; }
function writes(n) { const id = SpreadsheetApp.getActive().getId(); for (let i = 0; i < n; i++) Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { locale: 'es_MX' }, fields: 'locale' } }] }, id); return 'done'; }
function refused(n) { try { reads(n); } catch (e) { return [e.name, e.message, e.details.code]; } }`;

describe('requests of the Sheets API a minute (platform-facts §1.3, WS/sheets/api/limits)', () => {
  it('are sixty a user, and the sixty-first is refused with 429', () => {
    const made = guest(READS);
    expect(made.call('reads', 60)).toBe('done');
    expect(made.call('refused', 1)).toEqual([
      'GoogleJsonResponseException',
      expect.stringMatching(
        /^API call to sheets\.spreadsheets\.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets\.googleapis\.com' for consumer 'project_number:\d{12}'\.$/,
      ),
      429,
    ]);
  });

  it('are counted apart: reads, writes, and each user’s', () => {
    const made = guest(READS);
    made.call('reads', 60);
    expect(made.call('writes', 20)).toBe('done');
    made.world.drive.files[made.world.containerId]!.permissions.push({
      id: 'otra',
      type: 'user',
      role: 'writer',
      emailAddress: 'otra@crea.example',
    });
    expect(made.outcome('reads', { args: [5], user: 'otra@crea.example' })).toMatchObject({
      status: 'ok',
    });
  });

  it('begin anew after a minute, which calls and earlier executions use up', () => {
    const made = guest(`${READS} function pause() { Utilities.sleep(40000); }`);
    made.call('reads', 60);
    expect(made.call('refused', 1)).toHaveLength(3);
    made.call('pause');
    expect(made.call('reads', 60)).toBe('done');
  });

  it('do not let a read over the limit of the project pass, whoever makes it', () => {
    const made = guest(READS);
    made.world.script.rates = { Read: { from: made.world.now, used: 300 } };
    expect(made.error('reads', 1)).toContain("limit 'Read requests per minute' of service");
  });
});
