import { errorOf, value } from '../support/guest';

const SHEET = `const App = SpreadsheetApp; const sheet = App.getActiveSheet(); const cell = sheet.getRange('A1');
  const rule = () => App.newDataValidation();`;
const DAY = "new Date('2026-03-01T00:00:00-06:00')";

describe('rules tell what they want', () => {
  test.each([
    ["requireValueInList(['a', 2])", 'VALUE_IN_LIST', [['a', '2'], true]],
    ["requireValueInList(['a'], false)", 'VALUE_IN_LIST', [['a'], false]],
    ['requireNumberBetween(1, 5)', 'NUMBER_BETWEEN', [1, 5]],
    ['requireNumberNotEqualTo(3)', 'NUMBER_NOT_EQUAL_TO', [3]],
    ["requireTextDoesNotContain('x')", 'TEXT_DOES_NOT_CONTAIN', ['x']],
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', []],
    ["requireCheckbox('sí', 'no')", 'CHECKBOX', ['sí', 'no']],
    ["requireFormulaSatisfied('=A1>1')", 'CUSTOM_FORMULA', ['=A1>1']],
    ['withCriteria(App.DataValidationCriteria.NUMBER_LESS_THAN, [7])', 'NUMBER_LESS_THAN', [7]],
    ["withCriteria(App.DataValidationCriteria.DATE_AFTER, ['=I1'])", 'DATE_AFTER', ['=I1']],
    [`requireDateAfter(${DAY})`, 'DATE_AFTER', ['2026-03-01T06:00:00.000Z']],
  ])('%s', (call, criterion, values) => {
    expect(
      value(`${SHEET} cell.setDataValidation(rule().${call}.build()); const read = cell.getDataValidation();
        return [String(read.getCriteriaType()), read.getCriteriaValues()];`),
    ).toEqual([criterion, values]);
  });

  test('a builder knows nothing at first', () => {
    expect(
      value(
        `${SHEET} const made = rule(); return [made.getCriteriaType(), made.getCriteriaValues(), made.getHelpText(), made.getAllowInvalid()]`,
      ),
    ).toEqual([null, [], null, true]);
  });

  test('a list can be cells', () => {
    expect(
      value(`${SHEET} cell.setDataValidation(rule().requireValueInRange(sheet.getRange('C1:C3')).build());
        const [range, menu] = cell.getDataValidation().getCriteriaValues(); return [range.getA1Notation(), menu];`),
    ).toEqual(['C1:C3', true]);
  });

  test('the cells of a list are those of its own spreadsheet', () => {
    expect(
      value(`${SHEET.replace('rule = ()', 'newRule = ()')} const other = App.create('Otra'); const tab = other.getSheets()[0]; tab.setName('Listas'); const rule = App.newDataValidation().requireValueInRange(tab.getRange('B1:B2')).build();
        tab.getRange('A1').setDataValidation(rule); return [rule, tab.getRange('A1').getDataValidation()].map((each) => each.getCriteriaValues()[0].getSheet().getParent().getName());`),
    ).toEqual(['Otra', 'Otra']);
  });

  test('a copy is another rule', () => {
    expect(
      value(`${SHEET} const first = rule().requireNumberLessThan(5).setHelpText('menos').build(); const second = first.copy().setAllowInvalid(false).build();
        return [first.getAllowInvalid(), second.getAllowInvalid(), second.getHelpText()];`),
    ).toEqual([true, false, 'menos']);
  });
});

describe('a strict rule', () => {
  const strict = (call: string, given: string) =>
    `${SHEET} cell.setDataValidation(rule().${call}.setAllowInvalid(false).build()).setValue(${given});`;

  test.each([
    [`requireDateAfter(${DAY})`, `'1/3/2026'`, `'2/3/2026'`],
    [`requireDateOnOrBefore(${DAY})`, `'2/3/2026'`, `'1/3/2026'`],
    [`requireDateBetween(${DAY}, ${DAY})`, `'28/2/2026'`, `'1/3/2026'`],
    ['requireNumberGreaterThan(5)', '5', '6'],
    ["requireTextEqualTo('Sí')", "'no'", "'sí'"],
    ['requireTextIsUrl()', "'hola'", "'https://a.example'"],
    ['requireCheckbox()', "'x'", 'true'],
  ])('%s refuses %s and takes %s', (call, bad, good) => {
    expect(errorOf(strict(call, bad))).toBe(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(value(`${strict(call, good)} return cell.isBlank()`)).toBe(false);
  });

  test('a limit that is a formula is not known here and refuses nothing', () => {
    const call = "withCriteria(App.DataValidationCriteria.NUMBER_LESS_THAN, ['=B1'])";
    expect(value(`${strict(call, '9')} return cell.getValue()`)).toBe(9);
  });
});

test('tables of rules, with null for none', () => {
  expect(
    value(`${SHEET} const range = sheet.getRange('A1:B1'); range.setDataValidations([[rule().requireTextIsEmail().build(), null]]);
      const read = range.getDataValidations()[0].map((each) => each && String(each.getCriteriaType())); range.clearDataValidations();
      return [read, range.getDataValidations()];`),
  ).toEqual([['TEXT_IS_VALID_EMAIL', null], [[null, null]]]);
});

describe('checkboxes', () => {
  test('come empty, are ticked and emptied, and go with what they held', () => {
    expect(
      value(`${SHEET} const range = sheet.getRange('A1:A2'); const seen = [];
        range.insertCheckboxes(); seen.push([range.getValues(), range.isChecked()]);
        range.check(); seen.push([range.getValues(), range.isChecked()]);
        cell.uncheck(); seen.push([range.isChecked()]);
        range.removeCheckboxes(); seen.push([range.getValues(), cell.getDataValidation()]); return seen;`),
    ).toEqual([
      [[[false], [false]], false],
      [[[true], [true]], true],
      [null],
      [[[''], ['']], null],
    ]);
  });

  test('may hold values of their own', () => {
    expect(
      value(`${SHEET} const range = sheet.getRange('A1:A3').insertCheckboxes('sí', 'no'); cell.check(); sheet.getRange('A3').clearContent();
        return [range.getValues(), cell.isChecked(), sheet.getRange('A2').isChecked(), sheet.getRange('A3').isChecked()];`),
    ).toEqual([[['sí'], ['no'], ['']], true, false, null]);
  });

  test('other cells are left alone', () => {
    expect(value(`${SHEET} return cell.setValue('x').check().getValue()`)).toBe('x');
  });

  test('a box keeps a value of its own that it finds', () => {
    expect(value(`${SHEET} cell.setValue(true).insertCheckboxes(); return cell.isChecked()`)).toBe(
      true,
    );
  });
});
