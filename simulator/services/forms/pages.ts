import type { FormItem, FormState, Navigation, RawAnswer } from './state';

/** A page of the live form: its page break (none on the first) and what follows it. */
export interface Page {
  opener: FormItem | null;
  items: FormItem[];
}

export function pagesOf(form: FormState): Page[] {
  const pages: Page[] = [{ opener: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ opener: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/**
 * The pages that a person with these answers passes before she can send; undefined when the form leads her in a circle.
 * A break's navigation belongs to the page before it; a choice overrides it, the last one on a page wins, and
 * on the last page neither matters (platform-facts §4.2).
 */
export function pathThrough(
  form: FormState,
  answers: Record<string, RawAnswer>,
): Page[] | undefined {
  const pages = pagesOf(form);
  const path: Page[] = [];
  let at = 0;
  while (path.length <= pages.length) {
    const page = pages[at];
    if (page === undefined) return path;
    path.push(page);
    const following = pages[at + 1];
    if (following === undefined) return path;
    const lead = chosenLead(page, answers) ?? following.opener?.goTo ?? { kind: 'CONTINUE' };
    if (lead.kind === 'SUBMIT') return path;
    at = target(pages, lead, at);
  }
  return undefined;
}

function chosenLead(page: Page, answers: Record<string, RawAnswer>): Navigation | undefined {
  let lead: Navigation | undefined;
  for (const item of page.items) {
    if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') continue;
    const chosen = item.choices.find(({ value }) => value === answers[item.id]);
    if (chosen?.goTo) lead = chosen.goTo;
  }
  return lead;
}

function target(pages: Page[], lead: Navigation, at: number): number {
  if (lead.kind === 'RESTART') return 0;
  if (lead.kind === 'CONTINUE') return at + 1;
  const index = pages.findIndex((page) => page.opener?.id === lead.pageId);
  return index < 0 ? at + 1 : index;
}
