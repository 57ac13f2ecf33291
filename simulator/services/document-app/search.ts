import type { Official } from '../../runtime/official';
import { compiled, placesOf } from './edits';
import { aboutOf } from './elements';
import { keyOf, mismatch, text, textOf, type Element, type Guest } from './guest';
import { isMarkView, MARKS } from './marks';
import { surfaceOf } from './surfaces';
import { paragraphsIn, type Node } from './tree';

/** Something found: an element or, of a text, part of it (AS/reference/document/range-element). */
interface Found {
  element: Element;
  start: number;
  end: number;
}

const founds = new WeakMap<object, Found>();

/** `findText` and `findElement`: the first place, or the first after one that was found before; null when there is none. */
export function searchMembers(guest: Guest, node: Node) {
  const method = (name: string) => `${aboutOf(node).className}.${name}`;
  return {
    findText: (pattern: unknown, from?: unknown) => {
      const places = placesIn(guest, node, text(pattern, method('findText')));
      const after = foundBefore(from, method('findText'));
      if (after === undefined) return answer(guest, places[0]);
      const order = paragraphsIn(node).map((paragraph): Element => textOf(guest, paragraph));
      const at = order.indexOf(after.element);
      const next = places.find(({ element, start }) =>
        element === after.element ? start > after.end : order.indexOf(element) > at,
      );
      return answer(guest, next);
    },
    findElement: (type: unknown, from?: unknown) => {
      const wanted = keyOf(guest, 'ElementType', type, method('findElement'));
      const all = elementsIn(guest, node);
      const after = foundBefore(from, method('findElement'));
      const rest = after === undefined ? all : all.slice(all.indexOf(after.element) + 1);
      const element = rest.find((one) => typeOf(one) === wanted);
      return answer(guest, element === undefined ? undefined : { element, start: -1, end: -1 });
    },
  } satisfies Official<GoogleAppsScript.Document.Body>;
}

function placesIn(guest: Guest, node: Node, pattern: string): Found[] {
  const expression = compiled(pattern);
  return paragraphsIn(node).flatMap((paragraph) =>
    placesOf(expression, paragraph).map(({ start, end }) => ({
      element: textOf(guest, paragraph),
      start,
      end: end - 1,
    })),
  );
}

function foundBefore(from: unknown, method: string): Found | undefined {
  if (from === undefined || from === null) return undefined;
  const found = typeof from === 'object' ? founds.get(from) : undefined;
  if (found === undefined) throw mismatch([from], method);
  return found;
}

/** What is below an element, in the order it is read; a paragraph's text comes after it. */
function elementsIn(guest: Guest, node: Node): Element[] {
  if (node.kind === 'paragraph') return node.chars.length === 0 ? [] : [textOf(guest, node)];
  return (node.children as Node[]).flatMap((child) => [child, ...elementsIn(guest, child)]);
}

function typeOf(element: Element): string {
  if (element.kind === 'text') return 'TEXT';
  return isMarkView(element) ? MARKS[element.kind].type : aboutOf(element).type;
}

/** A `RangeElement`: offsets only of a part, else −1. */
function answer(guest: Guest, found: Found | undefined): object | null {
  if (found === undefined) return null;
  const surface = guest.host.surface('RangeElement', {
    getElement: () => surfaceOf(guest, found.element),
    getStartOffset: () => found.start,
    getEndOffsetInclusive: () => found.end,
    isPartial: () => found.start >= 0,
  } satisfies Official<GoogleAppsScript.Document.RangeElement>);
  founds.set(surface, found);
  return surface;
}
