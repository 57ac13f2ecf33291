import { textOfSlides } from '../../../simulator/services/slides/state';
import { guest } from '../support/guest';

const SOURCE = `
function create() { return Slides.Presentations.create({ title: 'Plan' }).presentationId; }
function get(id) { return Slides.Presentations.get(id); }
function batch(id, requests) { return Slides.Presentations.batchUpdate({ requests: requests }, id); }`;

function prepared() {
  const script = guest(SOURCE);
  const id = script.call('create') as string;
  const batch = (...requests: object[]) =>
    script.call('batch', id, requests) as { replies: object[] };
  const text = () =>
    textOfSlides(script.world.presentations[id] ?? { id: '', title: '', revision: 0, slides: [] });
  return { script, id, batch, text };
}

const SLIDE = {
  createSlide: {
    objectId: 'slide_1',
    slideLayoutReference: { predefinedLayout: 'TITLE_AND_BODY' },
    placeholderIdMappings: [
      { layoutPlaceholder: { type: 'TITLE', index: 0 }, objectId: 'title_1' },
      { layoutPlaceholder: { type: 'BODY' }, objectId: 'body_1' },
    ],
  },
};

describe('Slides.Presentations', () => {
  it('begins with a title slide and adds slides whose placeholders take the ids given', () => {
    const { script, id, batch } = prepared();
    expect(batch(SLIDE, { insertText: { objectId: 'title_1', text: 'Precios' } }).replies).toEqual([
      { createSlide: { objectId: 'slide_1' } },
      {},
    ]);
    expect(script.call('get', id)).toMatchObject({
      title: 'Plan',
      slides: [
        {
          objectId: 'p',
          pageElements: [
            { shape: { placeholder: { type: 'CENTERED_TITLE' } } },
            { shape: { placeholder: { type: 'SUBTITLE' } } },
          ],
        },
        {
          objectId: 'slide_1',
          pageElements: [
            {
              objectId: 'title_1',
              shape: { text: { textElements: [{}, { textRun: { content: 'Precios\n' } }] } },
            },
            { objectId: 'body_1' },
          ],
        },
      ],
    });
  });

  it('edits, replaces and deletes', () => {
    const { batch, text } = prepared();
    batch(
      SLIDE,
      {
        createShape: {
          objectId: 'box_1',
          shapeType: 'TEXT_BOX',
          elementProperties: { pageObjectId: 'slide_1' },
        },
      },
      { insertText: { objectId: 'title_1', text: '{{tema}} y {{TEMA}}' } },
      { insertText: { objectId: 'box_1', text: 'mundo' } },
      { insertText: { objectId: 'box_1', text: 'Hola ', insertionIndex: 0 } },
      {
        deleteText: {
          objectId: 'box_1',
          textRange: { type: 'FIXED_RANGE', startIndex: 4, endIndex: 10 },
        },
      },
    );
    expect(
      batch({
        replaceAllText: {
          containsText: { text: '{{tema}}', matchCase: false },
          replaceText: '$& costos',
        },
      }).replies,
    ).toEqual([{ replaceAllText: { occurrencesChanged: 2 } }]);
    expect(text()).toContain('$& costos y $& costos\n\nHola');
    batch({ deleteObject: { objectId: 'title_1' } }, { deleteObject: { objectId: 'p' } });
    expect(text()).toBe('\nHola');
  });

  it.each([
    [
      { insertText: { objectId: 'none_1', text: 'x' } },
      'Invalid requests[1].insertText: The object (none_1) could not be found.',
    ],
    [
      SLIDE,
      'Invalid requests[1].createSlide: The object ID (slide_1) should be unique among all pages and page elements in the presentation.',
    ],
    [{ createSlide: { objectId: 'abc' } }, 'Invalid requests[1].createSlide: The object ID (abc)'],
  ])('refuses %j and keeps nothing of the batch', (request, message) => {
    const { script, id } = prepared();
    expect(script.error('batch', id, [SLIDE, request])).toContain(message);
    expect(script.world.presentations[id]?.slides).toHaveLength(1);
  });

  it('is loud about what is not built', () => {
    const { script, id } = prepared();
    expect(script.error('batch', id, [{ createImage: {} }])).toBe(
      'NotSimulated: Slides.Presentations.batchUpdate: createImage',
    );
  });
});
