import { errorOf } from '../support/guest';

const refused = (types: string, method: string) =>
  `The parameters (${types}) don't match the method signature for DocumentApp.Body.${method}.`;
const body = (call: string) => `const body = DocumentApp.create('d').getBody(); ${call}`;

describe('arguments of DocumentApp that it does not take', () => {
  it.each([
    ['body.insertParagraph(0, body.appendTable([]).copy())', 'number,Table', 'insertParagraph'],
    ['body.appendParagraph(new Date())', '(class)', 'appendParagraph'],
    ["body.insertListItem(1, { a: 'x' })", 'number,(class)', 'insertListItem'],
    ["body.appendTable([['a', new Date()]])", 'String[][]', 'appendTable'],
    ['body.appendTable([[null]])', 'null[][]', 'appendTable'],
  ])('%s: the text names all of them', (call, types, method) => {
    expect(errorOf(body(call))).toBe(refused(types, method));
  });
});
