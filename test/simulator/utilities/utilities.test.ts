import { createHash, createHmac } from 'node:crypto';
import { errorOf, guest, value } from '../support/guest';

const format = (pattern: string, iso = '2026-03-10T16:05:09.007Z', zone = 'America/Mexico_City') =>
  value(`return Utilities.formatDate(new Date('${iso}'), '${zone}', ${JSON.stringify(pattern)})`);

describe('Utilities.formatDate: SimpleDateFormat (platform-facts §10)', () => {
  it.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-10T10:05:09.007-06:00'],
    ['EEE, d MMM yy', 'Tue, 10 Mar 26'],
    ['EEEE MMMM', 'Tuesday March'],
    ['h:mm a K k u D w W F', '10:05 AM 10 10 2 69 11 2 2'],
    ['z Z X', 'CST -0600 -06'],
    ["h 'o''clock'", "10 o'clock"],
    ["''yy''", "'26'"],
    ['yyyyMMdd', '20260310'],
  ])('%s is %s', (pattern, text) => expect(format(pattern)).toBe(text));

  it('YYYY is the year of the week, the trap at New Year', () => {
    expect(format('yyyy YYYY', '2026-12-29T18:00:00Z')).toBe('2026 2027');
    expect(format('ww', '2026-12-29T18:00:00Z')).toBe('01');
  });

  it('takes offsets as zones, and an unknown zone is GMT', () => {
    expect(format('HH:mm', undefined, 'GMT+5:30')).toBe('21:35');
    expect(format('HH:mm X', undefined, 'Nowhere/City')).toBe('16:05 Z');
  });

  it('refuses what is no date', () => {
    expect(errorOf("Utilities.formatDate('2026', 'GMT', 'yyyy')")).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(errorOf("Utilities.formatDate(new Date(NaN), 'GMT', 'yyyy')")).toContain(
      'Invalid argument: date',
    );
  });

  it('parseDate reads by the same letters', () => {
    const parse = (text: string, pattern: string) =>
      value(
        `return Utilities.parseDate('${text}', 'America/Mexico_City', "${pattern}").toISOString()`,
      );
    expect(parse('2026-03-12 17:30', 'yyyy-MM-dd HH:mm')).toBe('2026-03-12T23:30:00.000Z');
    expect(parse('12 Mar 2026 5:30 PM', 'd MMM yyyy h:mm a')).toBe('2026-03-12T23:30:00.000Z');
    expect(parse('20260312T1730-0500', "yyyyMMdd'T'HHmmZ")).toBe('2026-03-12T22:30:00.000Z');
    expect(errorOf("Utilities.parseDate('soon', 'GMT', 'yyyy')")).toContain('soon');
  });
});

describe('bytes', () => {
  const signed = (bytes: Uint8Array) => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));

  it('are signed (gotcha 25)', () => {
    expect(
      value(
        "return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'ñ', Utilities.Charset.UTF_8)",
      ),
    ).toEqual(signed(createHash('sha256').update('ñ').digest()));
    expect(value("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'ñ')")).toEqual(
      signed(createHash('md5').update('?').digest()),
    );
    expect(value("return Utilities.computeHmacSha256Signature('v', 'k')")).toEqual(
      signed(createHmac('sha256', 'k').update('v').digest()),
    );
  });

  it('go to base 64 and back', () => {
    expect(
      value(
        "return [Utilities.base64Encode('señal?>'), Utilities.base64EncodeWebSafe('señal?>'), Utilities.base64Encode([-61, -79])]",
      ),
    ).toEqual(['c2XDsWFsPz4=', 'c2XDsWFsPz4=', 'w7E=']);
    expect(
      value(
        "return Utilities.newBlob(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe('ñ?>~'))).getDataAsString()",
      ),
    ).toBe('ñ?>~');
    expect(errorOf("Utilities.base64Decode('*')")).toBe('Could not decode string.');
  });

  it('make blobs', () => {
    expect(
      value(
        "const b = Utilities.newBlob('hola', 'text/plain', 'a.txt').setName('b.csv').setContentTypeFromExtension(); return [b.getName(), b.getContentType(), b.getBytes(), Utilities.ungzip(Utilities.gzip(b)).getDataAsString()]",
      ),
    ).toEqual(['b.csv', 'text/csv', [104, 111, 108, 97], 'hola']);
  });
});

describe('texts', () => {
  it.each([
    ["'%s and %d%%', 'a', 3.9", 'a and 3%'],
    ["'%05.1f|%-4s|%4s|%x', 3.14159, 'ab', 'cd', 255", '003.1|ab  |  cd|ff'],
    ["'%2$s %1$s', 'a', 'b'", 'b a'],
    ["'%,d', 1234567", '1,234,567'],
  ])('formatString(%s)', (args, text) =>
    expect(value(`return Utilities.formatString(${args})`)).toBe(text),
  );

  it('parseCsv reads quotes, line ends and other delimiters', () => {
    expect(value('return Utilities.parseCsv(\'a,"b ""x"", c"\\r\\n1,"2\\n3"\\n\')')).toEqual([
      ['a', 'b "x", c'],
      ['1', '2\n3'],
    ]);
    expect(value("return Utilities.parseCsv('a;b;', ';')")).toEqual([['a', 'b', '']]);
  });

  it('getUuid is a version 4 UUID, another each time, the same in a repeated run', () => {
    const made = guest('function f() { return [Utilities.getUuid(), Utilities.getUuid()]; }');
    const [a, b] = made.call('f') as string[];
    expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(b).not.toBe(a);
    expect(guest('function f() { return [Utilities.getUuid()]; }').call('f')).toEqual([a]);
  });
});

describe('sleep', () => {
  it('costs simulated time, five minutes at most', () => {
    expect(value('const t = Date.now(); Utilities.sleep(1500); return Date.now() - t')).toBe(1500);
    expect(errorOf('Utilities.sleep(300001)')).toBe('Invalid argument: milliseconds');
  });
});
