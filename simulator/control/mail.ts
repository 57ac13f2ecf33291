import { displayName, hasGoogleAccount } from '../services/drive/accounts';
import type { Arrived, Attachment, Message } from '../services/mail/state';
import { nextId } from '../world/ids';
import type { World } from '../world/world';

/** Something that lies in a person's inbox. */
export interface Received {
  id: string;
  kind: Message['kind'] | 'person';
  from: string;
  name: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  at: number;
  attachments: Attachment[];
}

/** Somebody writes to the coordination, or answers the mails with these ids; the mail's id is what Gmail would hand to a card. */
export function arrive(
  world: World,
  mail: { from: string; to?: string; subject: string; body: string; references?: string[] },
): Arrived {
  const arrived: Arrived = {
    id: nextId(world, 'gmail', 16),
    to: world.operator,
    ...mail,
    at: world.now,
  };
  world.mail.inbox.push(arrived);
  return arrived;
}

/** Everything that a person received, the oldest first. */
export function inboxOf(world: World, email: string): Received[] {
  const who = email.toLowerCase();
  const reaches = (list: string[]) => list.some((address) => address.toLowerCase() === who);
  const sent = world.mail.messages.filter(({ to, cc, bcc }) => reaches([...to, ...cc, ...bcc]));
  const people = world.mail.inbox.filter(({ to }) => reaches([to]));
  const all: Received[] = [...sent, ...people.map((mail) => ofPerson(world, mail))];
  return all.sort((a, b) => a.at - b.at);
}

function ofPerson(world: World, mail: Arrived): Received {
  const { id, from, to, subject, body, at } = mail;
  return {
    id,
    kind: 'person',
    from,
    name: displayName(world, from),
    to: [to],
    subject,
    text: body,
    html: '',
    at,
    attachments: [],
  };
}

/** Everybody whose address occurs in mails, guest lists or permissions, and the users, in alphabetical order. */
export function allPeople(world: World): { email: string; name: string; hasAccount: boolean }[] {
  const mails = world.mail.messages.flatMap(({ from, to, cc, bcc }) => [
    from,
    ...to,
    ...cc,
    ...bcc,
  ]);
  const arrived = world.mail.inbox.flatMap(({ from, to }) => [from, to]);
  const guests = Object.values(world.calendars).flatMap(({ events }) =>
    Object.values(events).flatMap(({ attendees }) => attendees.map((guest) => guest.email)),
  );
  const shared = Object.values(world.drive.files).flatMap(({ permissions }) =>
    permissions.map((one) => one.emailAddress ?? ''),
  );
  const emails = new Set(
    [...Object.keys(world.users), ...mails, ...arrived, ...guests, ...shared].filter(
      (email) => email !== '',
    ),
  );
  return [...emails].sort().map((email) => ({
    email,
    name: displayName(world, email),
    hasAccount: hasGoogleAccount(world, email),
  }));
}
