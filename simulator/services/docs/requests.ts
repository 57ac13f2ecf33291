import { NotSimulated } from '../../runtime/signals';
import { Refusal, type Draft, type Range } from './edit';
import { MARK } from './state';
import { isMark, paragraphAt, type Char } from './text';

type Loose = Record<string, unknown>;

/** Where to insert: at an index, or before the last newline. */
interface Place {
  location?: { index?: number };
  endOfSegmentLocation?: unknown;
}

interface Styling {
  range?: Range;
  fields?: string;
  textStyle?: Loose;
  paragraphStyle?: Loose;
}

/** The requests of documents.batchUpdate, by kind; each gives its reply (WS/docs/api/reference/rest/v1/documents/request). */
const REQUESTS: Record<string, (draft: Draft, request: never, newId: () => string) => Loose> = {
  insertText: (draft, request: Place & { text?: string }) => {
    draft.insertText(indexOf(draft, request), request.text ?? '');
    return {};
  },
  deleteContentRange: (draft, request: { range?: Range }) => {
    draft.deleteRange(request.range ?? {});
    return {};
  },
  replaceAllText,
  updateTextStyle,
  updateParagraphStyle,
  createParagraphBullets,
  deleteParagraphBullets: (draft, request: { range?: Range }) => {
    for (const end of draft.paragraphEnds(request.range ?? {})) delete draft.chars[end]?.bullet;
    return {};
  },
  insertTable,
  insertPageBreak,
  createNamedRange: (draft, request: { name?: string; range?: Range }, newId) => {
    const { start, end } = draft.checked(request.range ?? {});
    const id = `kix.${newId()}`;
    draft.namedRanges.push({ id, name: request.name ?? '', startIndex: start, endIndex: end });
    return { createNamedRange: { namedRangeId: id } };
  },
  deleteNamedRange: (draft, request: { namedRangeId?: string; name?: string }) => {
    const kept = draft.namedRanges.filter(
      ({ id, name }) => id !== request.namedRangeId && name !== request.name,
    );
    draft.namedRanges.splice(0, Infinity, ...kept);
    return {};
  },
};

/** Applies one request and gives its reply. A kind that is not built is a loud gap. */
export function applyRequest(draft: Draft, request: Loose, newId: () => string): Loose {
  const [kind = '(none)'] = Object.keys(request);
  const apply = REQUESTS[kind];
  if (apply === undefined) throw new NotSimulated(`Docs.Documents.batchUpdate: ${kind}`);
  return apply(draft, request[kind] as never, newId);
}

function indexOf(draft: Draft, place: Place): number {
  return place.location === undefined ? draft.chars.length - 1 : (place.location.index ?? 0);
}

function replaceAllText(
  draft: Draft,
  request: { containsText?: { text?: string; matchCase?: boolean }; replaceText?: string },
): Loose {
  const wanted = request.containsText?.text ?? '';
  if (wanted === '') throw new Refusal('The text to find must not be empty.');
  const fold = (text: string) =>
    request.containsText?.matchCase === true ? text : text.toLowerCase();
  const put = request.replaceText ?? '';
  const text = fold(draft.chars.map(({ c }) => c).join(''));
  const places: number[] = [];
  for (
    let at = text.indexOf(fold(wanted));
    at !== -1;
    at = text.indexOf(fold(wanted), at + wanted.length)
  )
    places.push(at);
  for (const at of [...places].reverse()) {
    const end = paragraphAt(draft.chars, at).end;
    const style = draft.chars[at]?.style;
    const made = put
      .split('')
      .map((c): Char =>
        c === '\n' ? { ...draft.chars[end - 1], c } : { c, ...(style && { style }) },
      );
    draft.splice(at, wanted.length, made);
  }
  return { replaceAllText: places.length === 0 ? {} : { occurrencesChanged: places.length } };
}

/** Which fields of a style change: those named; named but not given, they go back to what is inherited. */
function restyled(
  before: Loose | undefined,
  change: Loose | undefined,
  fields: string | undefined,
): Loose {
  const names = (fields ?? '')
    .split(',')
    .map((name) => name.trim().split('.')[0] ?? '')
    .filter((name) => name !== '');
  if (names.length === 0) throw new Refusal("At least one field must be listed in 'fields'.");
  const after: Loose = { ...before };
  for (const name of names.includes('*') ? Object.keys({ ...before, ...change }) : names) {
    if (change?.[name] === undefined) delete after[name];
    else after[name] = change[name];
  }
  return after;
}

function updateTextStyle(draft: Draft, { range, textStyle, fields }: Styling): Loose {
  const { start, end } = draft.checked(range ?? {});
  for (const char of draft.chars.slice(start, end))
    if (!isMark(char.c)) char.style = restyled(char.style, textStyle, fields);
  return {};
}

function updateParagraphStyle(draft: Draft, { range, paragraphStyle, fields }: Styling): Loose {
  for (const end of draft.paragraphEnds(range ?? {})) {
    const newline = draft.chars[end];
    if (newline !== undefined)
      newline.paragraph = restyled(newline.paragraph, paragraphStyle, fields);
  }
  return {};
}

/** Leading tabs say how deep a point is, and are taken away (…#CreateParagraphBulletsRequest): what follows moves. */
function createParagraphBullets(
  draft: Draft,
  request: { range?: Range; bulletPreset?: string },
  newId: () => string,
): Loose {
  const listId = `kix.list.${request.bulletPreset ?? ''}.${newId()}`;
  for (const end of draft.paragraphEnds(request.range ?? {}).reverse()) {
    const { start } = paragraphAt(draft.chars, end);
    let tabs = 0;
    while (draft.chars[start + tabs]?.c === '\t') tabs += 1;
    const newline = draft.chars[end];
    if (newline !== undefined) newline.bullet = { listId, ...(tabs > 0 && { nestingLevel: tabs }) };
    draft.splice(start, tabs, []);
  }
  return {};
}

/** A newline comes before the table; each cell holds an empty paragraph (…#InsertTableRequest). */
function insertTable(draft: Draft, request: Place & { rows?: number; columns?: number }): Loose {
  const { rows = 0, columns = 0 } = request;
  if (rows < 1 || columns < 1)
    throw new Refusal('The number of rows and columns must be at least 1.');
  const index = indexOf(draft, request);
  draft.assertInsertable(index);
  const row = MARK.row + `${MARK.cell}\n`.repeat(columns);
  const text = `\n${MARK.tableStart}${row.repeat(rows)}${MARK.tableEnd}`;
  draft.splice(
    index,
    0,
    text.split('').map((c) => ({ c })),
  );
  return {};
}

/** A page break and a newline after it (…#InsertPageBreakRequest); not inside a table. */
function insertPageBreak(draft: Draft, request: Place): Loose {
  const index = indexOf(draft, request);
  draft.assertInsertable(index);
  const before = draft.chars.slice(0, index);
  const depth =
    before.filter(({ c }) => c === MARK.tableStart).length -
    before.filter(({ c }) => c === MARK.tableEnd).length;
  if (depth > 0) throw new Refusal('Page breaks cannot be inserted inside a table.');
  const { end } = paragraphAt(draft.chars, index);
  draft.splice(index, 0, [{ c: MARK.pageBreak }, { ...draft.chars[end - 1], c: '\n' }]);
  return {};
}
