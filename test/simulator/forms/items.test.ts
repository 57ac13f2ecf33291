import { errorOf, guest, run, value } from '../support/guest';

const FORM = `const form = FormApp.create('F');`;

describe('items', () => {
  test('every kind of §4.1 can be added, and file uploads cannot', () => {
    const kinds = [
      'Text',
      'ParagraphText',
      'MultipleChoice',
      'Checkbox',
      'List',
      'Grid',
      'CheckboxGrid',
      'Scale',
      'Rating',
      'Date',
      'Time',
      'DateTime',
      'Duration',
      'SectionHeader',
      'PageBreak',
      'Image',
      'Video',
    ];
    const body = `${FORM} return ${JSON.stringify(kinds)}.map((k) => form['add' + k + 'Item']().setTitle(k).getTitle())`;
    expect(value(body)).toEqual(kinds);
    expect(errorOf(`${FORM} form.addFileUploadItem()`)).toBe(
      'form.addFileUploadItem is not a function',
    );
  });

  test('are found by id and by type, and compared with the enum', () => {
    const body = `${FORM} form.addTextItem(); const list = form.addListItem().setTitle('L');
      const found = form.getItemById(list.getId());
      return [found.getTitle(), found.getType() === FormApp.ItemType.LIST, String(found.getType()), form.getItems(FormApp.ItemType.LIST).length, form.getItemById(7)]`;
    expect(value(body)).toEqual(['L', true, 'LIST', 1, null]);
  });

  test('casts throw for another type (§4.1)', () => {
    expect(
      value(
        `${FORM} form.addTextItem().setTitle('x'); return form.getItems()[0].asTextItem().getTitle()`,
      ),
    ).toBe('x');
    expect(errorOf(`${FORM} form.addTextItem(); form.getItems()[0].asListItem()`)).toBe(
      'Invalid conversion for item type: TEXT.',
    );
  });

  test('move within the form, and a copy goes to its end (§4.1)', () => {
    const titles = `form.getItems().map((item) => item.getTitle()).join()`;
    const abc = `${FORM} const [a, b, c] = ['a', 'b', 'c'].map((t) => form.addTextItem().setTitle(t));`;
    expect(value(`${abc} form.moveItem(c, 0); form.moveItem(1, 2); return ${titles}`)).toBe(
      'c,b,a',
    );
    expect(
      value(`${abc} const copy = a.duplicate(); return [${titles}, copy.getId() === a.getId()]`),
    ).toEqual(['a,b,c,a', false]);
    expect(value(`${abc} form.deleteItem(b); return ${titles}`)).toBe('a,c');
    expect(errorOf(`${abc} form.deleteItem(b); form.deleteItem(b)`)).toBe('Invalid argument: item');
    expect(errorOf(`${abc} form.moveItem(a, 3)`)).toBe('Invalid argument: toIndex');
  });

  test('setters are calls, getters and builders are not', () => {
    const { runtime } =
      run(`function f() { ${FORM} const t = form.addTextItem().setTitle('t').setRequired(true); t.getTitle(); t.isRequired();
      t.setValidation(FormApp.createTextValidation().requireNumber().setHelpText('n').build()); }`);
    expect(runtime.records[0]?.calls).toEqual({
      'FormApp.create': 1,
      'Form.addTextItem': 1,
      'TextItem.setTitle': 1,
      'TextItem.setRequired': 1,
      'TextItem.setValidation': 1,
    });
  });
});

describe('choices', () => {
  test('begin as one empty choice (§4.1)', () => {
    expect(
      value(`${FORM} return form.addListItem().getChoices().map((c) => c.getValue())`),
    ).toEqual(['']);
  });

  test('an empty list and duplicates are refused (§4.3)', () => {
    expect(errorOf(`${FORM} form.addListItem().setChoiceValues([])`)).toBe(
      'Array is empty: values',
    );
    expect(errorOf(`${FORM} form.addListItem().setChoices([])`)).toBe('Array is empty: choices');
    expect(errorOf(`${FORM} form.addListItem().setChoiceValues(['a', 'a'])`)).toBe(
      'Questions cannot have duplicate choice values.',
    );
  });

  test('those that lead somewhere do not mix with those that do not, nor with "other" (§4.2)', () => {
    const page = `${FORM} const item = form.addMultipleChoiceItem(); const page = form.addPageBreakItem();`;
    expect(
      errorOf(`${page} item.setChoices([item.createChoice('a', page), item.createChoice('b')])`),
    ).toBe('Invalid data updating form.');
    const led = `${page} item.setChoices([item.createChoice('a', page), item.createChoice('b', FormApp.PageNavigationType.CONTINUE)]);`;
    expect(
      value(`${led} return item.getChoices().map((c) => String(c.getPageNavigationType()))`),
    ).toEqual(['GO_TO_PAGE', 'CONTINUE']);
    expect(errorOf(`${led} item.showOtherOption(true)`)).toBe('Invalid data updating form.');
  });

  test('boxes have no navigation (§4.2)', () => {
    expect(
      errorOf(
        `${FORM} const item = form.addCheckboxItem(); item.createChoice('a', FormApp.PageNavigationType.SUBMIT)`,
      ),
    ).toContain("don't match the method signature for FormApp.CheckboxItem.createChoice");
  });

  test('a page that a choice leads to cannot be deleted', () => {
    const body = `${FORM} const item = form.addListItem(); const page = form.addPageBreakItem(); item.setChoices([item.createChoice('a', page)]);`;
    expect(errorOf(`${body} form.deleteItem(page)`)).toBe('Invalid data updating form.');
  });
});

describe('scales, ratings, grids', () => {
  test('keep to their bounds (§4.3)', () => {
    expect(
      value(
        `${FORM} const s = form.addScaleItem(); return [s.getLowerBound(), s.getUpperBound(), s.setBounds(0, 10.9).getUpperBound()]`,
      ),
    ).toEqual([1, 5, 10]);
    expect(errorOf(`${FORM} form.addScaleItem().setBounds(2, 5)`)).toBe('Invalid argument: lower');
    expect(errorOf(`${FORM} form.addScaleItem().setBounds(1, 11)`)).toBe('Invalid argument: upper');
    expect(value(`${FORM} return form.addRatingItem().getRatingScaleLevel()`)).toBe(3);
    expect(errorOf(`${FORM} form.addRatingItem().setRatingScaleLevel(2)`)).toBe(
      'Invalid argument: ratingScaleLevel',
    );
    expect(errorOf(`${FORM} form.addGridItem().setRows([])`)).toBe('Array is empty: rows');
  });

  test('an answer that the question would not take throws', () => {
    expect(errorOf(`${FORM} form.addScaleItem().createResponse(6)`)).toBe(
      'Invalid response submitted to item: 6.',
    );
    expect(errorOf(`${FORM} form.addListItem().setChoiceValues(['a']).createResponse('b')`)).toBe(
      'Invalid response submitted to item: b.',
    );
    const grid = `${FORM} const g = form.addGridItem().setRows(['r1', 'r2']).setColumns(['A', 'B']);`;
    expect(value(`${grid} return g.createResponse(['A', null]).getResponse()`)).toEqual([
      'A',
      null,
    ]);
    expect(errorOf(`${grid} g.createResponse(['A'])`)).toContain('Invalid response');
  });

  test.each(['(', '(?=a)b', '(?<!a)b', '(a)\\\\1'])(
    '%s is no pattern for a rule (§4.4)',
    (pattern) => {
      expect(
        errorOf(`FormApp.createTextValidation().requireTextMatchesPattern('${pattern}')`),
      ).toBe('Invalid argument: pattern');
    },
  );

  test('a rule about numbers takes numbers', () => {
    const rule = (args: string) => errorOf(`FormApp.createTextValidation().requireNumber${args}`);
    expect(rule(`GreaterThan('3')`)).toContain(
      "(String) don't match the method signature for FormApp.TextValidationBuilder.requireNumberGreaterThan",
    );
    expect(rule(`Between(3)`)).toContain('(number)');
  });

  test('a validation belongs to its kind of item', () => {
    expect(
      errorOf(
        `${FORM} form.addTextItem().setValidation(FormApp.createCheckboxValidation().requireSelectAtLeast(1).build())`,
      ),
    ).toContain("don't match the method signature for FormApp.TextItem.setValidation");
  });
});

describe('pictures and what no script can make', () => {
  test('an image keeps its bytes, its side and its width', () => {
    const body = `${FORM} const item = form.addImageItem().setImage(Utilities.newBlob('punto', 'image/png', 'p.png'))
      .setAlignment(FormApp.Alignment.CENTER).setWidth(300);
      const image = form.getItems()[0].asImageItem().getImage();
      return [image.getDataAsString(), image.getContentType(), image.getName(), String(item.getAlignment()), item.getWidth(), form.addImageItem().getImage()]`;
    expect(value(body)).toEqual(['punto', 'image/png', 'p.png', 'CENTER', 300, null]);
    expect(errorOf(`${FORM} form.addImageItem().setImage('p.png')`)).toContain(
      "don't match the method signature for FormApp.ImageItem.setImage",
    );
  });

  test.each(['FILE_UPLOAD', 'UNSUPPORTED'] as const)(
    '%s can only be come across (§4.1)',
    (type) => {
      const g = guest(`
      function make() { ${FORM} form.addTextItem().setTitle('Currículum'); return form.getId(); }
      function look(id) { const [item] = FormApp.openById(id).getItems(FormApp.ItemType.${type}); return [item.getTitle(), String(item.getType())]; }
      function cast(id) { FormApp.openById(id).getItems()[0].asTextItem(); }`);
      const id = g.call('make') as string;
      const [item] = g.world.forms[id]?.items ?? [];
      if (item !== undefined) item.type = type;
      expect(g.call('look', id)).toEqual(['Currículum', type]);
      expect(g.error('cast', id)).toBe(`Invalid conversion for item type: ${type}.`);
    },
  );
});
