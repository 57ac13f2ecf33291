import { bodySurface } from './body';
import type { Element, Guest } from './guest';
import { paragraphSurface } from './paragraph';
import { cellSurface, rowSurface, tableSurface } from './table';
import { markSurface } from './marks';
import { textSurface } from './text';

/** The object that stands for an element in the script: always the same for the same element. */
export function surfaceOf(guest: Guest, element: Element): object {
  const known = guest.surfaces.get(element);
  if (known !== undefined) return known;
  const made = make(guest, element);
  guest.surfaces.set(element, made);
  guest.elements.set(made, element);
  return made;
}

function make(guest: Guest, element: Element): object {
  switch (element.kind) {
    case 'body':
      return bodySurface(guest, element);
    case 'paragraph':
      return paragraphSurface(guest, element);
    case 'table':
      return tableSurface(guest, element);
    case 'row':
      return rowSurface(guest, element);
    case 'cell':
      return cellSurface(guest, element);
    case 'text':
      return textSurface(guest, element);
    case 'pageBreak':
    case 'horizontalRule':
      return markSurface(guest, element);
  }
}
