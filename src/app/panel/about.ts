import { rowOf, rows, text } from '../../core/facts';
import { topicOf } from '../../core/requests/words';
import type { Row } from '../../core/table/value';
import { fill } from '../../texts';
import type { Look } from './look';
import { labelled, spanOf } from './saying';
import type { AlertLine } from './shape';

/** What a row is about, in words, and where it is looked at. */
export interface About {
  view: AlertLine['view'];
  id: string;
  subject: string;
}

const NOWHERE = { view: '', id: '' } as const;

/** What an id stands for: a request by its topic and area, a session by its title and day, a mentor by her name, … */
export function aboutOf(look: Look, id: string): About {
  if (id === '') return { ...NOWHERE, subject: '' };
  const known = OF_TABLE.find(([table]) => rowOf(look.facts, table, id) !== undefined);
  const row = known && rowOf(look.facts, known[0], id);
  if (known === undefined || row === undefined) return { ...NOWHERE, subject: nameless(look, id) };
  return known[1](look, row);
}

type Say = (look: Look, row: Row) => About;

const request: Say = (look, row) => ({
  view: 'request',
  id: row.id,
  subject: [topicOf(row, look.facts), labelled(look, 'areas', text(row, 'area'))].join(' · '),
});

const session: Say = (look, row) => ({
  view: 'session',
  id: row.id,
  subject: [text(row, 'title'), spanOf(look, row['start'], row['end'])].join(' · '),
});

const mentor: Say = (_look, row) => ({ view: 'mentor', id: row.id, subject: text(row, 'name') });

const invitation: Say = (look, row) => {
  const of = rowOf(look.facts, 'requests', text(row, 'requestId'));
  const said = look.env.texts.ui.panel.journal.about.invitation;
  const topic = of === undefined ? '' : topicOf(of, look.facts);
  return {
    view: 'request',
    id: text(row, 'requestId'),
    subject: fill(said, { name: text(row, 'mentorName'), topic }),
  };
};

const material: Say = (_look, row) => ({
  view: 'session',
  id: text(row, 'sessionId'),
  subject: text(row, 'title'),
});

const setting: Say = ({ env }, row) => ({
  ...NOWHERE,
  subject: fill(env.texts.ui.panel.journal.about.setting, { name: text(row, 'name') || row.id }),
});

const aside: Say = ({ env }, row) => ({
  ...NOWHERE,
  subject: fill(env.texts.ui.panel.journal.about.answer, { name: text(row, 'form') }),
});

const named: Say = (_look, row) => ({ ...NOWHERE, subject: text(row, 'name') });

/** What waits or was done outside the sheet, in words. */
const effect: Say = (look, row) => ({ ...NOWHERE, subject: effectOf(look, row) });

const OF_TABLE: readonly (readonly [table: string, say: Say])[] = [
  ['requests', request],
  ['sessions', session],
  ['mentors', mentor],
  ['invitations', invitation],
  ['materials', material],
  ['outbox', effect],
  ['setAside', aside],
  ['candidates', named],
  ['settings', setting],
  ['resources', named],
];

/** What has a folio that people know is told by it; what has none by nothing. */
function nameless({ env }: Look, id: string): string {
  const isFolio = env.programme.tables.some(
    ({ prefix, machine }) => machine !== true && id.startsWith(`${prefix}-`),
  );
  return isFolio ? fill(env.texts.ui.panel.journal.about.folio, { id }) : '';
}

/** An effect in words: to whom which mail goes, which event, which file. */
export function effectOf(look: Look, row: Row): string {
  const said = look.env.texts.ui.panel.waiting;
  const payload = JSON.parse(text(row, 'payload') || '{}') as Record<string, unknown>;
  const word = (key: string): string => String(payload[key] ?? '');
  switch (text(row, 'kind')) {
    case 'mail.send':
      return fill(said.mail, { to: word('to'), subject: word('subject') });
    case 'event.put':
      return fill(said.event, { title: word('summary') });
    case 'event.cancel':
      return fill(said.eventOff, { title: titleOfEvent(look, word('eventId')) });
    case 'folder.make':
      return fill(said.folder, { name: word('name') });
    case 'material.make':
      return fill(said.material, { name: word('name') });
    case 'file.move':
      return fill(said.move, { name: titleOfMoved(look, payload['fileId']) });
    default:
      return said.index;
  }
}

function titleOfEvent(look: Look, eventId: string): string {
  const found = rows(look.facts, 'sessions').find((row) => text(row, 'eventId') === eventId);
  if (found !== undefined) return session(look, found).subject;
  const of = rows(look.facts, 'requests').find((row) => text(row, 'linkEventId') === eventId);
  return of === undefined ? look.env.texts.ui.words.none : request(look, of).subject;
}

function titleOfMoved({ facts }: Look, file: unknown): string {
  const [table = '', id = ''] = (file as { $row?: readonly string[] } | undefined)?.$row ?? [];
  return text(rowOf(facts, table, id), 'title');
}
