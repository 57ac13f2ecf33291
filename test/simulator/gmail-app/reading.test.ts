import { arrive } from '../../../simulator/control/mail';
import { guest, START, type Guest } from '../support/guest';

const SOURCE = `
const titles = (threads) => threads.map((t) => t.getFirstMessageSubject());
function search(query, start, max) { return titles(start === undefined ? GmailApp.search(query) : GmailApp.search(query, start, max)); }
function inbox() { return titles(GmailApp.getInboxThreads()); }
function page(start, max) { return titles(GmailApp.getInboxThreads(start, max)); }
function run(code) { return new Function('return ' + code)(); }`;

const DAY = 86_400_000;

function mailbox(): Guest {
  const script = guest(SOURCE);
  const { world } = script;
  const write = (days: number, mail: { from: string; subject: string; body: string }) => {
    world.now = START + days * DAY;
    return arrive(world, mail);
  };
  write(0, { from: 'ana@correo.example', subject: 'Precios', body: '¿Cómo pongo precios?' });
  write(1, {
    from: 'luz@correo.example',
    subject: 'Sesión del jueves',
    body: 'Voy a llegar tarde',
  });
  write(2, { from: 'ana@correo.example', subject: 'Costos y más', body: 'Gracias' });
  return script;
}

describe('reading', () => {
  it('gives the mails of the user, the newest thread first, and no one else’s', () => {
    const script = mailbox();
    expect(script.call('inbox')).toEqual(['Costos y más', 'Sesión del jueves', 'Precios']);
    expect(script.call('page', 1, 1)).toEqual(['Sesión del jueves']);
    const other = script.outcome('inbox', { user: 'otra@crea.example' });
    expect(other).toEqual({ status: 'ok', value: [] });
  });

  it('tells what a mail is', () => {
    const script = mailbox();
    const body = `(() => { const m = GmailApp.getInboxThreads(2, 1)[0].getMessages()[0];
      return [m.getFrom(), m.getTo(), m.getCc(), m.getReplyTo(), m.getPlainBody(), m.getBody(), m.getDate().getTime(),
        m.getThread().getMessageCount(), m.isDraft(), m.isInInbox(), GmailApp.getMessageById(m.getId()).getSubject(),
        GmailApp.getMessageById('none'), GmailApp.getThreadById('none'), m.getHeader('SUBJECT'), m.getHeader('X-None')]; })()`;
    expect(script.call('run', body)).toEqual([
      ...Object.values({
        from: 'ana <ana@correo.example>',
        to: script.world.operator,
        cc: '',
        replyTo: '',
        plain: '¿Cómo pongo precios?',
        html: '¿Cómo pongo precios?',
        at: START,
      }),
      ...Object.values({ count: 1, draft: false, inbox: true, byId: 'Precios' }),
      ...Object.values({ noMail: null, noThread: null, header: 'Precios', unknown: '' }),
    ]);
  });

  it('hands out attachments, inline images as well unless they are not wanted', () => {
    const script = guest(`${SOURCE}
      function send() { MailApp.sendEmail({ to: Session.getEffectiveUser().getEmail(), subject: 's', body: 'b', htmlBody: '<img src="cid:l">',
        attachments: [Utilities.newBlob('hola', 'text/plain', 'a.txt')], inlineImages: { l: Utilities.newBlob('png', 'image/png', 'l.png') } }); }
      function read() {
        const m = GmailApp.getInboxThreads()[0].getMessages()[0];
        const [a] = m.getAttachments({ includeInlineImages: false });
        GmailApp.sendEmail('ana@correo.example', 's', 'b', { attachments: [a] });
        return [m.getAttachments().length, m.getAttachments({ includeInlineImages: false }).length, a.getName(), a.getSize(), a.getDataAsString(), a.getContentType(), a.getHash().length];
      }`);
    script.call('send');
    expect(script.call('read')).toEqual([2, 1, 'a.txt', 4, 'hola', 'text/plain', 40]);
    expect(script.world.mail.messages.at(-1)?.attachments).toMatchObject([{ name: 'a.txt' }]);
  });

  it('reads HTML without its formatting where there is no plain text', () => {
    const script = guest(`${SOURCE}
      function send(html) { GmailApp.sendEmail(Session.getEffectiveUser().getEmail(), 's', '', { htmlBody: html }); }
      function read() { const m = GmailApp.search('informe')[0].getMessages()[0]; return [m.getPlainBody(), m.getBody()]; }`);
    const html =
      '<style>p { color: red }</style><p>Hola <b>Ana</b>,</p>\n<p>tu informe:<br>1 &lt; 2 &amp; &#225;&nbsp;&x;</p>';
    script.call('send', html);
    expect(script.call('read')).toEqual(['Hola Ana,\ntu informe:\n1 < 2 & á &x;', html]);
  });

  it('hides who was in blind copy from whoever received the mail', () => {
    const script = guest(`${SOURCE}
      function send() { GmailApp.sendEmail('luz@crea.example', 's', 'b', { bcc: 'eva@crea.example' }); }
      function bcc(query) { return GmailApp.search(query)[0].getMessages()[0].getBcc(); }`);
    script.call('send');
    expect(script.call('bcc', 'in:sent')).toBe('eva@crea.example');
    const outcome = script.outcome('bcc', { user: 'luz@crea.example', args: ['in:inbox'] });
    expect(outcome).toEqual({ status: 'ok', value: '' });
  });

  it('counts against the day’s reads and writes (platform-facts §1.1)', () => {
    const script = mailbox();
    script.call('inbox');
    const window = script.world.mail.windows[`gmail:${script.world.operator}`];
    expect(window?.used).toBe(1);
    if (window) window.used = 50_000;
    expect(script.error('inbox')).toBe('Service invoked too many times for one day: gmail.');
  });

  it('says what it does not simulate', () => {
    const script = mailbox();
    expect(script.error('run', 'GmailApp.getPriorityInboxThreads()')).toBe(
      'NotSimulated: GmailApp.getPriorityInboxThreads',
    );
  });
});

describe('threads', () => {
  it('take in what refers to them under the same subject', () => {
    const script = guest(SOURCE);
    const { world } = script;
    const first = arrive(world, { from: 'ana@correo.example', subject: 'Precios', body: 'a' });
    arrive(world, {
      from: 'ana@correo.example',
      subject: 'Otra',
      body: 'b',
      references: [first.id],
    });
    arrive(world, { from: 'ana@correo.example', subject: 'Precios', body: 'c' });
    arrive(world, {
      from: 'luz@correo.example',
      subject: 'RE: precios',
      body: 'd',
      references: [first.id],
    });
    const counts = `GmailApp.getInboxThreads().map((t) => t.getFirstMessageSubject() + ' ' + t.getMessageCount()).sort()`;
    expect(script.call('run', counts)).toEqual(['Otra 1', 'Precios 1', 'Precios 2']);
  });

  it('take in a typed answer to one’s own mail', () => {
    const script = guest(
      `${SOURCE} function send() { GmailApp.sendEmail('ana@correo.example', 'Cita', '¿El lunes?'); }`,
    );
    script.call('send');
    script.world.now += DAY;
    arrive(script.world, { from: 'ana@correo.example', subject: 'Re: Cita', body: 'Sí' });
    arrive(script.world, { from: 'luz@correo.example', subject: 'Re: Cita', body: '?' });
    const told = `GmailApp.getInboxThreads().map((t) => t.getMessages().map((m) => m.getPlainBody()).join(' ')).sort()`;
    expect(script.call('run', told)).toEqual(['?', '¿El lunes? Sí']);
  });
});

describe('search', () => {
  it.each([
    ['from:ana', ['Costos y más', 'Precios']],
    ['from:ana@correo.example precios', ['Precios']],
    ['from:an', []],
    ['to:coordinacion@crea.example subject:sesion', ['Sesión del jueves']],
    ['subject:"del jueves"', ['Sesión del jueves']],
    ['-from:ana', ['Sesión del jueves']],
    ['LLEGAR tarde', ['Sesión del jueves']],
    ['"tarde llegar"', []],
    ['in:inbox is:unread', ['Costos y más', 'Sesión del jueves', 'Precios']],
    ['is:starred', []],
    ['in:sent', []],
    ['has:attachment', []],
    ['newer_than:1d', ['Costos y más', 'Sesión del jueves']],
    ['older_than:1d', ['Precios']],
    // Dates are midnights in California: 2026-03-11 begins at 07:00 UTC there.
    ['after:2026/03/11', ['Costos y más', 'Sesión del jueves']],
    ['before:03/12/2026 after:2026-03-11', ['Sesión del jueves']],
    [`after:${(START + DAY + 1000) / 1000}`, ['Costos y más']],
    ['', ['Costos y más', 'Sesión del jueves', 'Precios']],
  ])('%s', (query, expected) => {
    expect(mailbox().call('search', query)).toEqual(expected);
  });

  it('gives part of what it finds', () => {
    expect(mailbox().call('search', 'in:inbox', 1, 1)).toEqual(['Sesión del jueves']);
  });

  it.each([
    'list:ana',
    'a OR b',
    '(a b)',
    '{a b}',
    'has:drive',
    'is:snoozed',
    'in:chats',
    'newer_than:2h',
    'after:ayer',
  ])('does not know %s', (query) => {
    expect(mailbox().error('search', query)).toMatch(/^NotSimulated: GmailApp\.search /);
  });
});
