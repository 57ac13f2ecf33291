/** The tabs that Google adds for the answers of linked forms. */
export interface ResponseTabs {
  /** Hides the tabs linked to these forms; gives the forms whose tab was there. */
  hide(formIds: readonly string[]): string[];
}
