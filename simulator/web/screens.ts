import type { CardPanel } from '../runtime/card-panel';
import type { MenuEntry, OpenedPage, UiDesk } from '../runtime/ui-desk';
import type { Screen, Selection } from './protocol';

interface Kept {
  menus: MenuEntry[];
  pages: OpenedPage[];
  selection: Selection | undefined;
  cards: CardPanel | undefined;
}

/** The screens of the people who use the workspace: they last until she reloads the page, as in Google. */
export class Screens {
  private readonly kept = new Map<string, Kept>();
  private readonly numbers = new WeakMap<OpenedPage, number>();
  private last = 0;

  /** Puts a person's screen before the script. */
  lay(desk: UiDesk, user: string, selection: Selection | null | undefined): void {
    const own = this.of(user);
    desk.menus = own.menus;
    desk.pages = [...own.pages];
    desk.selection = selection ?? own.selection;
    desk.cards = own.cards;
  }

  /** Takes back what the script left on it. */
  take(desk: UiDesk, user: string): void {
    const { menus, pages, selection, cards } = desk;
    this.kept.set(user, { menus, pages, selection, cards });
  }

  /** A person reloads the file: what was open is closed. */
  clear(user: string): void {
    this.kept.delete(user);
  }

  closePage(user: string, number: number): void {
    const own = this.of(user);
    this.kept.set(user, {
      ...own,
      pages: own.pages.filter((page) => this.numberOf(page) !== number),
    });
  }

  show(user: string): Omit<Screen, 'functions'> {
    const { menus, pages, selection, cards } = this.of(user);
    return {
      menus,
      pages: pages.map((page) => ({ ...page, number: this.numberOf(page) })),
      selection: selection ?? null,
      cards: cards ?? null,
    };
  }

  private of(user: string): Kept {
    return this.kept.get(user) ?? { menus: [], pages: [], selection: undefined, cards: undefined };
  }

  private numberOf(page: OpenedPage): number {
    const known = this.numbers.get(page);
    if (known !== undefined) return known;
    this.last += 1;
    this.numbers.set(page, this.last);
    return this.last;
  }
}
