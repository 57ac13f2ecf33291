import { ServiceError } from '../../runtime/signals';
import { atLeast, roleOf } from '../drive/access';
import { Draft } from '../docs/edit';
import { charsOf, type Char } from '../docs/text';
import type { DocumentState } from '../docs/state';
import type { Guest } from './guest';
import { TEXT } from './texts';
import { bodyOf, charsOfBody, parseBody, type Body, type Node } from './tree';

/**
 * A document that a script has open. Its edits are in a shadow copy until they are saved: nobody else sees them, not
 * even another service of the same script (platform-facts §7).
 */
export interface OpenDocument {
  id: string;
  body: Body;
  changed: boolean;
  closed: boolean;
}

/** Opens a document, or finds it open already. What is open when the execution is over is saved then. */
export function openDocument(guest: Guest, id: string): OpenDocument {
  const { host } = guest;
  const state = readable(guest, id);
  const known = guest.open.get(id);
  if (known !== undefined && !known.closed) return known;
  const opened: OpenDocument = {
    id,
    body: parseBody(charsOf(state)),
    changed: false,
    closed: false,
  };
  guest.open.set(id, opened);
  guest.documents.set(opened.body, opened);
  host.execution.whenDone(() => save(guest, opened));
  return opened;
}

function readable({ host }: Guest, id: string): DocumentState {
  const file = host.world.drive.files[id];
  const state = host.world.documents[id];
  const { user } = host.execution.about;
  if (file === undefined || state === undefined || roleOf(host.world, file, user) === undefined)
    throw new ServiceError(TEXT.missing(id));
  return state;
}

/** To be called before an element is changed: its document must be open, and the user one of its editors. */
export function touch(guest: Guest, node: Node): void {
  const body = bodyOf(node);
  const document = body === undefined ? undefined : guest.documents.get(body);
  if (document === undefined) return;
  if (document.closed) throw new ServiceError(TEXT.closed);
  const { world, execution } = guest.host;
  const file = world.drive.files[document.id];
  if (file === undefined || !atLeast(roleOf(world, file, execution.about.user), 'writer'))
    throw new ServiceError(TEXT.readOnly);
  document.changed = true;
}

/** `saveAndClose`, and the end of an execution: what was changed replaces what the document said before. */
export function save({ host }: Guest, document: OpenDocument): void {
  const { world, execution } = host;
  const state = world.documents[document.id];
  const file = world.drive.files[document.id];
  if (document.changed && state !== undefined && file !== undefined) {
    write(state, charsOfBody(document.body));
    file.modifiedTime = execution.now();
  }
  document.changed = false;
  document.closed = true;
}

/** Only what differs is put in place of what was there, so that named ranges stay where they are. */
function write(state: DocumentState, chars: Char[]): void {
  const draft = new Draft(state);
  const same = (a: Char | undefined, b: Char | undefined) =>
    JSON.stringify(a) === JSON.stringify(b);
  const { chars: before } = draft;
  const most = Math.min(before.length, chars.length);
  let start = 0;
  while (start < most && same(before[start], chars[start])) start += 1;
  let end = 0;
  while (end < most - start && same(before.at(-1 - end), chars.at(-1 - end))) end += 1;
  draft.splice(start, before.length - start - end, chars.slice(start, chars.length - end));
  state.runs = draft.runs;
  state.namedRanges = draft.namedRanges;
  state.revision += 1;
}
