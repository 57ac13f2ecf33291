import MailComposer from 'nodemailer/lib/mail-composer';
import { messageId } from '../services/mail/outgoing';
import type { Message } from '../services/mail/state';
import type { World } from '../world/world';

/** The mails that the script sent, in order, each a message as RFC 5322 has it. */
export async function mailFiles(world: World): Promise<{ name: string; content: string }[]> {
  const sent = world.mail.messages.filter(({ kind }) => kind === 'script');
  return Promise.all(
    sent.map(async (message, index) => ({
      name: `${String(index + 1).padStart(4, '0')}.eml`,
      content: await build(message),
    })),
  );
}

function replied({ references = [] }: Message): { inReplyTo?: string; references?: string[] } {
  const last = references.at(-1);
  return last === undefined
    ? {}
    : { inReplyTo: messageId(last), references: references.map(messageId) };
}

async function build(message: Message): Promise<string> {
  const composer = new MailComposer({
    from: { name: message.name, address: message.from },
    to: message.to,
    cc: message.cc,
    bcc: message.bcc,
    ...(message.replyTo !== '' && { replyTo: message.replyTo }),
    subject: message.subject,
    text: message.text,
    ...(message.html !== '' && { html: message.html }),
    date: new Date(message.at),
    messageId: messageId(message.id),
    ...replied(message),
    // Boundaries follow the message, so that the same story gives the same bytes.
    baseBoundary: message.id,
    attachments: message.attachments.map(({ name, contentType, data, cid }) => ({
      filename: name,
      contentType,
      content: data,
      encoding: 'base64',
      ...(cid !== undefined && { cid }),
    })),
  });
  const node = composer.compile();
  node.keepBcc = true;
  return (await node.build()).toString('utf8');
}
