import type { CardJson } from '../services/card-service/model';

/** Where cards can stand. Forms is no host (platform-facts §3.1). */
export type CardHost = 'gmail' | 'calendar' | 'drive' | 'sheets' | 'docs' | 'slides';

/** What a person has before her: a host, and what she opened or selected in it. */
export interface CardPlace {
  host: CardHost;
  messageId?: string;
  calendarId?: string;
  eventId?: string;
  fileIds?: string[];
}

/** One place in a stack: a card, or the list of headers that stands for several (WS/add-ons/how-tos/navigation). */
export interface Shown {
  /** Stays while the same card is shown: what was typed into it belongs to it. */
  number: number;
  card?: CardJson;
  list?: CardJson[];
}

/** The side panel of one person: two stacks of cards, roots first; the contextual one stands over the other. */
export interface CardPanel {
  place: CardPlace;
  home: Shown[];
  context: Shown[];
  /** A contextual card that shows its header only, until she wants to see it. */
  peek?: Shown;
  /** What went wrong while the cards were made, instead of them. */
  problem?: string;
  /** Asked for by a card: access to a file, to be granted or not. */
  asksFor?: { fileId: string; name: string };
  /** Asked for by a card, and not saved before she saves the event (WS/add-ons/calendar/calendar-actions). */
  unsaved?: { attendees: string[]; attachments: { fileUrl: string; title: string }[] };
  /** A card that asks to be authorized with another service. */
  authorize?: { url: string; resource: string };
}
