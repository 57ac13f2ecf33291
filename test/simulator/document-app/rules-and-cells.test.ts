import { guest, value } from '../support/guest';

const BODY = "const body = DocumentApp.create('d').getBody(); ";

describe('horizontal rules (AS/reference/document/horizontal-rule)', () => {
  it('stand in a paragraph of their own, are no text, and are found and taken out', () => {
    const read = `body.appendParagraph('uno'); const rule = body.appendHorizontalRule(); body.insertHorizontalRule(0);
      const types = () => [...Array(body.getNumChildren()).keys()].map((at) => { const p = body.getChild(at); return p.getNumChildren() && String(p.getChild(0).getType()); });
      const before = types(), text = body.getText();
      const found = body.findElement(DocumentApp.ElementType.PARAGRAPH) !== null && String(rule.getParent().getType());
      rule.removeFromParent();
      return [before, text, found, types().length, body.getChild(3).getNumChildren()];`;
    expect(value(BODY + read)).toEqual([
      ['HORIZONTAL_RULE', 0, 'TEXT', 'HORIZONTAL_RULE'],
      '\n\nuno\n',
      'PARAGRAPH',
      4,
      0,
    ]);
  });

  it('stay when the document is saved, and the Docs API sees them', () => {
    const script = guest(
      `function make() { const doc = DocumentApp.create('d'); doc.getBody().appendHorizontalRule(); doc.saveAndClose(); return doc.getId(); }
       function read(id) { return [Docs.Documents.get(id).body.content[2].paragraph.elements, String(DocumentApp.openById(id).getBody().getChild(1).getChild(0).asHorizontalRule().getType())]; }`,
    );
    expect(script.call('read', script.call('make'))).toEqual([
      [
        { startIndex: 2, endIndex: 3, horizontalRule: { textStyle: {} } },
        { startIndex: 3, endIndex: 4, textRun: { content: '\n', textStyle: {} } },
      ],
      'HORIZONTAL_RULE',
    ]);
  });

  it('a cell has them too', () => {
    const read = `const cell = body.appendTable([['a']]).getCell(0, 0); cell.appendHorizontalRule();
      return [cell.getNumChildren(), cell.getText()];`;
    expect(value(BODY + read)).toEqual([2, 'a\n']);
  });
});

describe('the colour of a cell (AS/reference/document/table-cell)', () => {
  it('a cell of one paragraph is edited as its text', () => {
    const read = `const cell = body.appendTable([['a']]).getCell(0, 0);
      return [cell.editAsText() === cell.getChild(0).editAsText(), cell.editAsText().setBold(true).getText(), cell.getChild(0).editAsText().isBold()];`;
    expect(value(BODY + read)).toEqual([true, 'a', true]);
  });

  it('is kept apart from that of its text, through saving, in copies and for the Docs API', () => {
    const script = guest(
      `function make() { const doc = DocumentApp.create('d'), body = doc.getBody();
         const table = body.appendTable([['a', 'b']]), cell = table.getCell(0, 0);
         const same = cell.setBackgroundColor('#f00') === cell;
         const copy = table.copy(); cell.setBackgroundColor('#00ff00'); body.appendTable(copy);
         doc.saveAndClose(); return [doc.getId(), same]; }
       function read([id]) { const tables = DocumentApp.openById(id).getBody().getTables();
         const text = tables[0].getCell(0, 0).getChild(0).editAsText();
         const cells = Docs.Documents.get(id).body.content.find((one) => one.table).table.tableRows[0].tableCells;
         return [tables.map((table) => [0, 1].map((at) => table.getCell(0, at).getBackgroundColor())), text.getBackgroundColor(), cells.map((cell) => cell.tableCellStyle)]; }
       function undo([id]) { const cell = DocumentApp.openById(id).getBody().getTables()[0].getCell(0, 0); return [cell.setBackgroundColor(null).getBackgroundColor()]; }
       function wrong([id]) { DocumentApp.openById(id).getBody().getTables()[0].getCell(0, 0).setBackgroundColor('sand'); }`,
    );
    const made = script.call('make');
    expect(made).toEqual([expect.any(String), true]);
    expect(script.call('read', made)).toEqual([
      [
        ['#00ff00', null],
        ['#ff0000', null],
      ],
      null,
      [{ backgroundColor: { color: { rgbColor: { red: 0, green: 1, blue: 0 } } } }, {}],
    ]);
    expect(script.call('undo', made)).toEqual([null]);
    expect(script.error('wrong', made)).toBe('Invalid color: sand');
  });
});
