import type { CardPanel } from './card-panel';

/** A menu as the script built it. */
export interface MenuEntry {
  caption: string;
  functionName?: string;
  items?: MenuEntry[];
  separator?: boolean;
}

/** A page the script opened beside or over the file. */
export interface OpenedPage {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  html: string;
  width?: number;
  height?: number;
  user: string;
}

/**
 * What stands on a person's screen: menus, pages, messages; and what she answers when asked.
 * It belongs to the run, not to the world: Google does not remember it.
 */
export class UiDesk {
  menus: MenuEntry[] = [];
  pages: OpenedPage[] = [];
  messages: { kind: 'alert' | 'toast' | 'prompt'; title: string; text: string; user: string }[] =
    [];
  notSimulated: string[] = [];
  /** The add-on's side panel, where cards are shown; undefined while it is closed. */
  cards: CardPanel | undefined;
  /** What a thrown AuthorizationException of CardService asks for, until whoever ran the function looks. */
  authorization: { url: string; resource: string; callback?: string } | undefined;
  /** The cell a person has selected in the container, for getActiveRange and getActiveSheet. */
  selection:
    { sheetId: number; row: number; column: number; rows: number; columns: number } | undefined;
  /** Answers an alert: the name of a button, e.g. `OK`, `YES`. */
  answerAlert: (text: string, buttons: string) => string = (_text, buttons) =>
    buttons === 'YES_NO' ? 'YES' : 'OK';
  answerPrompt: (text: string) => { button: string; text: string } = () => ({
    button: 'CANCEL',
    text: '',
  });
}
