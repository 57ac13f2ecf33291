import { createVerify, generateKeyPairSync } from 'node:crypto';
import { errorOf, guest, value } from '../support/guest';

describe('Blob', () => {
  it('reads and writes texts in a character set', () => {
    expect(
      value(`
        const b = Utilities.newBlob('').setDataFromString('ñ €', 'ISO-8859-15');
        const back = b.getDataAsString('ISO-8859-15');
        return [b.getBytes(), back, Utilities.newBlob([-125, 101]).getDataAsString('Shift_JIS'),
          Utilities.newBlob([-1]).getDataAsString(), Utilities.newBlob('').setDataFromString('é', 'US-ASCII').getBytes()];`),
    ).toEqual([[-15, 32, -92], 'ñ €', 'テ', '\ufffd', [63]]);
    expect(errorOf("Utilities.newBlob('').getDataAsString('klingon')")).toContain('klingon');
  });

  it('a copy is another one, a name gives a type, Google’s types are known', () => {
    expect(
      value(`
        const a = Utilities.newBlob('x', 'text/plain', 'a.txt'), b = a.copyBlob().setName('b.xlsx').setContentTypeFromExtension();
        return [a.getName(), b.getContentType(), a.setName(null).setContentTypeFromExtension().getContentType(),
          b.setContentType(MimeType.GOOGLE_DOCS).isGoogleType(), a.isGoogleType(), String(a), a.getAllBlobs().length];`),
    ).toEqual([
      'a.txt',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      null,
      true,
      false,
      'Blob',
      1,
    ]);
  });

  it('a page becomes a PDF of its words, by itself or as an HtmlOutput', () => {
    expect(
      value(`
        const html = '<style>p{}</style><p>Hola</p><p>Ana &amp; Eva</p>';
        const pdf = Utilities.newBlob(html, 'text/html', 'carta.html').getAs('application/pdf');
        const out = HtmlService.createHtmlOutput(html).getAs(MimeType.PDF);
        return [pdf, out].map((b) => [b.getName(), b.getDataAsString('ISO-8859-1').match(/\\((.*)\\) Tj/g)]);`),
    ).toEqual([
      ['carta.pdf', ['(Hola) Tj', '(Ana & Eva) Tj']],
      ['output.pdf', ['(Hola) Tj', '(Ana & Eva) Tj']],
    ]);
    expect(
      value("return DriveApp.createFile(Utilities.newBlob('x').getAs(MimeType.PDF)).getMimeType()"),
    ).toBe('application/pdf');
    expect(errorOf("Utilities.newBlob('x', 'text/plain').getAs('text/html')")).toBe(
      'Converting from text/plain to text/html is not supported.',
    );
    expect(errorOf("Utilities.newBlob([1], 'image/png').getAs('image/jpeg')")).toMatch(
      /^NotSimulated: Blob.getAs/,
    );
  });

  it('goes along with a mail, and so does a file', () => {
    const script =
      guest(`function f() { MailApp.sendEmail({ to: 'a@crea.example', subject: 's', body: 'b',
      attachments: [DriveApp.createFile('a.txt', 'hola'), Utilities.newBlob('x', 'text/csv', 'b.csv')] }); }`);
    script.call('f');
    const [mail] = script.world.mail.messages;
    expect(
      mail?.attachments.map(({ name, data }) => [name, Buffer.from(data, 'base64').toString()]),
    ).toEqual([
      ['a.txt', 'hola'],
      ['b.csv', 'x'],
    ]);
  });
});

describe('archives', () => {
  it('zip and unzip keep names, and types by their endings', () => {
    expect(
      value(`
        const zip = Utilities.zip([Utilities.newBlob('uno', null, 'a.txt'), Utilities.newBlob([1, -1], null, 'sub/b.png')]);
        return [zip.getName(), zip.getContentType(), Utilities.zip([], 'x.zip').getName(),
          Utilities.unzip(zip).map((b) => [b.getName(), b.getContentType(), b.getBytes()])];`),
    ).toEqual([
      'archive.zip',
      'application/zip',
      'x.zip',
      [
        ['a.txt', 'text/plain', [117, 110, 111]],
        ['sub/b.png', 'image/png', [1, -1]],
      ],
    ]);
  });

  it.each([
    [
      "Utilities.zip([Utilities.newBlob('x')])",
      'Blob object must have non-null name for this operation.',
    ],
    ["Utilities.zip([1, 2].map(() => Utilities.newBlob('x', null, 'a')))", 'duplicate entry: a'],
    ["Utilities.unzip(Utilities.newBlob('x'))", 'Invalid argument'],
    ["Utilities.ungzip(Utilities.newBlob('x'))", 'Invalid argument'],
    [
      'Utilities.zip({})',
      "The parameters (Object,null) don't match the method signature for Utilities.zip.",
    ],
  ])('%s is refused', (call, text) => expect(errorOf(call)).toBe(text));
});

describe('digests and signatures', () => {
  // Recorded from live runs (docs/fidelity-notes.md): a text without a character set is taken as US-ASCII.
  const MD5 = {
    ascii: [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69],
    utf8: [-71, 89, 42, -99, 35, -63, -51, -82, 83, 46, 87, -53, -35, -67, 116, -6],
  };

  it('a character set changes the digest, and there is one when none is told', () => {
    expect(
      value(`const md5 = (...more) => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ...more);
        return [md5('€🙂'), md5('€🙂', Utilities.Charset.UTF_8), md5(Utilities.newBlob('€🙂').getBytes())];`),
    ).toEqual([MD5.ascii, MD5.utf8, MD5.utf8]);
    expect(value("return Utilities.computeHmacSha256Signature('café', '€🙂').slice(0, 4)")).toEqual(
      [-125, 73, -127, -128],
    );
  });

  it.each([
    "computeDigest('MD5', 'x')",
    'computeDigest(Utilities.DigestAlgorithm.MD5, 5)',
    'computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)',
    "computeHmacSha256Signature([1], 'x')",
  ])('%s is refused', (call) =>
    expect(errorOf(`Utilities.${call}`)).toMatch(
      /^The parameters \(.*\) don't match the method signature for Utilities\.compute/,
    ),
  );

  it('signs with a private key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const signature = value(
      `return Utilities.computeRsaSha256Signature('hola', ${JSON.stringify(pem)})`,
    ) as number[];
    const verified = createVerify('RSA-SHA256')
      .update('hola')
      .verify(publicKey, Buffer.from(signature));
    expect(verified).toBe(true);
    expect(errorOf("Utilities.computeRsaSha256Signature('hola', 'no key')")).toBe(
      'Invalid argument: key',
    );
  });
});

it('the deprecated JSON functions still work', () => {
  expect(
    value('return [Utilities.jsonParse(\'{"a": [1]}\'), Utilities.jsonStringify({ a: 1 })]'),
  ).toEqual([{ a: [1] }, '{"a":1}']);
  expect(value("try { Utilities.jsonParse('{'); } catch (e) { return e.name; }")).toBe(
    'SyntaxError',
  );
});
