import type { Settings } from '../../core/facts';
import type { Said, Words } from '../../core/plan/message';
import type { Effect } from '../../core/plan/plan';
import { isoWithOffset } from '../../core/time/zone';
import { fill } from '../../texts';
import type { EffectKind } from '../ports/effects';
import { composeLetter } from './letter';
import { spoken, type Voice } from './say';

/** What composing needs to know besides the texts. */
export interface Composer extends Voice {
  settings: Settings;
  sheetUrl: string;
  /** The operator's address: in rehearsal every mail goes there (P11). */
  operator: string;
}

/** An effect a performer understands: its words said, its references still references. */
export interface Composed {
  kind: EffectKind;
  payload: Record<string, unknown>;
}

/** Stands in a payload for a text that is only said when the effect is performed. */
export const SAID_LATER = { index: { $said: 'index' } } as const;

/**
 * The most of what somebody wrote that a mail, an event or a document repeats: a form takes whole pages, and the payload of
 * an effect has to fit into a cell with all of them (platform-facts §1.3). The table has it all.
 */
const MOST = { message: 500, document: 4_000 };

const CALENDAR = { $row: ['resources', 'calendar', 'googleId'] };

/** Turns a decision's effect into what is sent, made or written, in the programme's words. */
export function composeEffect(composer: Composer, effect: Effect): Composed {
  const { payload } = effect;
  switch (effect.kind) {
    case 'mail':
      return composeMail(composer, payload);
    case 'event':
      return composeEvent(composer, payload);
    case 'event-cancel':
      return {
        kind: 'event.cancel',
        payload: { calendarId: CALENDAR, ...payload, rehearsing: rehearsing(composer) },
      };
    case 'folder':
      return { kind: 'folder.make', payload: { ...payload } };
    case 'material':
      return composeMaterial(composer, payload);
    case 'move':
    case 'move-back':
      return { kind: 'file.move', payload: { ...payload } };
    case 'index':
      return composeIndex(payload);
    default:
      throw new Error(`No such effect: ${effect.kind}`);
  }
}

function paramsOf(
  composer: Composer,
  words: unknown,
  most = MOST.message,
): Record<string, string | number> {
  const common = ['institution', 'publicName', 'coordinatorEmail'].map((key) => [
    key,
    String(composer.settings[key] ?? ''),
  ]);
  const { none } = composer.texts.ui.words;
  // What is not known yet is said so; a link that is not there yet takes its paragraph with it.
  const known = Object.entries(spoken(words as Words, composer)).map(([key, said]) => {
    if (/link$/i.test(key) || isList((words as Words)[key])) return [key, said] as const;
    return [key, said === '' ? none : shortened(said, most)] as const;
  });
  return {
    ...Object.fromEntries(common),
    sheetLink: composer.sheetUrl,
    ...Object.fromEntries(known),
  };
}

/** The lines of a list are short each, and none may go missing. */
function isList(said: Said | undefined): boolean {
  return typeof said === 'object' && 'lines' in said;
}

/** Cut where no character is split in two. */
function shortened(said: string | number, most: number): string | number {
  if (typeof said === 'number' || said.length <= most) return said;
  return `${said.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function rehearsing(composer: Composer): boolean {
  return composer.settings['rehearsal'] === true;
}

function composeMail(composer: Composer, payload: Effect['payload']): Composed {
  const params = paramsOf(composer, payload['words']);
  const from = { name: params['institution'], replyTo: params['coordinatorEmail'] };
  const { mailNote } = composer.texts.ui.rehearsal;
  const first = rehearsing(composer) ? mailNote : '';
  const words = { ...params, to: String(payload['to']) };
  const letter = {
    ...from,
    ...composeLetter(composer.texts, String(payload['template']), words, first),
  };
  if (!rehearsing(composer))
    return { kind: 'mail.send', payload: { to: payload['to'], ...letter } };
  const subject = fill(composer.texts.events.rehearsalPrefix, { title: letter.subject });
  return { kind: 'mail.send', payload: { to: composer.operator, ...letter, subject } };
}

function composeEvent(composer: Composer, payload: Effect['payload']): Composed {
  const params = paramsOf(composer, payload['words']);
  const { title, description } =
    composer.texts.events[payload['template'] as 'session' | 'linking'];
  if (payload['template'] === 'session' && payload['meet'] === true && !payload['location'])
    params['place'] = composer.texts.events.byVideo;
  const summary = fill(title, params);
  return {
    kind: 'event.put',
    payload: {
      calendarId: CALENDAR,
      eventId: payload['eventId'],
      rowId: payload['rowId'],
      summary: rehearsing(composer)
        ? fill(composer.texts.events.rehearsalPrefix, { title: summary })
        : summary,
      description: fill(description, params),
      start: isoWithOffset(Number(payload['start']), composer.zone),
      end: isoWithOffset(Number(payload['end']), composer.zone),
      location: payload['location'],
      attendees: rehearsing(composer) ? [] : payload['guests'],
      meet: payload['meet'],
      rehearsing: rehearsing(composer),
    },
  };
}

function composeMaterial(composer: Composer, { words, ...payload }: Effect['payload']): Composed {
  const params = Object.entries(paramsOf(composer, words, MOST.document)).map(([key, said]) => [
    key,
    String(said),
  ]);
  const nobody = rehearsing(composer) ? { editors: [], commenters: [] } : {};
  return {
    kind: 'material.make',
    payload: { ...payload, fill: Object.fromEntries(params), ...nobody },
  };
}

/** What the index says grows with the years and a cell does not: it is said when it is written. */
function composeIndex({ documentId }: Effect['payload']): Composed {
  return { kind: 'document.write', payload: { documentId, text: SAID_LATER.index } };
}

/** The text of the index of the repertorio as it reads now. */
export function composeIndexText(composer: Composer, lines: readonly string[]): string {
  const { intro, empty } = composer.texts.documents.index;
  const parts = [fill(intro, paramsOf(composer, {})), ...(lines.length > 0 ? lines : [empty])];
  return parts.join('\n\n');
}
