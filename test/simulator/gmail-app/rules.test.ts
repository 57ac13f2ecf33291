import { countsAsUse, crosses } from '../../../simulator/services/gmail-app/rules';

describe('what crosses to Google', () => {
  it.each([
    ['GmailApp', 'search'],
    ['GmailApp', 'getInboxThreads'],
    ['GmailApp', 'getUserLabelByName'],
    ['GmailThread', 'getMessages'],
    ['GmailThread', 'getLabels'],
    ['GmailMessage', 'getThread'],
    ['GmailMessage', 'getAttachments'],
    ['GmailMessage', 'markRead'],
    ['GmailMessage', 'reply'],
    ['GmailLabel', 'getUnreadCount'],
    // A word of a getter inside another name is none.
    ['GmailApp', 'moveMessageToTrash'],
    ['GmailThread', 'refreshesEverything'],
  ])('%s.%s fetches or writes', (className, member) => {
    expect(crosses(className, member)).toBe(true);
  });

  it.each([
    ['GmailMessage', 'getSubject'],
    ['GmailMessage', 'isUnread'],
    ['GmailThread', 'hasStarredMessages'],
    ['GmailThread', 'getMessageCount'],
    ['GmailDraft', 'getMessageId'],
    ['GmailApp', 'setCurrentMessageAccessToken'],
    ['GmailAttachment', 'copyBlob'],
    ['GmailAttachment', 'setName'],
  ])('%s.%s is held already', (className, member) => {
    expect(crosses(className, member)).toBe(false);
  });
});

describe('what counts as reading and writing mail', () => {
  it.each(['send', 'sendEmail', 'reply', 'replyAll', 'forward'])('%s does not', (member) => {
    expect(countsAsUse(member)).toBe(false);
  });

  it.each(['search', 'sendLater', 'createDraftReply', 'noreply'])('%s does', (member) => {
    expect(countsAsUse(member)).toBe(true);
  });
});
