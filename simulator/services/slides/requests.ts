import { NotSimulated } from '../../runtime/signals';
import { Refusal } from '../docs/edit';
import { cleanText } from '../docs/text';
import { placeholdersOf } from './layouts';
import type { PresentationState, SlideElement, SlideState } from './state';

type Loose = Record<string, unknown>;

interface CreateSlide {
  objectId?: string;
  insertionIndex?: number;
  slideLayoutReference?: { predefinedLayout?: string; layoutId?: string };
  placeholderIdMappings?: {
    layoutPlaceholder?: { type?: string; index?: number };
    objectId?: string;
  }[];
}

interface CreateShape {
  objectId?: string;
  shapeType?: string;
  elementProperties?: { pageObjectId?: string; size?: unknown; transform?: unknown };
}

interface ReplaceAll {
  containsText?: { text?: string; matchCase?: boolean };
  replaceText?: string;
  pageObjectIds?: string[];
}

interface TextRange {
  type?: string;
  startIndex?: number;
  endIndex?: number;
}

/** The requests of presentations.batchUpdate, by kind (WS/slides/api/reference/rest/v1/presentations/request). */
const REQUESTS: Record<
  string,
  (draft: PresentationState, request: never, newId: () => string) => Loose
> = {
  createSlide,
  createShape,
  insertText: (
    draft,
    request: { objectId?: string; text?: string; insertionIndex?: number; cellLocation?: unknown },
  ) => {
    if (request.cellLocation !== undefined)
      throw new NotSimulated('Slides.Presentations.batchUpdate: insertText in a table');
    const element = elementOf(draft, request.objectId);
    const at = request.insertionIndex ?? 0;
    if (at > element.text.length)
      throw new Refusal(
        `The insertion index (${at}) should not be greater than the existing text length (${element.text.length}).`,
      );
    element.text =
      element.text.slice(0, at) + cleanText(request.text ?? '') + element.text.slice(at);
    return {};
  },
  deleteText: (draft, request: { objectId?: string; textRange?: TextRange }) => {
    const element = elementOf(draft, request.objectId);
    const { start, end } = spanOf(request.textRange ?? {}, element.text.length);
    element.text = element.text.slice(0, start) + element.text.slice(end);
    return {};
  },
  replaceAllText,
  deleteObject: (draft, request: { objectId?: string }) => {
    const id = String(request.objectId);
    if (!idsOf(draft).includes(id)) throw new Refusal(`The object (${id}) could not be found.`);
    draft.slides = draft.slides.filter((slide) => slide.objectId !== id);
    for (const slide of draft.slides)
      slide.elements = slide.elements.filter((element) => element.objectId !== id);
    return {};
  },
};

/** Applies one request and gives its reply. A kind that is not built is a loud gap. */
export function applySlidesRequest(
  draft: PresentationState,
  request: Loose,
  newId: () => string,
): Loose {
  const [kind = '(none)'] = Object.keys(request);
  const apply = REQUESTS[kind];
  if (apply === undefined) throw new NotSimulated(`Slides.Presentations.batchUpdate: ${kind}`);
  return apply(draft, request[kind] as never, newId);
}

function idsOf(draft: PresentationState): string[] {
  return draft.slides.flatMap((slide) => [
    slide.objectId,
    ...slide.elements.map(({ objectId }) => objectId),
  ]);
}

/** A given id keeps the rules of `objectId` (…/request#CreateSlideRequest) and is unique in the presentation. */
function claim(draft: PresentationState, given: string | undefined, newId: () => string): string {
  if (given === undefined || given === '') return newId();
  if (!/^\w[\w:-]{4,49}$/.test(given)) {
    throw new Refusal(
      `The object ID (${given}) should start with a word character and be followed by 4 to 49 word characters, hyphens or colons.`,
    );
  }
  if (idsOf(draft).includes(given)) {
    throw new Refusal(
      `The object ID (${given}) should be unique among all pages and page elements in the presentation.`,
    );
  }
  return given;
}

function createSlide(draft: PresentationState, request: CreateSlide, newId: () => string): Loose {
  if (request.slideLayoutReference?.layoutId !== undefined)
    throw new NotSimulated('Slides.Presentations.batchUpdate: createSlide by layoutId');
  const layout = request.slideLayoutReference?.predefinedLayout ?? 'BLANK';
  const placeholders = placeholdersOf(layout);
  if (placeholders === undefined)
    throw new Refusal(`The predefined layout (${layout}) is not present in the current master.`);
  const at = request.insertionIndex ?? draft.slides.length;
  if (at < 0 || at > draft.slides.length)
    throw new Refusal(
      `The insertion index (${at}) should be between 0 and ${draft.slides.length}, inclusive.`,
    );
  const slide: SlideState = {
    objectId: claim(draft, request.objectId, newId),
    layout,
    elements: [],
  };
  draft.slides.splice(at, 0, slide);
  const mappings = [...(request.placeholderIdMappings ?? [])];
  for (const { type, index } of placeholders) {
    const mapped = mappings.findIndex(
      (one) => one.layoutPlaceholder?.type === type && (one.layoutPlaceholder.index ?? 0) === index,
    );
    const wanted = mapped === -1 ? undefined : mappings.splice(mapped, 1)[0]?.objectId;
    const placeholder = { type, index, parentObjectId: `${layout}_${type}_${index}` };
    slide.elements.push({
      objectId: claim(draft, wanted, newId),
      shapeType: 'TEXT_BOX',
      placeholder,
      text: '',
    });
  }
  if (mappings.length > 0)
    throw new Refusal('The layout placeholder could not be found in the layout.');
  return { createSlide: { objectId: slide.objectId } };
}

function createShape(draft: PresentationState, request: CreateShape, newId: () => string): Loose {
  const pageId = String(request.elementProperties?.pageObjectId);
  const slide = draft.slides.find(({ objectId }) => objectId === pageId);
  if (slide === undefined) throw new Refusal(`The page (${pageId}) could not be found.`);
  if (!request.shapeType) throw new Refusal('The shape type must be specified.');
  const { size, transform } = request.elementProperties ?? {};
  const objectId = claim(draft, request.objectId, newId);
  slide.elements.push({
    objectId,
    shapeType: request.shapeType,
    text: '',
    ...(size !== undefined && { size }),
    ...(transform !== undefined && { transform }),
  });
  return { createShape: { objectId } };
}

function elementOf(draft: PresentationState, id: string | undefined): SlideElement {
  const found = draft.slides
    .flatMap(({ elements }) => elements)
    .find(({ objectId }) => objectId === id);
  if (found === undefined) throw new Refusal(`The object (${id}) could not be found.`);
  return found;
}

function spanOf(
  { type, startIndex = 0, endIndex }: TextRange,
  length: number,
): { start: number; end: number } {
  if (type === 'ALL') return { start: 0, end: length };
  const end = type === 'FIXED_RANGE' ? (endIndex ?? 0) : length;
  if (end > length)
    throw new Refusal(
      `The end index (${end}) should not be greater than the existing text length (${length}).`,
    );
  return { start: startIndex, end };
}

function replaceAllText(draft: PresentationState, request: ReplaceAll): Loose {
  const wanted = request.containsText?.text ?? '';
  if (wanted === '') throw new Refusal('The text to find must not be empty.');
  const pattern = new RegExp(
    wanted.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'),
    request.containsText?.matchCase === true ? 'g' : 'gi',
  );
  const pages = request.pageObjectIds ?? [];
  let occurrences = 0;
  for (const slide of draft.slides.filter(
    ({ objectId }) => pages.length === 0 || pages.includes(objectId),
  )) {
    for (const element of slide.elements) {
      occurrences += element.text.match(pattern)?.length ?? 0;
      element.text = element.text.replace(pattern, () => request.replaceText ?? '');
    }
  }
  return { replaceAllText: occurrences === 0 ? {} : { occurrencesChanged: occurrences } };
}
