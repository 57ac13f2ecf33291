import { arrive } from '../../../simulator/control/mail';
import { errorOf, guest, value } from '../support/guest';

const scoped = (...names: string[]) => ({
  manifest: {
    oauthScopes: names.map((name) => `https://www.googleapis.com/auth/${name}`),
  },
});
const REFUSED =
  /^Specified permissions are not sufficient to call GmailApp\..*mail\.google\.com\/$/;

describe('narrower scopes of Gmail (reference of GmailApp: "appropriate scopes from the related REST API")', () => {
  it.each([
    ['gmail.readonly', 'GmailApp.search("in:inbox")', 'GmailApp.createLabel("x")'],
    ['gmail.labels', 'GmailApp.createLabel("x")', 'GmailApp.getInboxThreads()'],
    ['gmail.send', 'GmailApp.sendEmail("ana@crea.example", "s", "b")', 'GmailApp.getDrafts()'],
    [
      'gmail.compose',
      'GmailApp.createDraft("ana@crea.example", "s", "b").deleteDraft()',
      'GmailApp.getUserLabels()',
    ],
    ['gmail.settings.basic', 'GmailApp.getAliases()', 'GmailApp.getInboxUnreadCount()'],
    ['gmail.modify', 'GmailApp.createLabel("x").deleteLabel()', undefined],
    ['gmail.metadata', 'GmailApp.getUserLabels()', 'GmailApp.createLabel("x")'],
  ])('%s allows %s and not %s', (scope, allowed, refused) => {
    expect(value(`${allowed}; return true;`, scoped(scope))).toBe(true);
    if (refused !== undefined) expect(errorOf(refused, scoped(scope))).toMatch(REFUSED);
  });

  it('who may read all of Gmail needs no token for a mail, and with gmail.modify changes threads', () => {
    const read = (scope: string) => {
      const script = guest(
        `function read(id) { return GmailApp.getMessageById(id).getPlainBody(); }
         function star(id) { GmailApp.getMessageById(id).star(); }`,
        scoped(scope),
      );
      const mail = arrive(script.world, { from: 'ana@correo.example', subject: 's', body: 'hola' });
      expect(script.call('read', mail.id)).toContain('hola');
      return script.outcome('star', { args: [mail.id] }).status;
    };
    expect([read('gmail.readonly'), read('gmail.modify')]).toEqual(['error', 'ok']);
  });
});

describe('filename: in a search of Gmail', () => {
  it('finds attachments by a word of their name or their ending', () => {
    const script = guest(
      `function send() { const pdf = Utilities.newBlob('x', 'application/pdf', 'Informe final.pdf'); GmailApp.sendEmail(Session.getActiveUser().getEmail(), 's', 'b', { attachments: [pdf] }); }
       function count(query) { return GmailApp.search(query).length; }`,
    );
    script.call('send');
    const counts = ['filename:pdf', 'filename:informe', '-filename:xml', 'filename:xml'].map(
      (query) => script.call('count', query),
    );
    expect(counts).toEqual([1, 1, 1, 0]);
  });
});
