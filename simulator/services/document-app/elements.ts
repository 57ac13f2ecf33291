import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { attributesOf, putParagraph } from './attributes';
import { clearNode, removeChild, replaceText } from './edits';
import { elementOf, mismatch, textOf, whole, type Guest } from './guest';
import { isMarkView } from './marks';
import { touch } from './open';
import { searchMembers } from './search';
import { surfaceOf } from './surfaces';
import { containerText } from './text';
import { TEXT } from './texts';
import { bodyOf, detachedCopy, paragraphsIn, textIn, type Container, type Node } from './tree';

/** What a class of elements is called in Apps Script. */
export interface About {
  className: string;
  type: string;
}

/** `ElementType` and class of an element of the tree. */
export function aboutOf(node: Node): About {
  if (node.kind === 'paragraph')
    return node.end.bullet === undefined
      ? { className: 'Paragraph', type: 'PARAGRAPH' }
      : { className: 'ListItem', type: 'LIST_ITEM' };
  return {
    body: { className: 'Body', type: 'BODY_SECTION' },
    table: { className: 'Table', type: 'TABLE' },
    row: { className: 'TableRow', type: 'TABLE_ROW' },
    cell: { className: 'TableCell', type: 'TABLE_CELL' },
  }[node.kind];
}

/** Members that every element has: AS/reference/document/element. */
export function elementMembers(guest: Guest, node: Node, self: () => object) {
  const sibling = (step: number) => {
    const children = (node.parent?.children ?? []) as Node[];
    const found = children[children.indexOf(node) + step];
    return found === undefined || children.indexOf(node) + step < 0
      ? null
      : surfaceOf(guest, found);
  };
  return {
    getType: () => guest.enums.ElementType.value(aboutOf(node).type),
    getParent: () => (node.parent === undefined ? null : surfaceOf(guest, node.parent)),
    getNextSibling: () => sibling(1),
    getPreviousSibling: () => sibling(-1),
    isAtDocumentEnd: () => bodyOf(node)?.children.at(-1) === node,
    copy: () => surfaceOf(guest, detachedCopy(node)),
    removeFromParent: () => {
      if (node.parent !== undefined) removeChild(guest, node.parent, node);
      return self();
    },
    getText: () => textIn(node),
    clear: () => {
      clearNode(guest, node);
      return self();
    },
    replaceText: (...given: unknown[]) => {
      replaceText(guest, node, { given, method: `${aboutOf(node).className}.replaceText` });
      return self();
    },
    getAttributes: () => {
      const [first] = paragraphsIn(node);
      return first === undefined ? {} : guestRecord(guest, attributesOf(guest, first));
    },
    setAttributes: (attributes: unknown) => {
      touch(guest, node);
      for (const [key, value] of attributeEntries(attributes, node))
        for (const paragraph of paragraphsIn(node)) putParagraph(paragraph, key, value);
      return self();
    },
    ...searchMembers(guest, node),
    ...casts(node, self),
  } satisfies Official<GoogleAppsScript.Document.Paragraph>;
}

/** An object of the guest's own with these members. */
function guestRecord(guest: Guest, record: Record<string, unknown>): object {
  return Object.assign(guest.host.realm.json({}), record) as object;
}

function attributeEntries(attributes: unknown, node: Node): [string, unknown][] {
  if (typeof attributes !== 'object' || attributes === null)
    throw mismatch([attributes], `${aboutOf(node).className}.setAttributes`);
  return Object.entries(attributes);
}

const CASTS: Record<string, string> = {
  asParagraph: 'Paragraph',
  asListItem: 'ListItem',
  asTable: 'Table',
  asTableRow: 'TableRow',
  asTableCell: 'TableCell',
  asBody: 'Body',
};

/** `asParagraph` and the like: the object itself if it is one. */
function casts(node: Node, self: () => object): Record<string, () => object> {
  const { className } = aboutOf(node);
  const members = Object.entries(CASTS).map(([member, wanted]) => [
    member,
    () => {
      if (wanted !== className) throw new ServiceError(TEXT.cast(className, wanted));
      return self();
    },
  ]);
  return Object.fromEntries(members) as Record<string, () => object>;
}

/** Members of everything that has elements in it, paragraphs apart. */
export function containerMembers(guest: Guest, container: Container, self: () => object) {
  const { className } = aboutOf(container);
  const children = () => container.children as Node[];
  return {
    getNumChildren: () => children().length,
    getChild: (index: unknown) => surfaceOf(guest, childAt(children(), index, className)),
    getChildIndex: (child: unknown) => {
      const index = children().indexOf(nodeOf(guest, child, `${className}.getChildIndex`));
      if (index === -1) throw new ServiceError(TEXT.notAChild);
      return index;
    },
    removeChild: (child: unknown) => {
      removeChild(guest, container, nodeOf(guest, child, `${className}.removeChild`));
      return self();
    },
    editAsText: () => {
      const [only, ...more] = paragraphsIn(container);
      if (only !== undefined && more.length === 0) return surfaceOf(guest, textOf(guest, only));
      return containerText(guest, container);
    },
  } satisfies Official<GoogleAppsScript.Document.Body>;
}

export function childAt<T>(children: T[], index: unknown, className: string): T {
  const at = whole(index, `${className}.getChild`);
  const child = children[at];
  if (child === undefined) throw new ServiceError(TEXT.noChild(at, children.length));
  return child;
}

/** The element of the tree behind an argument. */
export function nodeOf(guest: Guest, value: unknown, method: string): Node {
  const element = elementOf(guest, value);
  if (element === undefined || element.kind === 'text' || isMarkView(element))
    throw mismatch([value], method);
  return element;
}
