import { arrive } from '../../../simulator/control/mail';
import { tokenFor } from '../../../simulator/services/gmail-app/access-token';
import { errorOf, guest, run, value } from '../support/guest';

const scoped = (...names: string[]) => ({
  manifest: { oauthScopes: names.map((name) => `https://www.googleapis.com/auth/${name}`) },
});

describe('oauthScopes of the manifest (platform-facts §3.3, §3.4)', () => {
  it('without them every call has what it needs', () => {
    expect(value("return DriveApp.createFile('a', '').getName()")).toBe('a');
  });

  it('DriveApp wants drive; drive.file is not accepted', () => {
    expect(errorOf("DriveApp.getFilesByName('a')", scoped('drive.file'))).toBe(
      'Specified permissions are not sufficient to call DriveApp.getFilesByName. Required permissions: (https://www.googleapis.com/auth/drive.readonly || https://www.googleapis.com/auth/drive)',
    );
    expect(errorOf("DriveApp.getRootFolder().createFile('a', '')", scoped('drive.readonly'))).toBe(
      'Specified permissions are not sufficient to call DriveApp.Folder.createFile. Required permissions: https://www.googleapis.com/auth/drive',
    );
    expect(value("return DriveApp.createFolder('a').getName()", scoped('drive'))).toBe('a');
  });

  it.each([
    ["MailApp.sendEmail('a@crea.example', 'x', 'y')", 'script.send_mail'],
    ["SpreadsheetApp.openById('x')", 'spreadsheets'],
    ["FormApp.create('x')", 'forms'],
    ["CalendarApp.createCalendar('x')", 'calendar'],
    ['ScriptApp.getProjectTriggers()', 'script.scriptapp'],
    ['Session.getEffectiveUser()', 'userinfo.email'],
  ])('%s needs %s', (call, scope) => {
    expect(errorOf(call, scoped('spreadsheets.currentonly'))).toMatch(
      new RegExp(`^Specified permissions are not sufficient to call .*/auth/${scope}$`),
    );
  });

  it('GmailApp wants the whole of Gmail', () => {
    expect(errorOf('GmailApp.getInboxThreads()', scoped('script.send_mail'))).toBe(
      'Specified permissions are not sufficient to call GmailApp.getInboxThreads. Required permissions: https://mail.google.com/',
    );
    const manifest = { oauthScopes: ['https://mail.google.com/'] };
    expect(value('return GmailApp.getInboxThreads().length', { manifest })).toBe(0);
  });

  it('a scope of the current message opens the mail that a card’s token is for, and no other', () => {
    const script = guest(
      `function read(token, id) { if (token) GmailApp.setCurrentMessageAccessToken(token); return GmailApp.getMessageById(id).getThread().getMessages()[0].getSubject(); }
       function all() { GmailApp.getInboxThreads(); }`,
      scoped('gmail.addons.current.message.readonly'),
    );
    const [open, other] = ['Uno', 'Dos'].map((subject) =>
      arrive(script.world, { from: 'ana@correo.example', subject, body: 'b' }),
    );
    const token = tokenFor(script.world, open?.id ?? '');
    expect(script.call('read', token, open?.id)).toBe('Uno');
    const missing = 'Missing access token for authorization. Request: MailboxService.GetMessage.';
    expect(script.error('read', token, other?.id)).toBe(missing);
    expect(script.error('read', '', open?.id)).toBe(missing);
    expect(script.error('all')).toMatch(/^Specified permissions are not sufficient/);
  });

  it('a scope of its metadata opens all of it but what is in it', () => {
    const script = guest(
      `const mail = (token, id) => (GmailApp.setCurrentMessageAccessToken(token), GmailApp.getMessageById(id));
       function sender(token, id) { return mail(token, id).getFrom(); }
       function body(token, id) { return mail(token, id).getPlainBody(); }`,
      scoped('gmail.addons.current.message.metadata'),
    );
    const { id } = arrive(script.world, { from: 'ana@correo.example', subject: 's', body: 'b' });
    const token = tokenFor(script.world, id);
    expect(script.call('sender', token, id)).toBe('ana <ana@correo.example>');
    expect(script.error('body', token, id)).toMatch(
      /^Specified permissions are not sufficient to call GmailApp\.GmailMessage\.getPlainBody\./,
    );
  });

  it('the current spreadsheet, properties and utilities need little or nothing', () => {
    expect(
      value(
        'return SpreadsheetApp.getActiveSheet().getLastRow()',
        scoped('spreadsheets.currentonly'),
      ),
    ).toBe(0);
    expect(
      value(
        "PropertiesService.getScriptProperties().setProperty('a', 'b'); return Utilities.getUuid().length",
        scoped(),
      ),
    ).toBe(36);
  });

  it('simple triggers cannot call DriveApp or open documents, whatever the manifest says (§2.1)', () => {
    const limited = { authMode: 'LIMITED', cause: 'simple-trigger' } as const;
    expect(errorOf('DriveApp.getFiles()', limited)).toMatch(
      /^You do not have permission to call DriveApp\.getFiles\. .*auth\/drive$/,
    );
    expect(errorOf("DocumentApp.openById('x')", limited)).toMatch(/auth\/documents$/);
  });

  it('advanced services are refused by their API, and the call counts', () => {
    const { outcome, runtime } = run(
      'function f() { Drive.Files.list(); }',
      scoped('spreadsheets'),
    );
    expect(outcome).toMatchObject({
      message:
        'API call to drive.files.list failed with error: Request had insufficient authentication scopes.',
    });
    expect(runtime.records[0]?.calls).toEqual({ 'Drive.Files.list': 1 });
  });
});
