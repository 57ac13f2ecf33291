import { rowOf, rows, text, type Facts } from '../facts';
import { digestOf } from '../id';
import { normaliseEmail } from '../people/email';
import { mail } from '../plan/message';
import { NOTHING, type Change, type Effect, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { requireStatus } from '../requests/find';
import { wordsOfSession } from '../requests/words';
import { after } from '../table/changes';
import type { Row } from '../table/value';
import { labelOf } from '../table/vocabulary';
import { localDate } from '../time/zone';
import { cameAlong } from './came-along';

/**
 * Approves a material and files it into the repertorio: theme, topic, session; the index is written anew (S1-4.8).
 * What its mentor did not agree to share is approved and stays where it is.
 * Refuses with `not-found`, `wrong-status`.
 */
export function approveMaterial(facts: Facts, materialId: string): Plan {
  const material = rowOf(facts, 'materials', materialId);
  if (material === undefined) throw new Problem('not-found', { what: 'materials', id: materialId });
  if (text(material, 'status') === 'approved') return NOTHING;
  requireStatus(material, ['draft', 'review'], 'materialStatus');
  const approved: Change = {
    do: 'update',
    table: 'materials',
    id: materialId,
    set: { status: 'approved', approvedOn: localDate(facts.now, facts.zone) },
  };
  const shared = text(material, 'share') !== 'no';
  const filing = shared ? filed(facts, material, approved) : NOTHING;
  return {
    changes: [approved, ...filing.changes],
    effects: [...filing.effects, ...told(facts, material)],
    journal: [{ code: shared ? 'material-approved' : 'material-kept-private', about: materialId }],
  };
}

/** A file that came along from another programme stays in that one's Drive; the index leads to it. */
function filed(facts: Facts, material: Row, approved: Change): Plan {
  const effects = indexDue({ ...facts, tables: after(facts.tables, [approved]) });
  return cameAlong(facts, material)
    ? { changes: [], effects, journal: [] }
    : file(facts, material, effects);
}

function told(facts: Facts, material: Row): Effect[] {
  const session = rowOf(facts, 'sessions', text(material, 'sessionId'));
  const mentor = rowOf(facts, 'mentors', text(material, 'mentorId'));
  if (session === undefined) return [];
  const words = { ...wordsOfSession(session, facts), title: text(material, 'title') };
  return mail(material.id, {
    template: 'materialApproved',
    to: normaliseEmail(text(mentor, 'email')) ?? '',
    words,
  });
}

function file(facts: Facts, material: Row, index: readonly Effect[]): Plan {
  const topic = text(material, 'topic');
  const theme = text(rowOf(facts, 'topics', topic), 'theme') || 'other';
  const session = rowOf(facts, 'sessions', text(material, 'sessionId'));
  const steps = [
    {
      id: `folder:theme:${theme}`,
      name: labelOf(facts.vocabulary, 'theme', theme),
      parent: 'folder:repertoire',
    },
    {
      id: `folder:topic:${topic}`,
      name: labelOf(facts.vocabulary, 'topics', topic),
      parent: `folder:theme:${theme}`,
    },
    {
      id: `folder:held:${text(material, 'sessionId')}`,
      name: heldName(facts, session),
      parent: `folder:topic:${topic}`,
    },
  ];
  const folders = steps.map((step) => folderOf(facts, step));
  const last = steps[2]?.id ?? '';
  const move: Effect = {
    key: `file/${material.id}`,
    kind: 'move',
    after: [
      `material/${material.id}`,
      ...folders.flatMap(({ effects }) => effects.map(({ key }) => key)),
    ],
    payload: {
      fileId: { $row: ['materials', material.id, 'fileId'] },
      folderId: { $row: ['resources', last, 'googleId'] },
    },
  };
  return {
    changes: folders.flatMap(({ changes }) => changes),
    effects: [...folders.flatMap(({ effects }) => effects), move, ...index],
    journal: [],
  };
}

function heldName(facts: Facts, session: Row | undefined): string {
  const date = localDate(Number(session?.['start'] ?? facts.now), facts.zone);
  return facts.say('session-folder', { date, title: text(session, 'title') });
}

/** A folder of the repertorio is made when its first material is filed; its resource row keeps where it is. */
function folderOf(
  facts: Facts,
  { id, name, parent }: { id: string; name: string; parent: string },
): Plan {
  if (text(rowOf(facts, 'resources', id), 'googleId') !== '') return NOTHING;
  const row: Row = {
    id,
    kind: 'folder',
    name,
    state: 'intended',
    data: '{}',
    createdAt: facts.now,
  };
  return {
    changes: [{ do: 'insert', table: 'resources', row }],
    effects: [
      {
        key: `folder/${id}`,
        kind: 'folder',
        after: parent.startsWith('folder:repertoire') ? [] : [`folder/${parent}`],
        payload: { name, parentId: { $row: ['resources', parent, 'googleId'] } },
        into: { table: 'resources', id, columns: { fileId: 'googleId', url: 'url' } },
      },
    ],
    journal: [],
  };
}

/**
 * The index as it should read now; nothing when it was last written so, or never and there is nothing in it. Links appear
 * once their files are there.
 */
export function indexDue(facts: Facts): Effect[] {
  const lines = indexLines(facts);
  const last = lastWritten(facts);
  const key = `index/${digestOf(lines.join('\n'))}`;
  if (last === undefined ? lines.length === 0 : last.startsWith(`${key}/`)) return [];
  return [
    {
      // It may come to read again as it once did: so the key says when, too.
      key: `${key}/${facts.now}`,
      kind: 'index',
      payload: { documentId: { $row: ['resources', 'document:index', 'googleId'] } },
    },
  ];
}

/** The key of the newest writing of the index, done or still to do. */
function lastWritten(facts: Facts): string | undefined {
  const writings = rows(facts, 'outbox').filter((row) =>
    text(row, 'effectKey').startsWith('index/'),
  );
  const [newest] = [...writings].sort((a, b) => Number(b['createdAt']) - Number(a['createdAt']));
  return newest === undefined ? undefined : text(newest, 'effectKey');
}

/** A line for each material that is approved and may be shared, in a fixed order. */
export function indexLines(facts: Facts): string[] {
  return rows(facts, 'materials')
    .filter((row) => text(row, 'status') === 'approved' && text(row, 'share') !== 'no')
    .map((row) => lineOf(facts, row))
    .sort();
}

function lineOf(facts: Facts, material: Row): string {
  const session = rowOf(facts, 'sessions', text(material, 'sessionId'));
  const request = rowOf(facts, 'requests', text(session, 'requestId'));
  const share = text(material, 'share');
  return facts.say(share === 'attribution' ? 'index-line-credited' : 'index-line', {
    title: text(material, 'title'),
    mentorName: text(material, 'mentorName'),
    date: session === undefined ? '' : localDate(Number(session['start']), facts.zone),
    level: labelOf(facts.vocabulary, 'level', text(request, 'level')),
    share,
    url: text(material, 'url'),
  });
}
