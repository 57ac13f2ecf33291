/**
 * A value in an effect's payload that is only known when it is performed: a cell of a row,
 * e.g. `{ $row: ['sessions', 'S-…', 'folderId'] }` or `{ $row: ['resources', 'folder:root', 'googleId'] }`.
 */
export interface RowRef {
  $row: readonly [table: string, id: string, column: string];
}

/** Payloads by kind of effect, as performers receive them: every {@link RowRef} already replaced by its text. */
export interface EffectPayloads {
  /** Puts the event into this state: made when it is not there, changed when it is (Calendar answers 409 to a second insert). */
  'event.put': {
    calendarId: string;
    /** Ours, from the cause; base32hex. */
    eventId: string;
    summary: string;
    description: string;
    /** ISO with offset. */
    start: string;
    end: string;
    location: string;
    attendees: readonly string[];
    meet: boolean;
    /** The id of our row, kept in the event's private properties. */
    rowId: string;
    /** In rehearsal an event that has guests stays as it is: they would be told (P11). */
    rehearsing?: boolean;
  };
  'event.cancel': { calendarId: string; eventId: string; rehearsing?: boolean };
  'folder.make': { name: string; parentId: string };
  /** A copy of a template, its placeholders filled, shared. */
  'material.make': {
    templateId: string;
    kind: 'document' | 'presentation';
    name: string;
    folderId: string;
    /** Placeholder without braces → text. */
    fill: Readonly<Record<string, string>>;
    editors: readonly string[];
    commenters: readonly string[];
  };
  'file.move': { fileId: string; folderId: string };
  /** Replaces all text of a document that only the product writes (the index of the repertorio). */
  'document.write': { documentId: string; text: string };
  /** `name`: in whose name; `replyTo`: where answers go, empty for the account that sends. */
  'mail.send': {
    to: string;
    subject: string;
    text: string;
    html: string;
    name: string;
    replyTo: string;
  };
}

export type EffectKind = keyof EffectPayloads;

/** What an effect leaves behind, by name; `into` of the effect says which column it goes to. */
export type Outcome = Readonly<Record<string, string>>;

/** How a performer tells what it did before, when an execution died in the middle. */
export interface Attempt {
  /** The effect's key: what a keyless service is asked to remember (Drive's appProperties). */
  key: string;
  /** An earlier attempt may have got through: look before making. */
  maybeDone: boolean;
  /** For kinds that take an id of our choosing made by Google (folders): reserved before the attempt, the same on every retry. */
  reservedId?: string;
}

/** Carries out effects of one kind. Doing it again after it was done changes nothing. */
export type Performer<K extends EffectKind> = (
  payload: EffectPayloads[K],
  attempt: Attempt,
) => Outcome;

export type Performers = { [K in EffectKind]: Performer<K> };

/**
 * How a kind is kept from happening twice. `keyed`: the service refuses or absorbs a second time.
 * `reserved`: takes an id reserved beforehand. `marked`: the attempt is marked before it is made.
 */
export const GUARD: Readonly<Record<EffectKind, 'keyed' | 'reserved' | 'marked'>> = {
  'event.put': 'keyed',
  'event.cancel': 'keyed',
  'folder.make': 'reserved',
  'material.make': 'marked',
  'file.move': 'keyed',
  'document.write': 'keyed',
  'mail.send': 'marked',
};

/** An effect that failed for a reason that may pass (quota, a server error) or not; the outbox tries again later and shows it. */
export class EffectFailed extends Error {
  constructor(
    message: string,
    readonly permanent: boolean,
    /** The service has done all it does in a day: nothing of this came about. */
    readonly tomorrow = false,
  ) {
    super(message);
    this.name = 'EffectFailed';
  }
}
