import { allPeople, arrive, inboxOf } from '../../../simulator/control/mail';
import { guest } from '../support/guest';

const SOURCE = `
function send(message) { MailApp.sendEmail(message); }
function sendThree(to, subject, body) { MailApp.sendEmail(to, subject, body); }
function sendOptions(to, subject, body, options) { MailApp.sendEmail(to, subject, body, options); }
function sendReply(to, replyTo, subject, body) { MailApp.sendEmail(to, replyTo, subject, body); }
function sendBlob() {
  MailApp.sendEmail({ to: 'ana@correo.example', subject: 's', htmlBody: '<img src="cid:logo">',
    attachments: [Utilities.newBlob('hola', 'text/plain', 'a.txt')], inlineImages: { logo: Utilities.newBlob('png', 'image/png', 'l.png') } });
}
function left() { return MailApp.getRemainingDailyQuota(); }`;

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => `p${n}@correo.example`).join(', ');

describe('MailApp', () => {
  it('sends as the user, under her name, by each of its signatures', () => {
    const script = guest(SOURCE);
    script.call('send', {
      to: 'Ana <ana@correo.example>',
      cc: 'luz@correo.example',
      subject: 'Uno',
      body: 'hola',
      name: 'CREA',
    });
    script.call('sendThree', 'ana@correo.example', 'Dos', 'hola');
    script.call('sendOptions', 'ana@correo.example', 'Tres', 'hola', {
      htmlBody: '<b>hola</b>',
      noReply: true,
      replyTo: 'x@correo.example',
    });
    script.call('sendReply', 'ana@correo.example', 'responde@correo.example', 'Cuatro', 'hola');
    const { operator } = script.world;
    expect(script.world.mail.messages).toMatchObject([
      {
        kind: 'script',
        from: operator,
        name: 'CREA',
        to: ['ana@correo.example'],
        cc: ['luz@correo.example'],
        subject: 'Uno',
      },
      { from: operator, name: 'Coordinación', subject: 'Dos', text: 'hola' },
      { from: 'noreply@crea.example', replyTo: '', html: '<b>hola</b>' },
      { replyTo: 'responde@correo.example', subject: 'Cuatro' },
    ]);
  });

  it('carries blobs', () => {
    const script = guest(SOURCE);
    script.call('sendBlob');
    expect(script.world.mail.messages[0]?.attachments).toEqual([
      { name: 'a.txt', contentType: 'text/plain', data: Buffer.from('hola').toString('base64') },
      {
        name: 'l.png',
        contentType: 'image/png',
        data: Buffer.from('png').toString('base64'),
        cid: 'logo',
      },
    ]);
  });

  it('sends from no other address: `from` is an option of GmailApp', () => {
    const script = guest(SOURCE);
    const mail = { to: 'ana@correo.example', subject: 's', body: 'b' };
    script.call('send', { ...mail, from: 'otra@crea.example' });
    expect(script.world.mail.messages).toMatchObject([{ from: script.world.operator }]);
  });

  it('sends nothing to anybody when one address is none (platform-facts §13)', () => {
    const script = guest(SOURCE);
    expect(script.error('send', { to: 'ana@correo.example,john', subject: 's', body: 'b' })).toBe(
      'Invalid email: john',
    );
    expect(script.error('send', { subject: 's', body: 'b' })).toBe(
      'Failed to send email: no recipient',
    );
    expect(script.world.mail.messages).toEqual([]);
  });

  it('counts every recipient within 24 h from the first (platform-facts §1.1, §14.24)', () => {
    const script = guest(SOURCE, { account: 'consumer' });
    script.call('send', {
      to: people(20),
      cc: 'a@correo.example',
      bcc: people(29),
      subject: 's',
      body: 'b',
    });
    expect(script.call('left')).toBe(50);
    script.world.now += 23 * 3_600_000;
    script.call('send', { to: people(49), subject: 's', body: 'b' });
    expect(script.error('send', { to: people(2), subject: 's', body: 'b' })).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(script.call('left')).toBe(1);
    script.world.now += 3_600_000;
    expect(script.call('left')).toBe(100);
    expect(guest(SOURCE).call('left')).toBe(1500);
  });

  it('limits recipients, body and attachments of one message', () => {
    const script = guest(SOURCE);
    expect(script.error('send', { to: people(51), subject: 's', body: 'b' })).toBe(
      'Limit exceeded: Email Recipients Per Message.',
    );
    expect(
      script.error('send', { to: people(1), subject: 's', body: 'b'.repeat(400 * 1024 + 1) }),
    ).toBe('Limit exceeded: Email Body Size.');
    const attachments = Array.from({ length: 251 }, () => ({ fileName: 'a', content: 'x' }));
    expect(script.error('send', { to: people(1), subject: 's', body: 'b', attachments })).toBe(
      'Limit exceeded: Email Attachments Per Message.',
    );
    expect(script.error('sendThree')).toMatch(
      /don't match the method signature for MailApp\.sendEmail/,
    );
  });
});

describe('inboxes', () => {
  it('show what a person received, from scripts and from people, in order of time', () => {
    const script = guest(SOURCE);
    const { world } = script;
    script.call('send', {
      to: 'Ana@correo.example',
      bcc: world.operator,
      subject: 'Uno',
      body: 'hola',
    });
    world.now += 60_000;
    const mail = arrive(world, {
      from: 'ana@correo.example',
      subject: 'Pregunta',
      body: '¿Cuándo?',
    });
    expect(inboxOf(world, world.operator).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(
      ['script Uno', 'person Pregunta'],
    );
    expect(inboxOf(world, world.operator)[1]?.id).toBe(mail.id);
    expect(inboxOf(world, 'ana@correo.example')).toHaveLength(1);
    expect(inboxOf(world, 'luz@correo.example')).toEqual([]);
    expect(allPeople(world)).toContainEqual({
      email: world.operator,
      name: 'Coordinación',
      hasAccount: true,
    });
  });
});
