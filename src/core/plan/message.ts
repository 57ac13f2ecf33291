import type { Effect, Useful } from './plan';

/** A moment, a day, a length of time or a list that a message says in words; the words are made where the language is known. */
export type Said =
  | string
  | number
  | { instant: number }
  | { date: string; time?: string }
  | { minutes: number }
  | { lines: readonly string[] };

/** What a mail, an event or a document says: named words of a text in the catalogue. */
export type Words = Readonly<Record<string, Said>>;

/** A mail to one person, by the name of its text. */
export interface Mail {
  template: string;
  to: string;
  words: Words;
  /** Not before this moment, ms. */
  notBefore?: number;
  useful?: Useful;
}

/** The effect that sends a mail; none when its reader left no address. */
export function mail(key: string, { notBefore, useful, ...message }: Mail): Effect[] {
  if (message.to === '') return [];
  const when = notBefore === undefined ? {} : { notBefore };
  return [
    {
      key: `mail/${message.template}/${key}/${message.to}`,
      kind: 'mail',
      payload: { ...message },
      ...when,
      ...(useful === undefined ? {} : { useful }),
    },
  ];
}
