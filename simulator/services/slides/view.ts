import type { PresentationState, SlideElement, SlideState } from './state';

type Resource = Record<string, unknown>;

/** A presentation as presentations.get shows it (WS/slides/api/reference/rest/v1/presentations); masters and layouts are left out. */
export function presentationResource(presentation: PresentationState): Resource {
  return {
    presentationId: presentation.id,
    title: presentation.title,
    locale: 'es-MX',
    revisionId: slidesRevision(presentation),
    pageSize: {
      width: { magnitude: 9_144_000, unit: 'EMU' },
      height: { magnitude: 5_143_500, unit: 'EMU' },
    },
    slides: presentation.slides.map(slideResource),
  };
}

export function slidesRevision({ id, revision }: PresentationState): string {
  return Buffer.from(`${id}:${revision}`).toString('base64url');
}

function slideResource({ objectId, layout, elements }: SlideState): Resource {
  return {
    objectId,
    slideProperties: { layoutObjectId: layout },
    ...(elements.length > 0 && { pageElements: elements.map(elementResource) }),
  };
}

function elementResource({
  objectId,
  shapeType,
  placeholder,
  text,
  size,
  transform,
}: SlideElement): Resource {
  const box = {
    width: { magnitude: 3_000_000, unit: 'EMU' },
    height: { magnitude: 3_000_000, unit: 'EMU' },
  };
  return {
    objectId,
    size: size ?? box,
    transform: transform ?? { scaleX: 1, scaleY: 1, unit: 'EMU' },
    shape: {
      shapeType,
      ...(placeholder && { placeholder }),
      ...(text !== '' && { text: { textElements: textElements(text) } }),
    },
  };
}

/** Paragraph by paragraph, each with a marker and its run; the last newline is Google's own. */
function textElements(text: string): Resource[] {
  let index = 0;
  return text.split('\n').flatMap((line) => {
    const startIndex = index;
    const content = `${line}\n`;
    index += content.length;
    const place = { ...(startIndex > 0 && { startIndex }), endIndex: index };
    return [
      { ...place, paragraphMarker: { style: {} } },
      { ...place, textRun: { content, style: {} } },
    ];
  });
}
