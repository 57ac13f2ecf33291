import { arrive } from '../../../simulator/control/mail';
import { guest, value, errorOf, type Guest } from '../support/guest';

function mailbox(source: string): Guest {
  const script = guest(`const first = () => GmailApp.getInboxThreads()[0];
    const state = (t) => [t.isUnread(), t.hasStarredMessages(), t.isInInbox(), t.isInTrash(), t.isInSpam(), t.isImportant()];
    ${source}`);
  arrive(script.world, { from: 'ana@correo.example', subject: 'Precios', body: 'a' });
  return script;
}

const inMailbox = (body: string): unknown => mailbox(`function f() { ${body} }`).call('f');

describe('labels', () => {
  it('are put on threads, found by them, and taken off', () => {
    const body = `const label = GmailApp.createLabel('Por hacer');
      first().addLabel(label);
      const found = [first().getLabels().map((l) => l.getName()), label.getThreads().length, label.getUnreadCount(),
        GmailApp.search('label:por-hacer').length, GmailApp.getUserLabelByName('Por hacer').getThreads(0, 1).length];
      label.removeFromThread(first()); label.addToThreads([first()]); label.removeFromThreads([first()]);
      return [found, label.getThreads().length]`;
    expect(inMailbox(body)).toEqual([[['Por hacer'], 1, 1, 1, 1], 0]);
  });

  it('are one by name, and none when there is none', () => {
    const body = `GmailApp.createLabel('Uno'); GmailApp.createLabel('uno'); GmailApp.createLabel('Uno/Dos');
      return [GmailApp.getUserLabels().map((l) => l.getName()), GmailApp.getUserLabelByName('Tres')]`;
    expect(value(body)).toEqual([['Uno', 'Uno/Dos'], null]);
    expect(errorOf(`GmailApp.createLabel('Inbox')`)).toBe('Invalid argument: name');
  });

  it('are gone once they are deleted', () => {
    const body = `const label = GmailApp.createLabel('Uno'); first().addLabel(label); GmailApp.deleteLabel(label);
      return [first().getLabels().length, GmailApp.getUserLabels().length]`;
    expect(inMailbox(body)).toEqual([0, 0]);
    expect(errorOf(`const l = GmailApp.createLabel('Uno'); l.deleteLabel(); l.deleteLabel()`)).toBe(
      'Requested entity was not found.',
    );
  });

  it('are another account’s business in another account', () => {
    const script = mailbox(
      `function make() { GmailApp.createLabel('Uno'); } function count() { return GmailApp.getUserLabels().length; }`,
    );
    script.call('make');
    expect(script.outcome('count', { user: 'luz@crea.example' })).toMatchObject({ value: 0 });
  });

  it('take labels only', () => {
    expect(() => inMailbox(`first().addLabel('Uno')`)).toThrow(
      /method signature for GmailApp\.GmailThread\.addLabel/,
    );
  });
});

describe('the state of mails', () => {
  it('shows in an object once it is fetched again or refreshed (gas-fakes oddities)', () => {
    const body = `const m = first().getMessages()[0];
      m.markRead(); const stale = m.isUnread(); m.refresh();
      const t = first(); t.markUnread();
      return [stale, m.isUnread(), t.isUnread(), t.refresh().isUnread(), GmailApp.getInboxUnreadCount()]`;
    expect(inMailbox(body)).toEqual([true, false, false, true, 1]);
  });

  it.each([
    ['t.getMessages()[0].star()', [true, true, true, false, false, false]],
    [
      'GmailApp.starMessages(t.getMessages()); t.getMessages()[0].unstar()',
      [true, false, true, false, false, false],
    ],
    ['GmailApp.markMessagesRead(t.getMessages())', [false, false, true, false, false, false]],
    ['t.markImportant()', [true, false, true, false, false, true]],
    ['GmailApp.markThreadsRead([t])', [false, false, true, false, false, false]],
    ['t.moveToArchive()', [true, false, false, false, false, false]],
    ['GmailApp.moveThreadToTrash(t)', [true, false, false, true, false, false]],
    ['t.moveToTrash(); t.moveToInbox()', [true, false, true, false, false, false]],
    ['t.getMessages()[0].moveToTrash()', [true, false, false, true, false, false]],
    ['GmailApp.moveThreadsToSpam([t])', [true, false, false, false, true, false]],
  ])('%s', (change, expected) => {
    expect(
      inMailbox(`const t = first(); ${change}; return state(GmailApp.getThreadById(t.getId()))`),
    ).toEqual(expected);
  });

  it('decides what lists and searches show', () => {
    const body = `const t = first(); t.moveToTrash();
      return [GmailApp.getInboxThreads().length, GmailApp.search('precios').length, GmailApp.search('in:anywhere precios').length, GmailApp.getTrashThreads().length,
        GmailApp.getSpamThreads().length, GmailApp.getStarredThreads().length, GmailApp.getMessagesForThreads([t])[0].length, GmailApp.getMessagesForThread(t)[0].isInTrash()]`;
    expect(inMailbox(body)).toEqual([0, 0, 1, 1, 0, 0, 1, true]);
  });

  it('is kept with the world', () => {
    const script = mailbox(
      'function f() { first().markRead(); } function g() { return first().isUnread(); }',
    );
    script.call('f');
    const world = JSON.parse(JSON.stringify(script.world)) as typeof script.world;
    const again = guest('function g() { return GmailApp.getInboxThreads()[0].isUnread(); }', {
      world,
    });
    expect(again.call('g')).toBe(false);
  });
});
