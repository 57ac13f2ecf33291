import { errorOf, guest, value } from '../support/guest';

/** Names in the order of an iterator. */
const NAMES = `function names(it) { const all = []; while (it.hasNext()) all.push(it.next().getName()); return all.sort(); }\n`;

const inDrive = (body: string) => value(`${NAMES.trim()} ${body}`);

describe('DriveApp.createFile', () => {
  it('takes a name and content, a type, or a blob', () => {
    expect(
      value(`
        const made = [
          DriveApp.createFile('a.txt', 'ñandú'),
          DriveApp.createFile('b.html', '<b>x</b>', MimeType.HTML),
          DriveApp.createFile(Utilities.newBlob([1, -1], 'image/png', 'c.png')),
        ];
        return made.map((f) => [String(f), f.getMimeType(), f.getSize(), f.getBlob().getBytes().length,
          f.getParents().next().getId() === DriveApp.getRootFolder().getId()]);`),
    ).toEqual([
      ['a.txt', 'text/plain', 7, 7, true],
      ['b.html', 'text/html', 8, 8, true],
      ['c.png', 'image/png', 2, 2, true],
    ]);
  });

  it.each([
    [
      "DriveApp.createFile('a')",
      "The parameters (String) don't match the method signature for DriveApp.createFile.",
    ],
    ["DriveApp.createFile(null, '')", 'Invalid argument: name'],
    [
      "DriveApp.createFile(Utilities.newBlob(''))",
      'Blob object must have non-null name for this operation.',
    ],
    [
      "DriveApp.createFile(Utilities.newBlob(''), 'x')",
      "The parameters (Blob,String) don't match the method signature for DriveApp.createFile.",
    ],
    ["DriveApp.createFile('a', 'x', MimeType.GOOGLE_DOCS)", 'Invalid argument: file.contentType'],
    [
      "DriveApp.createFile('a', 'x'.repeat(10485761), 'text/csv')",
      'File a exceeds the maximum file size.',
    ],
  ])('%s is refused', (call, text) => expect(errorOf(call)).toBe(text));
});

describe('finding', () => {
  it('by id: nothing there, and no id at all', () => {
    const get = (id: string) => errorOf(`DriveApp.getFileById(${id})`);
    expect(get(`'${'x'.repeat(33)}'`)).toMatch(
      /^No item with the given ID could be found\. Possibly/,
    );
    expect(get("'https://drive.google.com/x'")).toBe(
      'Unexpected error while getting the method or property getFileById on object DriveApp.',
    );
    expect(get('null')).toBe('Invalid argument: id');
    expect(errorOf("DriveApp.getFolderById(DriveApp.createFile('a', '').getId())")).toContain(
      'getFolderById on object DriveApp.',
    );
  });

  it('sees what the app did not make, and nothing of other people', () => {
    const script = guest('function f(id) { return DriveApp.getFileById(id).getName(); }');
    script.world.drive.files[script.world.containerId]!.ofApp = false;
    expect(script.call('f', script.world.containerId)).toBe('Hoja de cálculo sin título');
    script.world.drive.files[script.world.containerId]!.owner = 'otra@crea.example';
    script.world.drive.files[script.world.containerId]!.permissions = [];
    expect(script.error('f', script.world.containerId)).toMatch(/^No item/);
  });

  it('names are not unique, and the bin is looked into as well (platform-facts §7)', () => {
    expect(
      inDrive(`
        DriveApp.createFolder('Informes'); DriveApp.createFolder('Informes').setTrashed(true);
        DriveApp.createFile('Informes', '');
        return [names(DriveApp.getFoldersByName('Informes')), names(DriveApp.getFilesByName('Informes')),
          names(DriveApp.searchFolders("title = 'Informes' and trashed = false")), names(DriveApp.getTrashedFolders())];`),
    ).toEqual([['Informes', 'Informes'], ['Informes'], ['Informes'], ['Informes']]);
  });

  it('a hundred at a time: each hundred more is a call', () => {
    const script = guest(`
      function make() { for (let i = 0; i < 101; i += 1) DriveApp.createFile('f' + i, ''); }
      function count() { const it = DriveApp.getFilesByType('text/plain'); let n = 0; while (it.hasNext()) { it.next(); n += 1; } return n; }`);
    script.call('make');
    expect(script.call('count')).toBe(101);
    expect(script.runtime.records.at(-1)?.calls).toEqual({
      'DriveApp.getFilesByType': 1,
      'FileIterator.next': 1,
    });
  });

  it('what a file tells of itself costs no call', () => {
    const script = guest(`function f() { const f = DriveApp.createFile('a', 'x');
      return [f.getId(), f.getName(), f.getUrl(), f.getSize(), f.getMimeType(), f.isTrashed(), f.getDownloadUrl(), f.getDateCreated() <= f.getLastUpdated()].length; }`);
    expect(script.call('f')).toBe(8);
    expect(script.runtime.records[0]?.calls).toEqual({ 'DriveApp.createFile': 1 });
  });

  it('in another execution, and by an id that was cut out of an address', () => {
    const script = guest(`
      function make() { return DriveApp.createFile('a', '').getUrl(); }
      function find(url) { return [DriveApp.getFilesByName('a').hasNext(), DriveApp.getFileById(url.match(/[-\\w]{25,}/)).getName()]; }`);
    expect(script.call('find', script.call('make'))).toEqual([true, 'a']);
  });

  it('by type, in a folder, and in the words of Drive API v2', () => {
    expect(
      inDrive(`
        const folder = DriveApp.createFolder('A');
        folder.createFile('Lista de marzo', 'x'); folder.createFile("D'Ávila", 'x', MimeType.CSV); DriveApp.createFile('Lista', 'x');
        const q = (query) => names(DriveApp.searchFiles(query));
        return [names(folder.getFiles()), names(folder.getFilesByType(MimeType.CSV)), q('title contains "marzo"'),
          q("title = 'D\\\\'Ávila'"), q("'" + folder.getId() + "' in parents and mimeType = 'text/plain'"),
          q('modifiedDate > "2026-01-01" and title contains \\'lista\\''), names(folder.searchFiles("title contains 'Lista'"))];`),
    ).toEqual([
      ["D'Ávila", 'Lista de marzo'],
      ["D'Ávila"],
      ['Lista de marzo'],
      ["D'Ávila"],
      ['Lista de marzo'],
      ['Lista', 'Lista de marzo'],
      ['Lista de marzo'],
    ]);
    expect(errorOf(`DriveApp.searchFiles("name contains 'a'")`)).toBe('Invalid argument: q');
  });

  it('iterators end, and go on from a token in another execution for a week', () => {
    const script = guest(`
      function begin() { ['a', 'b', 'c'].forEach((n) => DriveApp.createFile(n, ''));
        const it = DriveApp.searchFiles("mimeType = 'text/plain'"); it.next(); return it.getContinuationToken(); }
      function rest(token) { const it = DriveApp.continueFileIterator(token); let n = 0; while (it.hasNext()) { it.next(); n += 1; } return n; }
      function beyond() { DriveApp.getFoldersByName('nada').next(); }`);
    const token = script.call('begin');
    expect(script.call('rest', token)).toBe(2);
    expect(script.error('beyond')).toBe(
      'Cannot retrieve the next object: iterator has reached the end.',
    );
    script.world.now += 8 * 86_400_000;
    expect(script.error('rest', token)).toBe('Invalid argument: continuationToken');
  });
});

describe('changing', () => {
  it('setters give the object back', () => {
    expect(
      value(`
        const f = DriveApp.createFile('a', 'x').setName('b').setDescription('d').setStarred(true).setContent('uno');
        return [f.getName(), f.getDescription(), f.isStarred(), f.isTrashed(), f.getBlob().getDataAsString(), DriveApp.createFile('c', '').getDescription()];`),
    ).toEqual(['b', 'd', true, false, 'uno', null]);
  });

  it('a document’s title is its file’s name', () => {
    expect(
      value(`const doc = DocumentApp.create('a'); DriveApp.getFileById(doc.getId()).setName('b');
        return [doc.getName(), Docs.Documents.get(doc.getId()).title];`),
    ).toEqual(['b', 'b']);
  });

  it('moves: one parent, never into itself', () => {
    expect(
      inDrive(`
        const a = DriveApp.createFolder('a'), b = a.createFolder('b'), f = DriveApp.createFile('f', '');
        f.moveTo(b); a.addFile(DriveApp.createFile('g', '')); b.removeFile(f);
        return [names(a.getFiles()), names(b.getFiles()), names(f.getParents())];`),
    ).toEqual([['g'], [], ['Mi unidad']]);
    expect(
      errorOf("const a = DriveApp.createFolder('a'); a.moveTo(a.createFolder('b'))"),
    ).toContain('descendant');
    expect(errorOf("DriveApp.createFile('f', '').moveTo('x')")).toBe(
      "The parameters (String) don't match the method signature for DriveApp.File.moveTo.",
    );
    expect(errorOf('DriveApp.getRootFolder().setStarred(true)')).toBe('Access denied: DriveApp.');
  });

  it('a trashed folder takes its files along', () => {
    expect(
      value(`const a = DriveApp.createFolder('a'), f = a.createFile('f', ''); a.setTrashed(true);
        return [f.isTrashed(), a.setTrashed(false).isTrashed(), f.isTrashed()];`),
    ).toEqual([true, false, false]);
  });

  it('copies under a name, into a folder', () => {
    expect(
      value(`
        const f = DriveApp.createFile('f', 'x'), to = DriveApp.createFolder('to');
        return [f.makeCopy(), f.makeCopy('g'), f.makeCopy(to), f.makeCopy('h', to)]
          .map((c) => [c.getName(), c.getParents().next().getName(), c.getBlob().getDataAsString(), c.getId() === f.getId()]);`),
    ).toEqual([
      ['f', 'Mi unidad', 'x', false],
      ['g', 'Mi unidad', 'x', false],
      ['f', 'to', 'x', false],
      ['h', 'to', 'x', false],
    ]);
    expect(
      errorOf(
        "const f = DriveApp.createFile('f', ''); f.makeCopy(DriveApp.createFolder('a'), 'x')",
      ),
    ).toBe(
      "The parameters (DriveApp.Folder,String) don't match the method signature for DriveApp.File.makeCopy.",
    );
  });

  it('shortcuts know what they point to', () => {
    expect(
      value(`const f = DriveApp.createFile('f', ''), s = DriveApp.createShortcut(f.getId());
        return [s.getName(), s.getMimeType() === MimeType.SHORTCUT, s.getTargetId() === f.getId(), s.getTargetMimeType(), f.getTargetId()];`),
    ).toEqual(['f', true, true, 'text/plain', null]);
  });
});

describe('content in another format', () => {
  it('PDF: what follows the last dot is the ending; Google’s files come as PDF at once', () => {
    expect(
      value(`
        const pdf = (blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString().slice(0, 5)];
        const book = DriveApp.getFileById(SpreadsheetApp.getActive().getId());
        return [pdf(DriveApp.createFile('Compra.12.25', 'x').getAs('application/pdf')), pdf(book.getBlob()), pdf(book.getAs(MimeType.PDF))];`),
    ).toEqual([
      ['Compra.12.pdf', 'application/pdf', '%PDF-'],
      ['Hoja de cálculo sin título.pdf', 'application/pdf', '%PDF-'],
      ['Hoja de cálculo sin título.pdf', 'application/pdf', '%PDF-'],
    ]);
    expect(errorOf("DriveApp.createFile('a', 'x').getAs('image/png')")).toBe(
      'Converting from text/plain to image/png is not supported.',
    );
  });

  it('conversions are counted (platform-facts §1.1)', () => {
    const { world } = guest('');
    world.drive.windows[`converted:${world.operator}`] = { from: world.now, used: 4_000 };
    expect(errorOf("DriveApp.createFile('a', 'x').getAs('application/pdf')", { world })).toBe(
      'Service invoked too many times for one day: conversion.',
    );
  });
});

it('what is not simulated says so', () => {
  expect(errorOf("DriveApp.createFile('a', '').getThumbnail()")).toBe(
    'NotSimulated: File.getThumbnail',
  );
});
