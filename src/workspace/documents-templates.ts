import type { TemplateText } from '../app/ports/drive-maker';
import {
  docsApi,
  readDocument,
  slidesApi,
  textOf,
  type PresentationBody,
  type Request,
} from './documents-api';

type DocumentText = Extract<TemplateText, { kind: 'document' }>;
type SlidesText = Extract<TemplateText, { kind: 'presentation' }>;

const STYLE = { title: 'TITLE', heading: 'HEADING_2', text: 'NORMAL_TEXT' } as const;

/**
 * Writes a template's words, all or none, into a document or presentation that has no text.
 * Anything in it is somebody's work and stays.
 */
export function fillEmpty(id: string, text: TemplateText): void {
  if (text.kind === 'document') fillDocument(id, text);
  else fillPresentation(id, text);
}

function fillDocument(id: string, { paragraphs }: DocumentText): void {
  const document = readDocument(id);
  const hasTable = document.body?.content?.some(({ table }) => table !== undefined) === true;
  if (hasTable || textOf(document).trim() !== '') return;
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const insert: Request = { insertText: { location: { index: 1 }, text } };
  docsApi().Documents.batchUpdate({ requests: [insert, ...styling(paragraphs)] }, id);
}

function styling(paragraphs: DocumentText['paragraphs']): Request[] {
  let startIndex = 1;
  return paragraphs.flatMap(({ style, text }): Request[] => {
    const range = { startIndex, endIndex: startIndex + text.length + 1 };
    startIndex = range.endIndex;
    if (style === 'text') return [];
    const paragraphStyle = { namedStyleType: STYLE[style] };
    return [{ updateParagraphStyle: { range, paragraphStyle, fields: 'namedStyleType' } }];
  });
}

function fillPresentation(id: string, { slides }: SlidesText): void {
  const presentation = slidesApi().Presentations.get(id, {
    fields: 'slides(objectId,pageElements(shape(text)))',
  });
  const there = presentation.slides ?? [];
  if (there.length > 1 || there.some(hasText)) return;
  const requests = [
    ...slides.flatMap(slideRequests),
    ...there.map(({ objectId }): Request => ({ deleteObject: { objectId } })),
  ];
  slidesApi().Presentations.batchUpdate({ requests }, id);
}

type Slide = NonNullable<PresentationBody['slides']>[number];

function hasText({ pageElements = [] }: Slide): boolean {
  const texts = pageElements.flatMap(({ shape }) => shape?.text?.textElements ?? []);
  return texts.some(({ textRun }) => (textRun?.content ?? '').trim() !== '');
}

const LAYOUTS = {
  first: { name: 'TITLE', title: 'CENTERED_TITLE', body: 'SUBTITLE' },
  other: { name: 'TITLE_AND_BODY', title: 'TITLE', body: 'BODY' },
} as const;

function slideRequests(slide: { title: string; body: string }, index: number): Request[] {
  const layout = index === 0 ? LAYOUTS.first : LAYOUTS.other;
  const [slideId, titleId, bodyId] = ['slide', 'title', 'body'].map((part) => `${part}_${index}`);
  const create: Request = {
    createSlide: {
      objectId: slideId,
      insertionIndex: index,
      slideLayoutReference: { predefinedLayout: layout.name },
      placeholderIdMappings: [
        { layoutPlaceholder: { type: layout.title, index: 0 }, objectId: titleId },
        { layoutPlaceholder: { type: layout.body, index: 0 }, objectId: bodyId },
      ],
    },
  };
  const write = (objectId: string | undefined, text: string): Request[] =>
    text === '' ? [] : [{ insertText: { objectId, text } }];
  return [create, ...write(titleId, slide.title), ...write(bodyId, slide.body)];
}
