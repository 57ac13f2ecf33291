import { textOf } from '../../../simulator/services/docs/state';
import { guest } from '../support/guest';

const SOURCE = `
function create(title) { return Docs.Documents.create({ title: title }).documentId; }
function get(id) { return Docs.Documents.get(id); }
function batch(id, requests, control) { return Docs.Documents.batchUpdate({ requests: requests, writeControl: control }, id); }`;

interface Piece {
  startIndex?: number;
  endIndex: number;
  paragraph?: {
    elements: { textRun?: { content: string; textStyle: object } }[];
    paragraphStyle: object;
    bullet?: object;
  };
  table?: {
    rows: number;
    columns: number;
    tableRows: { tableCells: { startIndex: number; content: Piece[] }[] }[];
  };
}

function prepared() {
  const script = guest(SOURCE);
  const id = script.call('create', 'Guía') as string;
  const batch = (...requests: object[]) =>
    script.call('batch', id, requests) as { replies: object[] };
  const content = () => (script.call('get', id) as { body: { content: Piece[] } }).body.content;
  const text = () => textOf(script.world.documents[id] ?? fail());
  return { script, id, batch, content, text };
}

function fail(): never {
  throw new Error('no document');
}

const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex });

describe('Docs.Documents', () => {
  it('begins with a section break and an empty paragraph at index 1', () => {
    const { content } = prepared();
    expect(content()).toMatchObject([
      { endIndex: 1, sectionBreak: {} },
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: { elements: [{ startIndex: 1, endIndex: 2, textRun: { content: '\n' } }] },
      },
    ]);
  });

  it('inserts text, counted in UTF-16 units, and makes paragraphs of newlines', () => {
    const { batch, content, text } = prepared();
    batch(insert(1, 'Hola 🌱\nAdiós'), { insertText: { endOfSegmentLocation: {}, text: '!' } });
    expect(text()).toBe('Hola 🌱\nAdiós!');
    expect(content().map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
      [undefined, 1],
      [1, 9],
      [9, 16],
    ]);
  });

  it('strips control characters from what is inserted', () => {
    const { batch, text } = prepared();
    batch(insert(1, 'a\u0003b\fc\ue907d\te'));
    expect(text()).toBe('abcd\te');
  });

  it.each([
    [
      insert(2, 'x'),
      'Invalid requests[0].insertText: Index 2 must be less than the end index of the referenced segment, 2.',
    ],
    [
      insert(0, 'x'),
      'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph.',
    ],
    [
      insert(1, ''),
      'Invalid requests[0].insertText: Insert text requests must specify text to insert.',
    ],
    [
      { deleteContentRange: { range: range(1, 2) } },
      'Invalid requests[0].deleteContentRange: The range cannot include the newline character at the end of the segment.',
    ],
    [
      { deleteContentRange: { range: range(1, 1) } },
      'Invalid requests[0].deleteContentRange: The range should not be empty.',
    ],
  ])('refuses %j', (request, text) => {
    const { script, id } = prepared();
    expect(script.error('batch', id, [request])).toContain(
      `API call to docs.documents.batchUpdate failed with error: ${text}`,
    );
  });

  it('does all of a batch or nothing', () => {
    const { script, id, text } = prepared();
    expect(script.error('batch', id, [insert(1, 'Hola'), insert(99, 'x')])).toContain(
      'Invalid requests[1].insertText: Index 99',
    );
    expect(text()).toBe('');
  });

  it('replaces all, told apart by case when asked, and counts', () => {
    const { batch, text } = prepared();
    batch(insert(1, '{{nombre}} y {{NOMBRE}}\n{{nombre}}'));
    expect(
      batch({
        replaceAllText: {
          containsText: { text: '{{nombre}}', matchCase: true },
          replaceText: 'Ana',
        },
      }).replies,
    ).toEqual([{ replaceAllText: { occurrencesChanged: 2 } }]);
    expect(text()).toBe('Ana y {{NOMBRE}}\nAna');
    expect(
      batch({ replaceAllText: { containsText: { text: 'nothing' }, replaceText: '' } }).replies,
    ).toEqual([{ replaceAllText: {} }]);
    batch({ replaceAllText: { containsText: { text: '{{nombre}}' }, replaceText: 'Luz\nEva' } });
    expect(text()).toBe('Ana y Luz\nEva\nAna');
  });

  it('deletes ranges and joins paragraphs', () => {
    const { batch, text } = prepared();
    batch(insert(1, 'uno\ndos\ntres'), { deleteContentRange: { range: range(3, 6) } });
    expect(text()).toBe('unos\ntres');
  });

  it('styles text and paragraphs; new text takes its neighbour’s style, new paragraphs theirs', () => {
    const { batch, content } = prepared();
    batch(
      insert(1, 'Título\ncuerpo'),
      {
        updateParagraphStyle: {
          range: range(1, 2),
          paragraphStyle: { namedStyleType: 'HEADING_1' },
          fields: 'namedStyleType',
        },
      },
      { updateTextStyle: { range: range(8, 11), textStyle: { bold: true }, fields: 'bold' } },
      insert(11, 'X'),
      insert(7, '!\nOtro'),
    );
    const [, first, second, third] = content();
    expect(first?.paragraph).toMatchObject({
      paragraphStyle: { namedStyleType: 'HEADING_1' },
      elements: [{ textRun: { content: 'Título!\n' } }],
    });
    expect(second?.paragraph).toMatchObject({ paragraphStyle: { namedStyleType: 'HEADING_1' } });
    expect(third?.paragraph).toMatchObject({
      paragraphStyle: { namedStyleType: 'NORMAL_TEXT' },
      elements: [
        { textRun: { content: 'cueX', textStyle: { bold: true } } },
        { textRun: { content: 'rpo\n', textStyle: {} } },
      ],
    });
  });

  it('lays tables out with the indices of the API, newline before them included', () => {
    const { script, id, batch, content, text } = prepared();
    batch(insert(1, 'Antes'), { insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} } });
    const table = content()[2];
    expect(table).toMatchObject({ startIndex: 7, endIndex: 19, table: { rows: 2, columns: 2 } });
    const starts = table?.table?.tableRows.map(({ tableCells }) =>
      tableCells.map(({ content: [first] }) => first?.startIndex),
    );
    // cell text = table start + 3 + row × (2 × columns + 1) + 2 × column
    expect(starts).toEqual([
      [10, 12],
      [15, 17],
    ]);
    batch(insert(17, 'd'), insert(10, 'a'));
    expect(text()).toBe('Antes\na\n\n\nd\n');
    expect(script.error('batch', id, [insert(7, 'x')])).toContain(
      'must be inside the bounds of an existing paragraph',
    );
    expect(script.error('batch', id, [{ deleteContentRange: { range: range(8, 12) } }])).toContain(
      'Cannot delete the requested range.',
    );
    batch({ deleteContentRange: { range: range(6, 21) } });
    expect(text()).toBe('Antes');
  });

  it('makes bullets, taking leading tabs away', () => {
    const { batch, content, text } = prepared();
    batch(insert(1, 'uno\n\tdos\nfin'), {
      createParagraphBullets: { range: range(1, 8), bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' },
    });
    expect(text()).toBe('uno\ndos\nfin');
    const [, one, two, end] = content();
    expect(one?.paragraph?.bullet).not.toHaveProperty('nestingLevel');
    expect(two?.paragraph?.bullet).toMatchObject({ nestingLevel: 1 });
    expect(end?.paragraph).not.toHaveProperty('bullet');
  });

  it('breaks pages, moves named ranges along, checks the required revision, and refuses what is not built', () => {
    const { script, id, batch, content } = prepared();
    batch(
      insert(1, 'ab'),
      { createNamedRange: { name: 'n', range: range(2, 3) } },
      insert(1, '>>'),
      { insertPageBreak: { location: { index: 1 } } },
    );
    expect(content()[1]?.paragraph?.elements[0]).toMatchObject({ pageBreak: {} });
    const document = script.call('get', id) as {
      namedRanges: Record<string, unknown>;
      revisionId: string;
    };
    expect(document.namedRanges['n']).toMatchObject({
      namedRanges: [{ ranges: [{ startIndex: 6, endIndex: 7 }] }],
    });
    batch(insert(1, 'x'));
    expect(
      script.error('batch', id, [insert(1, 'y')], { requiredRevisionId: document.revisionId }),
    ).toContain('does not match the latest revision');
    expect(script.error('batch', id, [{ insertInlineImage: {} }])).toBe(
      'NotSimulated: Docs.Documents.batchUpdate: insertInlineImage',
    );
  });

  it('is closed to who has no access, and unknown ids are not found', () => {
    const { script, id } = prepared();
    expect(script.error('get', 'nothing')).toBe(
      'API call to docs.documents.get failed with error: Requested entity was not found.',
    );
    const outcome = guest(SOURCE, { world: script.world }).outcome('get', {
      args: [id],
      user: 'otra@crea.example',
    });
    expect(outcome).toMatchObject({
      message: expect.stringContaining('The caller does not have permission'),
    });
  });
});
