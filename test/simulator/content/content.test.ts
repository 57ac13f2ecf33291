import { errorOf, value } from '../support/guest';

describe('ContentService (AS/reference/content)', () => {
  test('a text output is built by chaining', () => {
    const body = `const { MimeType } = ContentService;
      const output = ContentService.createTextOutput('uno').append(' dos').setMimeType(MimeType.JSON).downloadAsFile('datos.json');
      const before = [output.getContent(), output.getMimeType() === MimeType.JSON, String(output.getMimeType()), output.getFileName()];
      return [...before, output.clear().getContent(), output.append('x').getContent(), output.downloadAsFile(null).getFileName()]`;
    expect(value(body)).toEqual(['uno dos', true, 'JSON', 'datos.json', null, 'x', null]);
  });

  test('is plain text, shown, and empty unless told otherwise', () => {
    const body = `const output = ContentService.createTextOutput();
      return [output.getContent(), String(output.getMimeType()), output.getFileName()]`;
    expect(value(body)).toEqual(['', 'TEXT', null]);
  });

  test('refuses what is no type, and a name that no file can have', () => {
    expect(errorOf(`ContentService.createTextOutput().setMimeType('application/json')`)).toBe(
      "The parameters (String) don't match the method signature for ContentService.TextOutput.setMimeType.",
    );
    expect(errorOf(`ContentService.createTextOutput().downloadAsFile('a/b')`)).toBe(
      'Invalid argument: filename',
    );
  });
});
