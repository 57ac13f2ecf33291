import { CELL_COLOR, MARK, type DocumentState } from './state';
import { charsOf, runsOf, type Char } from './text';

type Resource = Record<string, unknown>;

/** A document as documents.get shows it (WS/docs/api/reference/rest/v1/documents). */
export function documentResource(document: DocumentState): Resource {
  const reader = new Reader(charsOf(document));
  return {
    title: document.title,
    body: {
      content: [
        { endIndex: 1, sectionBreak: { sectionStyle: { sectionType: 'CONTINUOUS' } } },
        ...reader.content(),
      ],
    },
    documentStyle: {},
    namedRanges: namedRangesResource(document),
    revisionId: revisionOf(document),
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    documentId: document.id,
  };
}

/** Opaque to its readers; a write control compares it. */
export function revisionOf(document: DocumentState): string {
  return `ALm37B${Buffer.from(`${document.id}:${document.revision}`).toString('base64url')}`;
}

function namedRangesResource({ namedRanges }: DocumentState): Resource {
  const byName: Record<string, { name: string; namedRanges: Resource[] }> = {};
  for (const { id, name, startIndex, endIndex } of namedRanges) {
    const group = (byName[name] ??= { name, namedRanges: [] });
    group.namedRanges.push({ namedRangeId: id, name, ranges: [{ startIndex, endIndex }] });
  }
  return byName;
}

/** Walks over the characters of a body and tells its structure with the API's indices. */
class Reader {
  private at = 1;

  constructor(private readonly chars: Char[]) {}

  /** Paragraphs and tables until the cell or the body ends. */
  content(): Resource[] {
    const elements: Resource[] = [];
    for (let c = this.here(); c !== undefined; c = this.here()) {
      if (c === MARK.tableStart) elements.push(this.table());
      else if (c === MARK.cell || c === MARK.row || c === MARK.tableEnd) break;
      else elements.push(this.paragraph());
    }
    return elements;
  }

  private here(): string | undefined {
    return this.chars[this.at]?.c;
  }

  private paragraph(): Resource {
    const startIndex = this.at;
    while (this.here() !== '\n') this.at += 1;
    this.at += 1;
    const newline = this.chars[this.at - 1];
    const paragraph = {
      elements: this.pieces(startIndex, this.at),
      paragraphStyle: {
        namedStyleType: 'NORMAL_TEXT',
        direction: 'LEFT_TO_RIGHT',
        ...newline?.paragraph,
      },
      ...(newline?.bullet !== undefined && { bullet: { ...newline.bullet, textStyle: {} } }),
    };
    return { startIndex, endIndex: this.at, paragraph };
  }

  private pieces(start: number, end: number): Resource[] {
    const inline = this.chars
      .slice(start, end)
      .map(({ c, style }): Char => ({ c, ...(style && { style }) }));
    let index = start;
    return runsOf(inline).flatMap(({ text, style = {} }) =>
      text
        // oxlint-disable-next-line no-control-regex -- these are our own marks
        .split(/([\f\u000e])/)
        .filter((part) => part !== '')
        .map((part) => {
          const startIndex = index;
          index += part.length;
          return { startIndex, endIndex: index, ...pieceOf(part, style) };
        }),
    );
  }

  private table(): Resource {
    const startIndex = this.at;
    this.at += 1;
    const tableRows: Resource[] = [];
    while (this.here() === MARK.row) tableRows.push(this.row());
    this.at += 1;
    const columns = (tableRows[0]?.['tableCells'] as unknown[] | undefined)?.length ?? 0;
    return { startIndex, endIndex: this.at, table: { rows: tableRows.length, columns, tableRows } };
  }

  private row(): Resource {
    const startIndex = this.at;
    this.at += 1;
    const tableCells: Resource[] = [];
    while (this.here() === MARK.cell) tableCells.push(this.cell());
    return { startIndex, endIndex: this.at, tableCells };
  }

  private cell(): Resource {
    const startIndex = this.at;
    const color = this.chars[startIndex]?.style?.[CELL_COLOR];
    this.at += 1;
    const content = this.content();
    const tableCellStyle = color === undefined ? {} : { backgroundColor: color };
    return { startIndex, endIndex: this.at, content, tableCellStyle };
  }
}

/** A part of a paragraph: what breaks the page or rules it off, or text. */
function pieceOf(part: string, textStyle: Resource): Resource {
  if (part === MARK.pageBreak) return { pageBreak: { textStyle } };
  if (part === MARK.horizontalRule) return { horizontalRule: { textStyle } };
  return { textRun: { content: part, textStyle } };
}
