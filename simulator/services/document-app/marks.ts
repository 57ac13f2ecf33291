import type { Official } from '../../runtime/official';
import { MARK } from '../docs/state';
import { insertChild, newParagraph } from './edits';
import { whole, type Element, type Guest, type MarkKind, type MarkView } from './guest';
import { touch } from './open';
import { surfaceOf } from './surfaces';
import type { Body, Cell, Paragraph } from './tree';

/** What `ElementType` calls each of them. */
export const MARKS: Record<MarkKind, { type: string }> = {
  pageBreak: { type: 'PAGE_BREAK' },
  horizontalRule: { type: 'HORIZONTAL_RULE' },
};

export function isMarkView(element: Element): element is MarkView {
  return element.kind in MARKS;
}

/** The page breaks and rules in a paragraph, in order. */
export function marksIn(paragraph: Paragraph): MarkView[] {
  return paragraph.chars.flatMap((char) => {
    const kind = (Object.keys(MARKS) as MarkKind[]).find((each) => MARK[each] === char.c);
    return kind === undefined ? [] : [{ kind, paragraph, char }];
  });
}

/** A `PageBreak` or a `HorizontalRule`: AS/reference/document/page-break, …/horizontal-rule. */
export function markSurface(guest: Guest, { kind, paragraph, char }: MarkView): object {
  const members = {
    getType: () => guest.enums.ElementType.value(MARKS[kind].type),
    getParent: () => surfaceOf(guest, paragraph),
    removeFromParent: () => {
      touch(guest, paragraph);
      paragraph.chars = paragraph.chars.filter((one) => one !== char || one.c !== MARK[kind]);
      return self;
    },
  };
  const self: object =
    kind === 'pageBreak'
      ? guest.host.surface('PageBreak', {
          ...members,
          asPageBreak: () => self,
        } satisfies Official<GoogleAppsScript.Document.PageBreak>)
      : guest.host.surface('HorizontalRule', {
          ...members,
          asHorizontalRule: () => self,
        } satisfies Official<GoogleAppsScript.Document.HorizontalRule>);
  return self;
}

/** Puts a page break or a rule into a paragraph of its own; that is what the body or cell has (docs/fidelity-notes.md). */
function put(guest: Guest, container: Body | Cell, at: { index: number; kind: MarkKind }): object {
  const paragraph = newParagraph('');
  const view: MarkView = { kind: at.kind, paragraph, char: { c: MARK[at.kind] } };
  paragraph.chars.push(view.char);
  insertChild(guest, container, { index: at.index, child: paragraph });
  return surfaceOf(guest, view);
}

/** What puts one at the end of a paragraph. */
export function inlineMarks(guest: Guest, paragraph: Paragraph) {
  const append = (kind: MarkKind) => {
    const view: MarkView = { kind, paragraph, char: { c: MARK[kind] } };
    touch(guest, paragraph);
    paragraph.chars.push(view.char);
    return surfaceOf(guest, view);
  };
  return {
    appendPageBreak: () => append('pageBreak'),
    appendHorizontalRule: () => append('horizontalRule'),
  } satisfies Official<GoogleAppsScript.Document.Paragraph>;
}

export function pageBreakMembers(guest: Guest, body: Body) {
  const kind = 'pageBreak';
  return {
    appendPageBreak: () => put(guest, body, { index: body.children.length, kind }),
    insertPageBreak: (index: unknown) =>
      put(guest, body, { index: whole(index, 'Body.insertPageBreak'), kind }),
  } satisfies Official<GoogleAppsScript.Document.Body>;
}

export function ruleMembers(guest: Guest, container: Body | Cell, className: string) {
  const kind = 'horizontalRule';
  return {
    appendHorizontalRule: () => put(guest, container, { index: container.children.length, kind }),
    insertHorizontalRule: (index: unknown) =>
      put(guest, container, { index: whole(index, `${className}.insertHorizontalRule`), kind }),
  } satisfies Official<GoogleAppsScript.Document.Body>;
}
