import {
  deleteFile,
  editDocument,
  moveFile,
  renameFile,
  trashFile,
} from '../../../simulator/control/drive';
import { MIME, rootFolderId } from '../../../simulator/services/drive/state';
import { guest } from '../support/guest';

const SOURCE = `
function create(body, options) { return Drive.Files.create(body, null, options); }
function createText(name, text) { return Drive.Files.create({ name: name }, Utilities.newBlob(text, 'text/plain', name), { fields: 'id,size,mimeType' }); }
function createWrong() { return Drive.Files.create({ name: 'x' }, { fields: 'id' }); }
function copy(body, id, options) { return Drive.Files.copy(body, id, options); }
function get(id, options) { return Drive.Files.get(id, options); }
function list(options) { return Drive.Files.list(options); }
function names(q) { return Drive.Files.list({ q: q, fields: 'files(name)', orderBy: 'name' }).files.map(function (f) { return f.name; }); }
function update(body, id, options) { return Drive.Files.update(body, id, null, options); }
function remove(id) { return Drive.Files.remove(id); }
function ids(count) { return Drive.Files.generateIds({ count: count }).ids; }
function read(id) { return Drive.Files.get(id, { alt: 'media' }).getDataAsString(); }
function exported(id, type, options) { const b = Drive.Files.export(id, type, options); return [b.getContentType(), b.getDataAsString()]; }
function failure(body) { try { create(body); return null; } catch (e) { return [e.details.code, e.details.errors[0].reason, e.message]; } }`;

type File = { id: string; name: string };

function prepared() {
  const script = guest(SOURCE);
  const create = (body: object, options?: object) => script.call('create', body, options) as File;
  return {
    script,
    create,
    world: script.world,
    folder: (name: string) => create({ name, mimeType: MIME.folder }).id,
  };
}

describe('Drive.Files.create and copy', () => {
  it('answers few fields unless more are asked for', () => {
    const { script, create, world } = prepared();
    const file = create({ name: 'Carpeta', mimeType: MIME.folder });
    expect(file).toEqual({
      kind: 'drive#file',
      id: file.id,
      name: 'Carpeta',
      mimeType: MIME.folder,
    });
    expect(script.call('get', file.id, { fields: 'parents,owners(emailAddress),trashed' })).toEqual(
      {
        parents: [rootFolderId(world.operator)],
        owners: [{ emailAddress: world.operator }],
        trashed: false,
      },
    );
    expect(script.error('get', file.id, { fields: 'a(' })).toMatch(/Invalid field selection a\($/);
  });

  it('takes a generated id once: 409 the second time (platform-facts §7)', () => {
    const { script } = prepared();
    const [id] = script.call('ids', 2) as string[];
    expect(script.call('failure', { id, name: 'a', mimeType: MIME.folder })).toBeNull();
    expect(script.call('failure', { id, name: 'a', mimeType: MIME.folder })).toEqual([
      409,
      'fileIdInUse',
      'API call to drive.files.create failed with error: A file already exists with the provided ID.',
    ]);
    expect(script.call('names', `name = 'a'`)).toEqual(['a']);
  });

  it('takes no id of one’s own making, and none at all for the editors’ files', () => {
    const { script } = prepared();
    const [id] = script.call('ids', 1) as string[];
    expect(script.call('failure', { id: 'mine', name: 'a' })).toEqual([
      400,
      'fileIdNotUsable',
      expect.stringMatching(/The provided file ID is not usable\.$/),
    ]);
    expect(script.call('failure', { id, name: 'a', mimeType: MIME.document })).toEqual([
      403,
      'forbidden',
      expect.stringMatching(/Generated IDs are not supported for Docs Editors formats\.$/),
    ]);
  });

  it('makes the content of each editor, forms unpublished', () => {
    const { create, world } = prepared();
    const [document, spreadsheet, presentation, form] = [
      MIME.document,
      MIME.spreadsheet,
      MIME.presentation,
      MIME.form,
    ].map((mimeType) => create({ name: 'x', mimeType }).id);
    expect(world.documents[document ?? '']?.title).toBe('x');
    expect(world.spreadsheets[spreadsheet ?? '']?.sheets).toHaveLength(1);
    expect(world.presentations[presentation ?? '']?.slides).toHaveLength(1);
    expect(world.forms[form ?? '']?.published).toBe(false);
  });

  it('stores what is uploaded, blobs only', () => {
    const { script } = prepared();
    const file = script.call('createText', 'nota.txt', 'año') as File;
    expect(file).toEqual({ id: file.id, size: '4', mimeType: 'text/plain' });
    expect(script.call('read', file.id)).toBe('año');
    expect(script.error('createWrong')).toBe(
      'The mediaData parameter only supports Blob types for upload.',
    );
  });

  it('copies content and properties, not permissions', () => {
    const { script, create, world } = prepared();
    const source = create({
      name: 'Guía',
      mimeType: MIME.document,
      appProperties: { role: 'template', key: 'a' },
    });
    editDocument(world, source.id, 'Hola {{nombre}}');
    world.drive.files[source.id]?.permissions.push({
      id: '1',
      type: 'user',
      role: 'writer',
      emailAddress: 'luz@crea.example',
    });
    const copy = script.call(
      'copy',
      { name: 'Guía de Ana', appProperties: { role: null, session: 's1' } },
      source.id,
      { fields: '*' },
    ) as File;
    expect(copy).toMatchObject({
      name: 'Guía de Ana',
      appProperties: { key: 'a', session: 's1' },
      permissions: [{ role: 'owner' }],
    });
    expect(script.call('exported', copy.id, 'text/plain', { alt: 'media' })).toEqual([
      'text/plain',
      'Hola {{nombre}}',
    ]);
  });

  it('limits properties to 124 bytes of UTF-8 with their key, and then makes nothing', () => {
    const { script } = prepared();
    expect(script.call('failure', { name: 'a', appProperties: { k: 'v'.repeat(123) } })).toBeNull();
    expect(script.call('failure', { name: 'b', appProperties: { k: 'ñ'.repeat(62) } })).toEqual([
      403,
      'propertyLengthLimitExceeded',
      expect.stringContaining('limited to 124 bytes'),
    ]);
    expect(script.call('names', `name = 'b'`)).toEqual([]);
  });

  it('refuses unknown parents, parents that are no folders, and two parents', () => {
    const { script, create } = prepared();
    const { id } = create({ name: 'x', mimeType: MIME.document });
    expect(script.error('create', { name: 'y', parents: ['nowhere'] })).toBe(
      'API call to drive.files.create failed with error: File not found: nowhere.',
    );
    expect(script.error('create', { name: 'y', parents: [id] })).toMatch(
      /The specified parent is not a folder\.$/,
    );
    expect(script.error('create', { name: 'y', parents: ['root', id] })).toMatch(
      /Increasing the number of parents is not allowed\.$/,
    );
  });

  it('counts documents a day, copies included (platform-facts §1.1)', () => {
    const { script, create, world } = prepared();
    const { id } = create({ name: 'x', mimeType: MIME.document });
    world.drive.windows[`document:${world.operator}`] = { from: world.now, used: 1_500 };
    expect(script.error('copy', {}, id)).toMatch(/^Service invoked too many times/);
    expect(create({ name: 'a folder still goes', mimeType: MIME.folder })).toBeTruthy();
  });
});

describe('Drive.Files.update and remove', () => {
  it('moves by adding and removing parents at once, never by the parents field', () => {
    const { script, create, folder } = prepared();
    const [from, to] = [folder('de'), folder('a')];
    const { id } = create({ name: 'x', parents: [from] });
    expect(script.error('update', { parents: [to] }, id)).toMatch(
      /The parents field is not directly writable/,
    );
    expect(script.error('update', {}, id, { addParents: to })).toMatch(
      /Increasing the number of parents/,
    );
    expect(
      script.call('update', {}, id, { addParents: to, removeParents: from, fields: 'parents' }),
    ).toEqual({ parents: [to] });
    expect(script.error('update', {}, from, { addParents: from, removeParents: 'root' })).toMatch(
      /cannot be moved into itself/,
    );
  });

  it('changes what is named and deletes properties by null', () => {
    const { script, create } = prepared();
    const { id } = create({ name: 'x', description: 'd', appProperties: { a: '1', b: '2' } });
    expect(
      script.call('update', { name: 'y', appProperties: { a: null } }, id, {
        fields: 'name,description,appProperties',
      }),
    ).toEqual({
      name: 'y',
      description: 'd',
      appProperties: { b: '2' },
    });
  });

  it('still gets what is trashed, also when a folder above it is', () => {
    const { script, create, folder } = prepared();
    const parent = folder('f');
    const { id } = create({ name: 'x', parents: [parent] });
    script.call('update', { trashed: true }, parent);
    expect(script.call('get', id, { fields: 'trashed,explicitlyTrashed' })).toEqual({
      trashed: true,
      explicitlyTrashed: false,
    });
    expect(script.call('names', `name = 'x' and trashed = false`)).toEqual([]);
    expect(script.call('names', `name = 'x'`)).toEqual(['x']);
  });

  it('removes for good, with all that lies inside', () => {
    const { script, create, folder, world } = prepared();
    const parent = folder('f');
    const { id } = create({ name: 'x', mimeType: MIME.document, parents: [parent] });
    script.call('remove', parent);
    expect(script.error('get', id)).toBe(
      `API call to drive.files.get failed with error: File not found: ${id}.`,
    );
    expect(world.documents[id]).toBeUndefined();
  });
});

describe('Drive.Files.list', () => {
  it('understands the terms of a query', () => {
    const { script, create, folder } = prepared();
    const parent = folder('Sesiones');
    create({
      name: 'Guía de ventas',
      mimeType: MIME.document,
      parents: [parent],
      appProperties: { key: `it's` },
    });
    create({ name: 'ventasHoy', mimeType: MIME.presentation });
    const names = (q: string) => script.call('names', q);
    expect(names(`name = 'Sesiones' and mimeType = '${MIME.folder}'`)).toEqual(['Sesiones']);
    expect(names(`'${parent}' in parents`)).toEqual(['Guía de ventas']);
    expect(names(`appProperties has { key='key' and value='it\\'s' }`)).toEqual(['Guía de ventas']);
    expect(names(`name contains 'ventas'`)).toEqual(['Guía de ventas', 'ventasHoy']);
    expect(names(`name contains 'Hoy'`)).toEqual([]);
    expect(
      names(
        `(name contains 'guía' or name contains 'sesiones') and not mimeType = '${MIME.folder}'`,
      ),
    ).toEqual(['Guía de ventas']);
    expect(
      names(`createdTime > '2026-03-10T15:00:00' and name contains 'ventas' and 'root' in parents`),
    ).toEqual(['ventasHoy']);
    expect(names(`createdTime > '2030-01-01T00:00:00Z'`)).toEqual([]);
    expect(script.error('names', `name = unquoted`)).toMatch(/Invalid Value$/);
    expect(script.error('names', `fullText contains 'x'`)).toMatch(/^NotSimulated/);
  });

  it('pages', () => {
    const { script, folder } = prepared();
    for (const name of ['a', 'b', 'c']) folder(name);
    const q = `mimeType = '${MIME.folder}'`;
    const first = script.call('list', { q, pageSize: 2, orderBy: 'name' }) as {
      files: File[];
      nextPageToken: string;
    };
    expect(first.files.map(({ name }) => name)).toEqual(['a', 'b']);
    const second = script.call('list', {
      q,
      pageSize: 2,
      orderBy: 'name',
      pageToken: first.nextPageToken,
    }) as { files: File[] };
    expect(second.files.map(({ name }) => name)).toEqual(['c']);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('lags behind creation and change when told to, get does not', () => {
    const { script, folder, world } = prepared();
    world.drive.listingLagMs = 60_000;
    const id = folder('a');
    const names = () => script.call('names', `mimeType = '${MIME.folder}' and trashed = false`);
    expect(names()).toEqual([]);
    world.now += 120_000;
    expect(names()).toEqual(['a']);
    script.call('update', { trashed: true }, id);
    expect(names()).toEqual(['a']);
    expect(script.call('get', id, { fields: 'trashed' })).toEqual({ trashed: true });
    world.now += 120_000;
    expect(names()).toEqual([]);
  });

  it('shows what the user has; with scope drive.file only what the app made (platform-facts §3.4)', () => {
    const { script, folder, world } = prepared();
    const id = folder('a');
    expect(
      guest(SOURCE, { world }).outcome('get', { args: [id], user: 'otra@crea.example' }),
    ).toMatchObject({ status: 'error' });
    const file = world.drive.files[id];
    if (file !== undefined) file.ofApp = false;
    const narrow = guest(SOURCE, {
      world,
      manifest: { oauthScopes: ['https://www.googleapis.com/auth/drive.file'] },
    });
    expect(narrow.error('get', id)).toMatch(/File not found/);
    expect(narrow.call('names', `name = 'a'`)).toEqual([]);
    expect(script.call('get', id)).toMatchObject({ id });
    expect(script.call('names', `name = 'a'`)).toEqual(['a']);
  });
});

describe('Drive.Files.export', () => {
  it('gives text, HTML or PDF, and only with alt media', () => {
    const { script, create, world } = prepared();
    const { id } = create({ name: 'Constancia', mimeType: MIME.document });
    editDocument(world, id, 'Constancia (copia)\nA & B');
    expect(script.call('exported', id, 'text/html', { alt: 'media' })).toEqual([
      'text/html',
      expect.stringContaining('<p>A &amp; B</p>'),
    ]);
    const [, pdf] = script.call('exported', id, 'application/pdf', { alt: 'media' }) as string[];
    expect(pdf).toMatch(/^%PDF-1\.4[^]*\(Constancia \\\(copia\\\)\) Tj[^]*%%EOF\n$/);
    expect(script.error('exported', id, 'text/plain', {})).toMatch(/Export requires alt=media/);
    expect(script.error('exported', id, 'image/png', { alt: 'media' })).toMatch(
      /The requested conversion is not supported/,
    );
  });
});

describe('people in Drive', () => {
  it('rename, move, trash, delete and write', () => {
    const { script, create, folder, world } = prepared();
    const { id } = create({ name: 'x', mimeType: MIME.document });
    const parent = folder('f');
    renameFile(world, id, 'y');
    moveFile(world, id, parent);
    trashFile(world, id);
    editDocument(world, id, 'hola');
    expect(script.call('get', id, { fields: 'name,parents,trashed' })).toEqual({
      name: 'y',
      parents: [parent],
      trashed: true,
    });
    expect(world.documents[id]).toMatchObject({ title: 'y' });
    deleteFile(world, id);
    expect(script.error('get', id)).toMatch(/File not found/);
  });
});
