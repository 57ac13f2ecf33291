import type { Message } from '../../../services/mail/state';
import type { TableRow } from '../../scenario/product';
import { SECRET } from '../words';
import { normalised, tally } from './text';
import { addressOf, mailsOf, rowsOf, type Check, type View } from './view';

interface Letter {
  template: string;
  about: string;
  to: string;
  subject: string;
  text: string;
  createdAt: number;
}

/** The mails that the outbox says were sent: which letter, and about what. */
function lettersOf(view: View): Letter[] {
  return rowsOf(view, 'outbox')
    .filter(({ kind }) => kind === 'mail.send')
    .map((row) => {
      const [, template = '', about = ''] = String(row['effectKey']).split('/');
      const { to, subject, text } = JSON.parse(String(row['payload'])) as Letter;
      const createdAt = Date.parse(String(row['createdAt']));
      return { template, about, to, subject, text, createdAt };
    });
}

const wordsOf = ({
  to,
  subject,
  text,
}: {
  to: string | string[];
  subject: string;
  text: string;
}): string => JSON.stringify([[to].flat().map(normalised), subject, text.trim()]);

/** No mail twice, but one for each kill that left one in doubt. */
export const mailsOnce: Check = (view) => {
  const planned = tally(lettersOf(view).map(wordsOf));
  const sent = tally(
    mailsOf(view)
      .filter((mail) => !isNotice(mail))
      .map(wordsOf),
  );
  const more = [...sent].map(
    ([words, count]) => [words, count - (planned.get(words) ?? 0)] as const,
  );
  const doubled = more.filter(([, n]) => n > 0);
  const total = doubled.reduce((sum, [, n]) => sum + n, 0);
  return total > view.kills
    ? [
        `mail: ${total} sent once more, ${view.kills} kills: ${doubled.map(([words]) => words.slice(0, 90)).join(' · ')}`,
      ]
    : [];
};

/** Of a defect met by the clock the operator is told past the outbox. */
function isNotice({ subject }: Message): boolean {
  return subject === 'Algo quedó pendiente en tu hoja';
}

/** Who paused or left is asked for nothing new. */
const ASKING = ['invitation', 'invitationReminder'];

/** No invitation and no reminder of one goes to a mentor who is away (S1-1.2). */
export const nobodyAwayIsAsked: Check = (view) => {
  const asking = lettersOf(view).filter(
    ({ template, about }) => ASKING.includes(template) && !isOnPurpose(view, about),
  );
  return view.history.away.flatMap(({ mentor, from, to }) => {
    const address = addressOf(rowsOf(view, 'mentors').find(({ id }) => id === mentor));
    return asking
      .filter((letter) => address !== '' && normalised(letter.to) === address)
      .flatMap((letter) => sentBetween(view, letter, { from, to }))
      .map(
        ({ subject, at }) =>
          `mail: «${subject}» went to ${address} at ${iso(at)}, who was away since ${iso(from)}`,
      );
  });
};

/** Somebody wrote down why she is asked all the same. */
function isOnPurpose(view: View, invitation: string): boolean {
  const row = rowsOf(view, 'invitations').find(({ id }) => id === invitation);
  const request = rowsOf(view, 'requests').find(({ id }) => id === row?.['requestId']);
  return Boolean(request?.['lockReason']);
}

function sentBetween(
  view: View,
  letter: Letter,
  { from, to }: { from: number; to: number },
): Message[] {
  const words = wordsOf(letter);
  return mailsOf(view).filter(
    (mail) => mail.at > from + MINUTES && mail.at < to && wordsOf(mail) === words,
  );
}

/** An execution under way when somebody types does not know it yet. */
const MINUTES = 10 * 60_000;

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

/** Who declined is not reminded; nobody is reminded of a session that is off. */
export const noRemindersOfWhatIsOver: Check = (view) => {
  const over = new Map<string, number>();
  for (const row of rowsOf(view, 'invitations'))
    if (row['status'] === 'declined') over.set(row.id, Date.parse(String(row['answeredAt'])));
  return lettersOf(view)
    .filter(({ template }) => template === 'invitationReminder')
    .flatMap((letter) => {
      const since = over.get(letter.about) ?? Infinity;
      return sentBetween(view, letter, { from: since, to: Infinity }).map(
        ({ at }) =>
          `mail: ${letter.about} was reminded at ${iso(at)} and had declined at ${iso(since)}`,
      );
    });
};

/** In rehearsal nothing that was decided then reaches anybody but the operator (P11). */
export const rehearsalReachesNobody: Check = (view) =>
  lettersOf(view)
    .filter(({ to }) => normalised(to) !== view.world.operator)
    .flatMap((letter) =>
      view.history.rehearsals
        .filter(({ from, to }) => letter.createdAt > from + MINUTES && letter.createdAt < to)
        .flatMap(({ from, to }) => sentBetween(view, letter, { from, to }))
        .map(({ subject, at }) => `rehearsal: «${subject}» went to ${letter.to} at ${iso(at)}`),
    );

/** Everything planned is done, or waits for a time or for something else, or is off, or a person is shown it. */
export const outboxSettled: Check = (view) => {
  const outbox = rowsOf(view, 'outbox');
  const open = new Set(outbox.filter(({ status }) => status !== 'done').map(({ id }) => id));
  const twice = [...tally(outbox.map(({ effectKey }) => effectKey))].filter(([, n]) => n > 1);
  return [
    ...twice.map(([key]) => `outbox: ${String(key)} is planned twice`),
    ...outbox
      .filter((row) => !isSettled(view, row, open))
      .map(
        (row) =>
          `outbox: ${String(row['effectKey'])} is ${String(row['status'])} since ${String(row['nextAt'])}: ${String(row['problem'])}`,
      ),
  ];
};

function isSettled({ world }: View, row: TableRow, open: ReadonlySet<string>): boolean {
  if (['done', 'cancelled', 'failed'].includes(String(row['status']))) return true;
  if (row['status'] !== 'pending') return false;
  const after =
    typeof row['after'] === 'string'
      ? (JSON.parse(row['after']) as string[])
      : ((row['after'] ?? []) as string[]);
  return Date.parse(String(row['nextAt'])) > world.now || after.some((id) => open.has(id));
}

/** The inner word, which mentees and the public never read. */
const INNER = /mentor[íi]a/i;

/** What mentees and the public read says nothing of mentoring. */
export const innerWordStaysInside: Check = (view) =>
  ['needs', 'attendance', 'menteeSurvey'].flatMap((key) => {
    const form = view.world.forms[view.programme.forms[key]?.formId ?? ''];
    const { title, description, confirmationMessage, closedMessage, items = [] } = form ?? {};
    const said = [
      title,
      description,
      confirmationMessage,
      closedMessage,
      ...items.flatMap((item) => [item.title, item.helpText]),
    ];
    return said.some((text) => INNER.test(text ?? '')) ? [`inner word: in the form ${key}`] : [];
  });

/** What only the coordination may read is in no mail, event or file, and a safe contact in the alert alone (S1-5.5). */
export const reservedStaysInside: Check = (view) => {
  const { mail, calendars, documents, presentations } = view.world;
  const outside = JSON.stringify([mail.messages, calendars, documents, presentations]);
  const beside = JSON.stringify([rowsOf(view, 'menteeSurveys'), rowsOf(view, 'journal')]);
  return [
    ...(outside.includes(SECRET) ? ['reserved: it left the coordination'] : []),
    ...(beside.includes(SECRET)
      ? ['reserved: it stands beside the answers or in the journal']
      : []),
  ];
};
