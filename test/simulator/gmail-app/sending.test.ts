import { arrive } from '../../../simulator/control/mail';
import { guest, value, errorOf } from '../support/guest';

const SOURCE = `
function send(to, subject, body, options) { GmailApp.sendEmail(to, subject, body, options || {}); }
function left() { return MailApp.getRemainingDailyQuota(); }`;

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => `p${n}@correo.example`).join(',');

describe('GmailApp.sendEmail', () => {
  it('sends as the user, with the options that MailApp has', () => {
    const script = guest(SOURCE);
    const { operator, mail } = script.world;
    script.call('send', 'Ana <ana@correo.example>', 'Uno', 'hola', {
      cc: 'luz@correo.example',
      bcc: 'eva@correo.example',
      htmlBody: '<b>hola</b>',
      name: 'CREA',
      replyTo: 'responde@correo.example',
    });
    script.call('send', 'ana@correo.example', 'Dos', 'hola', { noReply: true });
    expect(mail.messages).toMatchObject([
      {
        kind: 'script',
        from: operator,
        name: 'CREA',
        to: ['ana@correo.example'],
        cc: ['luz@correo.example'],
        bcc: ['eva@correo.example'],
        replyTo: 'responde@correo.example',
        text: 'hola',
        html: '<b>hola</b>',
      },
      { from: 'noreply@crea.example', sender: operator },
    ]);
  });

  it('sends from an alias of the account and from nobody else', () => {
    const script = guest(`${SOURCE} function aliases() { return GmailApp.getAliases(); }
      function inbox() { return GmailApp.getInboxThreads().length; }`);
    const { world } = script;
    const options = { from: 'hola@crea.example' };
    expect(script.call('aliases')).toEqual([]);
    expect(script.error('send', 'ana@correo.example', 's', 'b', options)).toBe(
      'Invalid argument: hola@crea.example',
    );
    world.mail.boxes?.[world.operator]?.aliases.push('hola@crea.example');
    script.call('send', 'ana@correo.example', 's', 'b', options);
    expect(world.mail.messages).toMatchObject([{ from: 'hola@crea.example' }]);
    arrive(world, { from: 'ana@correo.example', to: 'hola@crea.example', subject: 's', body: 'b' });
    expect(script.call('inbox')).toBe(1);
  });

  it('shares the day’s recipients with MailApp (platform-facts §1.1, §13)', () => {
    const script = guest(SOURCE, { account: 'consumer' });
    script.call('send', people(50), 's', 'b');
    script.call('send', people(49), 's', 'b');
    expect(script.call('left')).toBe(1);
    expect(script.error('send', people(2), 's', 'b')).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(script.error('send', people(51), 's', 'b')).toBe(
      'Limit exceeded: Email Recipients Per Message.',
    );
    expect(script.error('send', 'ana@correo.example,john', 's', 'b')).toBe('Invalid email: john');
    expect(script.error('send', '', 's', 'b')).toBe('Failed to send email: no recipient');
  });

  it('refuses wrong arguments', () => {
    expect(errorOf(`GmailApp.sendEmail({ to: 'ana@correo.example' })`)).toBe(
      "The parameters ((class)) don't match the method signature for GmailApp.sendEmail.",
    );
  });

  it('is closed to simple triggers', () => {
    const script = guest('function f() { GmailApp.getInboxThreads(); }');
    const outcome = script.outcome('f', { cause: 'simple-trigger', authMode: 'LIMITED' });
    expect(outcome).toMatchObject({
      message:
        'You do not have permission to call GmailApp.getInboxThreads. Required permissions: https://mail.google.com/',
    });
  });
});

describe('drafts', () => {
  const DRAFT = `const draft = GmailApp.createDraft('ana@correo.example', 'Uno', 'hola', { cc: 'luz@correo.example' });`;

  it('wait until they are sent', () => {
    const script = guest(`
      function make() { ${DRAFT} return draft.getId(); }
      function told(id) {
        const m = GmailApp.getDraft(id).getMessage();
        return [m.isDraft(), m.isUnread(), m.getSubject(), m.getTo(), m.getCc(), GmailApp.getDrafts().length, GmailApp.getDraftMessages()[0].getId() === m.getId()];
      }
      function send(id) { const m = GmailApp.getDraft(id).send(); return [m.isDraft(), m.getSubject(), GmailApp.getDrafts().length]; }`);
    const id = script.call('make');
    expect(script.world.mail.messages).toEqual([]);
    const told = [true, false, 'Uno', 'ana@correo.example', 'luz@correo.example', 1, true];
    expect(script.call('told', id)).toEqual(told);
    expect(script.call('send', id)).toEqual([false, 'Uno', 0]);
    expect(script.world.mail.messages).toMatchObject([
      { to: ['ana@correo.example'], cc: ['luz@correo.example'], text: 'hola' },
    ]);
  });

  it('are replaced and thrown away', () => {
    const body = `${DRAFT} draft.update('eva@correo.example', 'Dos', 'adiós');
      const m = draft.getMessage(); draft.deleteDraft(); return [m.getTo(), m.getSubject(), GmailApp.getDrafts().length]`;
    expect(value(body)).toEqual(['eva@correo.example', 'Dos', 0]);
    expect(errorOf(`${DRAFT} draft.deleteDraft(); draft.getMessage()`)).toBe(
      'Requested entity was not found.',
    );
    expect(errorOf(`GmailApp.createDraft('', 's', 'b').send()`)).toBe(
      'Failed to send email: no recipient',
    );
  });
});

describe('answers', () => {
  function asked() {
    const script = guest(`
      const last = () => GmailApp.getInboxThreads()[0];
      function reply(body, options) { last().reply(body, options || {}); }
      function replyAll(body) { last().getMessages()[0].replyAll(body); }
      function forward(to) { last().getMessages()[0].forward(to); }
      function draft(body) { return last().createDraftReply(body).getMessage().getSubject(); }
      function thread() { return last().getMessages().map((m) => [m.getFrom(), m.getTo(), m.getSubject(), m.getHeader('In-Reply-To')]); }
      function mailMe() { GmailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'A mí', 'x', { name: 'CREA' }); last().reply('otra'); }`);
    const question = arrive(script.world, {
      from: 'ana@correo.example',
      subject: 'Pregunta',
      body: '¿Cuándo?',
    });
    return { script, question, world: script.world };
  }

  it('go to the sender, in the same thread', () => {
    const { script, question, world } = asked();
    script.call('reply', 'El lunes', { cc: 'luz@correo.example' });
    expect(world.mail.messages).toMatchObject([
      {
        to: ['ana@correo.example'],
        cc: ['luz@correo.example'],
        subject: 'Re: Pregunta',
        text: 'El lunes',
        references: [question.id],
      },
    ]);
    expect(script.call('thread')).toEqual([
      ['ana <ana@correo.example>', world.operator, 'Pregunta', ''],
      [
        `Coordinación <${world.operator}>`,
        'ana@correo.example',
        'Re: Pregunta',
        `<${question.id}@mail.gmail.example>`,
      ],
    ]);
  });

  it('go to whom the sender wants them', () => {
    const { script, world } = asked();
    world.mail.messages.push({
      id: 'm1',
      kind: 'script',
      from: 'eva@crea.example',
      name: 'Eva',
      to: [world.operator, 'luz@correo.example'],
      cc: ['ana@correo.example'],
      bcc: [],
      replyTo: 'mesa@crea.example',
      subject: 'Re: Aviso',
      text: 'x',
      html: '',
      at: world.now + 1,
      attachments: [],
    });
    script.call('replyAll', 'gracias');
    expect(world.mail.messages.at(-1)).toMatchObject({
      to: ['mesa@crea.example', 'luz@correo.example', 'ana@correo.example'],
      subject: 'Re: Aviso',
    });
  });

  it('to one’s own mail go to oneself', () => {
    const { script, world } = asked();
    script.call('mailMe');
    expect(world.mail.messages.at(-1)).toMatchObject({ to: [world.operator], subject: 'Re: A mí' });
  });

  it('may be drafts, and forwards carry the mail on', () => {
    const { script, world } = asked();
    expect(script.call('draft', 'pronto')).toBe('Re: Pregunta');
    expect(world.mail.messages).toEqual([]);
    script.call('forward', 'luz@correo.example');
    expect(world.mail.messages).toMatchObject([
      { to: ['luz@correo.example'], subject: 'Fwd: Pregunta' },
    ]);
    expect(world.mail.messages[0]?.text).toMatch(/Forwarded message[\s\S]*¿Cuándo\?/);
  });
});
