import { errorOf, guest, value } from '../support/guest';

const BODY = "const doc = DocumentApp.create('Carta'), body = doc.getBody();";
const inBody = (code: string) => value(`${BODY} ${code}`);

describe('a document', () => {
  it('starts with one empty paragraph; what is appended comes after it', () => {
    expect(
      inBody(
        "body.appendParagraph('p1'); return [body.getNumChildren(), body.getText(), String(body), doc.getName(), doc.getHeader()]",
      ),
    ).toEqual([2, '\np1', 'DocumentBodySection', 'Carta', null]);
  });

  it('text of mixed elements: cells and rows on lines, an empty paragraph after a table', () => {
    expect(
      inBody(`body.appendParagraph('Uno'); body.appendTable([['a', 'b'], ['c', 'd']]); body.appendListItem('punto'); body.appendParagraph('fin');
        return [body.getText(), body.getTables()[0].getText(), body.getParagraphs().length, body.getListItems().length];`),
    ).toEqual(['\nUno\na\nb\nc\nd\n\npunto\nfin', 'a\nb\nc\nd', 9, 1]);
  });

  it('nobody else sees edits before they are saved (platform-facts §7)', () => {
    expect(
      inBody(`body.appendParagraph('Hola');
        const seen = () => Docs.Documents.get(doc.getId()).body.content.length;
        const pdf = () => doc.getAs('application/pdf').getDataAsString('ISO-8859-1').includes('(Hola)');
        const before = [seen(), pdf()]; doc.saveAndClose(); return [before, [seen(), pdf()], doc.getUrl().endsWith('/edit')];`),
    ).toEqual([[2, false], [3, true], true]);
    expect(errorOf(`${BODY} doc.saveAndClose(); body.appendParagraph('x')`)).toBe(
      'Document is closed, its contents cannot be updated.',
    );
  });

  it('is saved when the execution is over, also after an error, and not when it is killed', () => {
    const script = guest(`
      function make() { return DocumentApp.create('Carta').getId(); }
      function write(id, text, fails) { DocumentApp.openById(id).getBody().appendParagraph(text); if (fails) throw new Error('x'); }
      function die(id) { DocumentApp.openById(id).getBody().appendParagraph('nunca'); Utilities.sleep(300000); Utilities.sleep(300000); }
      function read(id) { return DocumentApp.openById(id).getBody().getText(); }`);
    const id = script.call('make');
    script.call('write', id, 'uno');
    script.error('write', id, 'dos', true);
    expect(script.outcome('die', { args: [id] })).toMatchObject({ reason: 'timeout' });
    expect(script.call('read', id)).toBe('\nuno\ndos');
  });

  it('cannot be opened when it is missing, no document, or closed to the user', () => {
    const missing =
      /^Document .* is missing \(perhaps it was deleted, or you don't have read access\?\)$/;
    expect(errorOf("DocumentApp.openById('x')")).toMatch(missing);
    expect(errorOf('DocumentApp.openById(SpreadsheetApp.getActive().getId())')).toMatch(missing);
    const script = guest(`
      function make() { const d = DocumentApp.create('a'); d.addViewer('ana@crea.example'); return d.getId(); }
      function open(id) { return DocumentApp.openById(id).getName(); }
      function write(id) { DocumentApp.openByUrl('https://docs.google.com/document/d/' + id + '/edit').getBody().appendParagraph('x'); }`);
    const id = script.call('make');
    expect(script.outcome('open', { user: 'eva@crea.example', args: [id] })).toMatchObject({
      message: expect.stringMatching(missing),
    });
    expect(script.outcome('open', { user: 'ana@crea.example', args: [id] })).toMatchObject({
      value: 'a',
    });
    expect(script.outcome('write', { user: 'ana@crea.example', args: [id] })).toMatchObject({
      status: 'error',
    });
  });

  it('keeps named ranges where their words are', () => {
    expect(
      value(`
        const id = Docs.Documents.create({ title: 'a' }).documentId;
        Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: 'uno dos' } },
          { createNamedRange: { name: 'dos', range: { startIndex: 5, endIndex: 8 } } }] }, id);
        const doc = DocumentApp.openById(id); doc.getBody().replaceText('uno', 'veintiuno'); doc.saveAndClose();
        return Docs.Documents.get(id).namedRanges.dos.namedRanges[0].ranges[0];`),
    ).toEqual({ startIndex: 11, endIndex: 14 });
  });
});

describe('a mail merge', () => {
  it('copies a template, replaces its marks with their looks, and makes a PDF', () => {
    expect(
      value(`
        const template = DocumentApp.create('Plantilla'), p = template.getBody().appendParagraph('Hola ');
        p.appendText('{{nombre}}').setBold(true);
        template.getBody().appendTable([['Fecha', '{{fecha}}']]);
        template.saveAndClose();
        const copy = DriveApp.getFileById(template.getId()).makeCopy('Carta de Ana');
        const doc = DocumentApp.openById(copy.getId()), body = doc.getBody();
        body.replaceText('{{nombre}}', 'Ana $1'); body.replaceText('\\\\{\\\\{fecha\\\\}\\\\}', '3 de mayo');
        const text = body.getChild(1).asParagraph().editAsText();
        const bold = [text.isBold(0), text.isBold(5), text.isBold(), text.getText()];
        doc.saveAndClose();
        return [bold, body.getTables()[0].getCell(0, 1).getText(), copy.getAs(MimeType.PDF).getName()];`),
    ).toEqual([[null, true, null, 'Hola Ana $1'], '3 de mayo', 'Carta de Ana.pdf']);
  });

  it.each([
    ["body.replaceText('a', 5)", 'Invalid argument: replacement'],
    ["body.replaceText('a')", 'Invalid argument: replacement'],
    [
      "body.replaceText(/a/, 'b')",
      /^The parameters \(.*,String\) don't match the method signature for DocumentApp\.Body\.replaceText\.$/,
    ],
    ["body.replaceText('(', 'b')", /^Invalid regular expression pattern/],
  ])('%s is refused', (call, text) => expect(errorOf(`${BODY} ${call}`)).toMatch(text));

  it('is RE2: no look-behind, and a break in a paragraph is \\v', () => {
    expect(errorOf(`${BODY} body.replaceText('(?<=a)b', 'c')`)).toMatch(
      /^Invalid regular expression/,
    );
    expect(
      inBody(
        "const p = body.appendParagraph('a\\nb'); const t = p.getText(); body.replaceText('\\\\v+', ' '); return [t, p.getText()]",
      ),
    ).toEqual(['a\rb', 'a b']);
  });
});

describe('elements', () => {
  it('stay themselves while others come and go', () => {
    expect(
      inBody(`const p = body.appendParagraph('uno'); body.insertParagraph(0, 'cero'); body.insertTable(1, [['x']]);
        p.setText('UNO'); return [body.getText(), body.getChildIndex(p), body.getChild(3) === p, p.getPreviousSibling().getText(), p.getNextSibling(), p.isAtDocumentEnd(), String(p.getParent().getType())];`),
    ).toEqual(['cero\nx\n\nUNO', 3, true, '', null, true, 'BODY_SECTION']);
  });

  it('have looks that last', () => {
    expect(
      inBody(`
        const D = DocumentApp, p = body.appendParagraph('Título').setHeading(D.ParagraphHeading.HEADING1).setAlignment(D.HorizontalAlignment.CENTER);
        p.setAttributes({ [D.Attribute.FOREGROUND_COLOR]: '#ff0080', [D.Attribute.FONT_SIZE]: 14 });
        p.editAsText().setItalic(0, 1, true).setLinkUrl(2, 3, 'https://crea.example/');
        doc.saveAndClose();
        const again = D.openById(doc.getId()).getBody().getChild(1), t = again.editAsText();
        const a = again.getAttributes();
        return [again.getHeading() === D.ParagraphHeading.HEADING1, String(again.getAlignment()), a.FONT_SIZE, a.ITALIC, a.BOLD, t.getForegroundColor(), t.isItalic(1), t.isItalic(2), t.getLinkUrl(2),
          String(D.openById(doc.getId()).getBody().getChild(0).getHeading()), Docs.Documents.get(doc.getId()).body.content[2].paragraph.paragraphStyle.namedStyleType];`),
    ).toEqual([
      true,
      'CENTER',
      14,
      null,
      null,
      '#ff0080',
      true,
      null,
      'https://crea.example/',
      'NORMAL',
      'HEADING_1',
    ]);
  });

  it('list items that follow each other are one list', () => {
    expect(
      inBody(`const a = body.appendListItem('a'), b = body.appendListItem('b').setNestingLevel(1); body.appendParagraph('x'); const c = body.appendListItem('c');
        const kinds = [String(a.getGlyphType())]; b.setGlyphType(DocumentApp.GlyphType.BULLET); kinds.push(String(a.getGlyphType()), String(c.getGlyphType()));
        return [a.getListId() === b.getListId(), a.getListId() === c.getListId(), a.getNestingLevel(), b.getNestingLevel(), kinds, String(a.getType()), String(a)];`),
    ).toEqual([true, false, 0, 1, ['NUMBER', 'BULLET', 'NUMBER'], 'LIST_ITEM', 'ListItem']);
  });

  it('tables grow and shrink', () => {
    expect(
      inBody(`const t = body.appendTable([['a', 'b']]); const row = t.appendTableRow(); row.appendTableCell('c'); row.appendTableCell().setText('d').appendParagraph('e');
        t.insertTableRow(0, t.getRow(0).copy()); t.removeRow(1); t.getRow(0).removeCell(0);
        return [t.getNumRows(), t.getRow(0).getNumCells(), t.getText(), body.appendTable().getNumRows(), t.getCell(1, 1).getParentTable() === t];`),
    ).toEqual([2, 1, 'b\nc\nd\ne', 0, true]);
  });

  it('are found one after the other, by their text or their type', () => {
    expect(
      inBody(`
        body.appendParagraph('Ana y ana'); body.appendTable([['ANA'], ['eva']]);
        const all = []; let at = null;
        while ((at = body.findText('(?i)ana', at))) {
          const { element, from, to } = { element: at.getElement().asText(), from: at.getStartOffset(), to: at.getEndOffsetInclusive() };
          element.setBold(from, to, true); all.push([element.getText(), from, to]);
        }
        const rows = []; at = null;
        while ((at = body.findElement(DocumentApp.ElementType.TABLE_CELL, at))) rows.push([at.getElement().getText(), at.isPartial()]);
        return [all, rows, body.getChild(1).editAsText().isBold(6), body.findText('nadie'), body.findElement(DocumentApp.ElementType.TABLE_CELL).getElement() === body.getTables()[0].getCell(0, 0)];`),
    ).toEqual([
      [
        ['Ana y ana', 0, 2],
        ['Ana y ana', 6, 8],
        ['ANA', 0, 2],
      ],
      [
        ['ANA', false],
        ['eva', false],
      ],
      true,
      null,
      true,
    ]);
  });

  it('page breaks stand in paragraphs of their own', () => {
    expect(
      inBody(`body.appendParagraph('p1'); const br = body.appendPageBreak(); body.appendParagraph('p2'); doc.saveAndClose();
        const p = DocumentApp.openById(doc.getId()).getBody().getChild(2);
        return [body.getText(), p.getText(), p.getNumChildren(), String(p.getChild(0).getType()), String(br.getParent().getType())];`),
    ).toEqual(['\np1\n\np2', '', 1, 'PAGE_BREAK', 'PARAGRAPH']);
  });

  it.each([
    [
      'body.removeChild(body.getChild(0))',
      "Can't remove the last paragraph in a document section.",
    ],
    [
      "const p = body.appendParagraph('x'); body.insertParagraph(0, p)",
      'Element must be detached.',
    ],
    [
      "body.insertParagraph(99, 'x')",
      'Child index (99) must be less than or equal to the number of child elements (1).',
    ],
    ['body.getChild(5)', 'Child index (5) must be less than the number of child elements (1).'],
    [
      'body.appendTable([1])',
      "The parameters (number[]) don't match the method signature for DocumentApp.Body.appendTable.",
    ],
    ['body.getChild(0).asTable()', "Paragraph can't be cast to Table."],
    [
      "body.getChild(0).setHeading('HEADING1')",
      "The parameters (String) don't match the method signature for DocumentApp.Paragraph.setHeading.",
    ],
    [
      "body.appendParagraph('abc').editAsText().setBold(0, 3, true)",
      'Index (3) is outside the text.',
    ],
    ["body.appendImage('x')", 'NotSimulated: Body.appendImage'],
  ])('%s is refused', (call, text) => expect(errorOf(`${BODY} ${call}`)).toBe(text));
});

it('documents are counted against the day (platform-facts §1.1)', () => {
  const { world } = guest('');
  world.drive.windows[`document:${world.operator}`] = { from: world.now, used: 1_500 };
  expect(errorOf("DocumentApp.create('a')", { world })).toBe(
    'Service invoked too many times for one day: document.',
  );
});
