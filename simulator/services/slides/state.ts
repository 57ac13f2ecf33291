export interface SlideElement {
  objectId: string;
  shapeType: string;
  placeholder?: { type: string; index: number; parentObjectId: string };
  text: string;
  size?: unknown;
  transform?: unknown;
}

export interface SlideState {
  objectId: string;
  layout: string;
  elements: SlideElement[];
}

export interface PresentationState {
  id: string;
  title: string;
  revision: number;
  slides: SlideState[];
}

/** A presentation as Google makes it: one slide of layout TITLE, with its title and subtitle empty. */
export function newPresentation(about: { id: string; title: string }): PresentationState {
  const elements = ['CENTERED_TITLE', 'SUBTITLE'].map((type, index) => ({
    objectId: `i${index}`,
    shapeType: 'TEXT_BOX',
    placeholder: { type, index: 0, parentObjectId: `p2_i${index}` },
    text: '',
  }));
  return { ...about, revision: 1, slides: [{ objectId: 'p', layout: 'TITLE', elements }] };
}

/** What a person reads in it, slide after slide. */
export function textOfSlides(presentation: PresentationState): string {
  return presentation.slides
    .map((slide) => slide.elements.map((element) => element.text).join('\n'))
    .join('\n\n');
}
