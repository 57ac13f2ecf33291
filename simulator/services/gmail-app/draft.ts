import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { Draft } from '../mail/state';
import { callOf, mailById, served, type Gmail } from './app';
import { mailboxOf } from './mailbox';
import { messageSurface } from './message';
import { TEXT } from './rules';
import { replaceDraft, requestAt, sendDraft } from './write';

/** A `GmailDraft`: AS/reference/gmail/gmail-draft. */
export function draftSurface(gmail: Gmail, { id, message }: Draft): object {
  const self: object = served(gmail, 'GmailDraft', {
    members: {
      getId: () => id,
      getMessageId: () => message.id,
      getMessage: () => messageOf(gmail, draftById(gmail, id).message.id),
      send: () => messageOf(gmail, sendDraft(gmail, draftById(gmail, id)).id),
      update: (...args: unknown[]) => {
        const draft = draftById(gmail, id);
        replaceDraft(gmail, draft, requestAt(callOf(gmail, 'GmailDraft.update', args)));
        return draftSurface(gmail, draft);
      },
      deleteDraft: () => {
        const { id: found } = draftById(gmail, id);
        const box = mailboxOf(gmail.host.world, gmail.user);
        box.drafts = box.drafts.filter((each) => each.id !== found);
      },
    } satisfies Official<GoogleAppsScript.Gmail.GmailDraft>,
  });
  return self;
}

/** A draft of the user; one that was sent or deleted is none. */
export function draftById({ host, user }: Gmail, id: string): Draft {
  const draft = mailboxOf(host.world, user).drafts.find((each) => each.id === id);
  if (draft === undefined) throw new ServiceError(TEXT.notFound);
  return draft;
}

function messageOf(gmail: Gmail, id: string): object {
  const mail = mailById(gmail, id);
  if (mail === undefined) throw new ServiceError(TEXT.notFound);
  return messageSurface(gmail, mail);
}
