import { errorOf, value } from '../support/guest';

const BODY = `const body = DocumentApp.create('d').getBody(); body.appendParagraph('uno'); body.appendTable([['dos', 'tres']]);
  const all = body.editAsText(), of = (at) => body.getChild(at).editAsText(); `;

describe('all the text of a body as one (AS/reference/document/body#editAsText)', () => {
  it('is its paragraphs, each on a line; looks are given to all of it', () => {
    const read = `all.setBold(true).setFontFamily('Arial');
      return [all.getText() === body.getText(), of(1).isBold(), body.getTables()[0].getCell(0, 1).editAsText().getFontFamily(), all.isBold()];`;
    expect(value(BODY + read)).toEqual([true, true, 'Arial', true]);
  });

  it('offsets count the line ends between', () => {
    // "\nuno\ndos\ntres\n"
    const read = `all.setItalic(5, 7, true);
      return [body.getTables()[0].getCell(0, 0).editAsText().isItalic(), of(1).isItalic(), all.isItalic(), all.isItalic(5)];`;
    expect(value(BODY + read)).toEqual([true, null, null, true]);
    expect(errorOf(`${BODY} all.setBold(0, 99, true);`)).toMatch(/99/);
  });

  it('text is replaced in all of it, within lines', () => {
    const read = "return all.replaceText('[od]+s?', 'x').getText();";
    expect(value(BODY + read)).toBe('\nunx\nx\ntres\n');
  });

  it('putting text in is not simulated', () => {
    expect(errorOf(`${BODY} all.appendText('x');`)).toBe('NotSimulated: Text.appendText');
  });
});

describe('a page break or a rule in a paragraph (AS/reference/document/paragraph)', () => {
  it('comes at its end', () => {
    const read = `const p = body.insertParagraph(0, ''); const made = p.appendPageBreak(); p.appendHorizontalRule();
      return [String(made.getType()), p.getNumChildren(), String(p.getChild(1).getType()), p.getText()];`;
    expect(value(BODY + read)).toEqual(['PAGE_BREAK', 2, 'HORIZONTAL_RULE', '']);
  });
});
