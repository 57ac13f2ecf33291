import type { Official } from '../../runtime/official';
import { asText } from '../../runtime/signature';
import {
  bulletAfter,
  clearNode,
  insertChild,
  newParagraph,
  newTable,
  setParagraphText,
} from './edits';
import { aboutOf, containerMembers, elementMembers } from './elements';
import { elementOf, mismatch, text, whole, type Guest } from './guest';
import { pageBreakMembers, ruleMembers } from './marks';
import { surfaceOf } from './surfaces';
import {
  paragraphsIn,
  type Block,
  type Body,
  type Cell,
  type Node,
  type Paragraph,
  type Table,
} from './tree';

/** A `Body`: AS/reference/document/body. */
export function bodySurface(guest: Guest, body: Body): object {
  const self: object = guest.host.surface('Body', {
    // What live documents print (docs/fidelity-notes.md).
    toString: () => 'DocumentBodySection',
    ...elementMembers(guest, body, () => self),
    ...containerMembers(guest, body, () => self),
    ...fillingMembers(guest, body),
    ...pageBreakMembers(guest, body),
    getParagraphs: () => all(guest, paragraphsIn(body)),
    getListItems: () =>
      all(
        guest,
        paragraphsIn(body).filter(({ end }) => end.bullet !== undefined),
      ),
    getTables: () => all(guest, tablesIn(body)),
    getImages: () => guest.host.realm.array([]),
    setText: (value: unknown) => {
      const written = text(value, 'Body.setText');
      clearNode(guest, body);
      setParagraphText(guest, body.children[0] as Paragraph, written);
      return self;
    },
  } satisfies Official<GoogleAppsScript.Document.Body>);
  return self;
}

function all(guest: Guest, nodes: Node[]): object[] {
  return guest.host.realm.array(nodes.map((node) => surfaceOf(guest, node)));
}

function tablesIn(node: Node): Table[] {
  if (node.kind === 'paragraph') return [];
  const below = (node.children as Node[]).flatMap((child) => tablesIn(child));
  return node.kind === 'table' ? [node, ...below] : below;
}

/** What puts paragraphs, list items and tables into a body or a cell, each by its text or as a copy of one. */
export function fillingMembers(guest: Guest, container: Body | Cell) {
  const { className } = aboutOf(container);
  const children = () => container.children;
  const put = (index: number, child: Block) => {
    insertChild(guest, container, { index, child });
    return surfaceOf(guest, child);
  };
  const asked = (type: string, member: string, index: number): Asked => ({
    type,
    method: `${className}.${member}`,
    before: member.startsWith('insert') ? [index] : [],
  });
  const paragraph = (index: number, value: unknown, member: string) =>
    put(index, given(guest, value, asked('PARAGRAPH', member, index)));
  const listItem = (index: number, value: unknown, member: string) => {
    const item = given(guest, value, asked('LIST_ITEM', member, index));
    if (item.end.bullet === undefined) item.end.bullet = bulletAfter(guest, children()[index - 1]);
    return put(index, item);
  };
  const table = (index: number, value: unknown, member: string) => {
    const made = tableFrom(guest, value, `${className}.${member}`);
    const surface = put(index, made);
    // A table is followed by a paragraph, an empty one at the end (AS/reference/document/body#appendTable).
    if (index === children().length - 1) put(index + 1, newParagraph(''));
    return surface;
  };
  const end = () => children().length;
  const at = (index: unknown, member: string) => whole(index, `${className}.${member}`);
  return {
    ...ruleMembers(guest, container, className),
    appendParagraph: (value: unknown) => paragraph(end(), value, 'appendParagraph'),
    insertParagraph: (index: unknown, value: unknown) =>
      paragraph(at(index, 'insertParagraph'), value, 'insertParagraph'),
    appendListItem: (value: unknown) => listItem(end(), value, 'appendListItem'),
    insertListItem: (index: unknown, value: unknown) =>
      listItem(at(index, 'insertListItem'), value, 'insertListItem'),
    appendTable: (value?: unknown) => table(end(), value, 'appendTable'),
    insertTable: (index: unknown, value?: unknown) =>
      table(at(index, 'insertTable'), value, 'insertTable'),
  } satisfies Official<GoogleAppsScript.Document.Body>;
}

/** A paragraph from a text, or the one that was handed in. */
function given(guest: Guest, value: unknown, { type, method, before }: Asked): Paragraph {
  const refusal = () => mismatch([...before, value], method);
  const element = elementOf(guest, value);
  if (element === undefined) return newParagraph(asText(value, refusal));
  if (element.kind !== 'paragraph' || aboutOf(element).type !== type) throw refusal();
  return element;
}

/** What an argument has to be, and the arguments before it. */
interface Asked {
  type: string;
  method: string;
  before: unknown[];
}

function tableFrom(guest: Guest, value: unknown, method: string): Table {
  if (value === undefined || value === null) return newTable([]);
  const element = elementOf(guest, value);
  if (element?.kind === 'table') return element;
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row)))
    throw mismatch([value], method);
  const refusal = () => mismatch([value], method);
  return newTable(value.map((row: unknown[]) => row.map((cell) => asText(cell, refusal))));
}
