import { number, rowOf, rows, text, type Facts } from '../facts';
import type { Change, Effect } from '../plan/plan';
import { Problem } from '../problem';
import { cancelEvent, eventIdOf } from '../sessions/event';
import { linkingEvent } from '../sessions/link';
import { indexDue } from '../sessions/repertoire';
import { sessionEvent } from '../sessions/schedule';
import type { Row } from '../table/value';

/** What nothing takes back: a mail that was read somewhere, a file that others may have opened. */
export type Stay =
  { kind: 'mail'; to: string; subject: string } | { kind: 'folder' | 'file'; name: string };

/** What taking effects back comes to. */
export interface Reversal {
  changes: Change[];
  effects: Effect[];
  stays: Stay[];
}

/** The facts with the rows as they will be, the ids of the effects to take back, and the line of the journal that told of them. */
export interface Reversed {
  facts: Facts;
  effects: readonly string[];
  entry: string;
}

/**
 * Takes effects back: those not tried yet are not done at all, of the others the opposite is done. What is called off so
 * may be planned again under the same key. Refuses with `undo-past` when an event would come to stand in the past.
 */
export function reversed({ facts: then, effects, entry }: Reversed): Reversal {
  const entries = effects
    .map((id) => rowOf(then, 'outbox', id))
    .filter((row): row is Row => row !== undefined);
  const tried = entries.filter(wasTried);
  return {
    changes: entries.filter(isCalledOff).map(({ id }) => ({
      do: 'update',
      table: 'outbox',
      id,
      set: { status: 'cancelled' },
    })),
    effects: [
      ...eventsBack(then, tried).map((effect) => ({ ...effect, key: `${effect.key}/${entry}` })),
      ...movesBack(then, tried).map((effect) => ({ ...effect, key: `${effect.key}/${entry}` })),
      ...indexBack(then, entries),
    ],
    stays: entries.filter((row) => text(row, 'status') === 'done').flatMap(stayOf),
  };
}

/** Folders may be waited for by others, and the index says what is there when it is written: both go on. */
function isCalledOff(row: Row): boolean {
  const [kind, status] = [text(row, 'kind'), text(row, 'status')];
  if (kind === 'mail.send') return ['pending', 'failed'].includes(status);
  return ['event.put', 'event.cancel', 'file.move'].includes(kind) && status !== 'cancelled';
}

/** Whether anything of it may have reached the world. */
function wasTried(row: Row): boolean {
  const status = text(row, 'status');
  return status === 'done' || (status !== 'cancelled' && (number(row, 'attempts') ?? 0) > 0);
}

function payloadOf(row: Row): Readonly<Record<string, unknown>> {
  return JSON.parse(text(row, 'payload')) as Record<string, unknown>;
}

function stayOf(row: Row): Stay[] {
  const { to, subject, name } = payloadOf(row);
  switch (text(row, 'kind')) {
    case 'mail.send':
      return [{ kind: 'mail', to: String(to), subject: String(subject) }];
    case 'folder.make':
      return [{ kind: 'folder', name: String(name) }];
    case 'material.make':
      return [{ kind: 'file', name: String(name) }];
    default:
      return [];
  }
}

/** Every event that was touched, as its row will want it: once, however often it was touched. */
function eventsBack(then: Facts, tried: readonly Row[]): Effect[] {
  const touched = tried
    .filter((row) => text(row, 'kind').startsWith('event.'))
    .map((row) => String(payloadOf(row)['eventId']));
  return [...new Set(touched)].flatMap((eventId) => eventBack(then, eventId));
}

function eventBack(then: Facts, eventId: string): Effect[] {
  const isIts = ({ id }: Row): boolean => eventIdOf(id) === eventId;
  const session = rows(then, 'sessions').find(isIts);
  if (session !== undefined)
    return text(session, 'status') === 'planned'
      ? [inFuture(then, session['start'], () => sessionEvent(then, session))]
      : [cancelEvent(session.id, 'undo')];
  const request = rows(then, 'requests').find(isIts);
  if (request === undefined) return [];
  const [start, end] = [number(request, 'linkStart'), number(request, 'linkEnd')];
  if (start === undefined || end === undefined || text(request, 'linkEventId') === '')
    return [cancelEvent(request.id, 'undo')];
  return [inFuture(then, start, () => linkingEvent(then, request, { start, end }))];
}

function inFuture(then: Facts, start: unknown, event: () => Effect): Effect {
  if (Number(start) <= then.now) throw new Problem('undo-past');
  return event();
}

/** A material lies where its row says: filed when it is approved and shared, else with its session. */
function movesBack(then: Facts, tried: readonly Row[]): Effect[] {
  return tried
    .filter((row) => text(row, 'kind') === 'file.move')
    .flatMap((row) => {
      const { fileId } = payloadOf(row) as { fileId: { $row: readonly string[] } };
      const material = rowOf(then, 'materials', fileId.$row[1] ?? '');
      return material === undefined ? [] : moveBack(then, material);
    });
}

function moveBack(then: Facts, material: Row): Effect[] {
  const sessionId = text(material, 'sessionId');
  const isFiled = text(material, 'status') === 'approved' && text(material, 'share') !== 'no';
  if (!isFiled && text(rowOf(then, 'sessions', sessionId), 'folderId') === '') return [];
  return [
    {
      key: `file/${material.id}/undo`,
      kind: isFiled ? 'move' : 'move-back',
      payload: {
        fileId: { $row: ['materials', material.id, 'fileId'] },
        folderId: {
          $row: isFiled
            ? ['resources', `folder:held:${sessionId}`, 'googleId']
            : ['sessions', sessionId, 'folderId'],
        },
      },
    },
  ];
}

function indexBack(then: Facts, entries: readonly Row[]): Effect[] {
  const isTouched = entries.some((row) => text(row, 'kind') === 'document.write');
  return isTouched ? indexDue(then) : [];
}
