import { errorOf, guest, value } from '../support/guest';

const emails = (list: string) => `${list}.map((u) => u.getEmail())`;

describe('sharing with people', () => {
  it('writes to whom it gives something, and to nobody else (platform-facts §14.24)', () => {
    const script = guest(`
      function share() { return DriveApp.createFile('Plan', '').addViewer('ana@crea.example').addEditor('ana@crea.example')
        .addViewer('ana@crea.example').addCommenters(['eva@crea.example']).getId(); }
      function people(id) { const f = DriveApp.getFileById(id); return [${emails('f.getEditors()')}, ${emails('f.getViewers()')}]; }
      function remove(id) { DriveApp.getFileById(id).removeViewer('ana@crea.example').removeEditor('ana@crea.example'); }`);
    const id = script.call('share') as string;
    const { operator } = script.world;
    expect(script.world.mail.messages.map(({ to, subject }) => [to[0], subject])).toEqual([
      ['ana@crea.example', 'Documento compartido contigo: "Plan"'],
      ['ana@crea.example', 'Documento compartido contigo: "Plan"'],
      ['eva@crea.example', 'Documento compartido contigo: "Plan"'],
    ]);
    expect(script.call('people', id)).toEqual([
      [operator, 'ana@crea.example'],
      [operator, 'ana@crea.example', 'eva@crea.example'],
    ]);
    script.call('remove', id);
    expect(script.call('people', id)).toEqual([[operator], [operator, 'eva@crea.example']]);
  });

  it('a folder gives to what lies in it, and that cannot be taken from the file', () => {
    expect(
      value(`
        const folder = DriveApp.createFolder('a'), f = folder.createFile('f', '');
        folder.addEditor('ana@crea.example'); f.removeEditor('ana@crea.example');
        return [String(f.getAccess('ana@crea.example')), String(f.getAccess('eva@crea.example')), String(f.getAccess(f.getOwner()))];`),
    ).toEqual(['EDIT', 'NONE', 'OWNER']);
  });

  it('who may only look neither changes, shares nor bins', () => {
    const script = guest(`
      function make(role) { return DriveApp.createFile('f', '')['add' + role]('ana@crea.example').getId(); }
      function on(id, member, value) { return DriveApp.getFileById(id)[member](value); }
      function keep(id) { DriveApp.getFileById(id).setShareableByEditors(false); }
      function editors(id) { return DriveApp.getFileById(id).getEditors().length; }`);
    const as = (member: string, id: unknown, given: unknown) =>
      script.outcome('on', { user: 'ana@crea.example', args: [id, member, given] });
    const denied = { status: 'error', message: 'Access denied: DriveApp.' };
    const seen = script.call('make', 'Viewer');
    expect(as('setName', seen, 'g')).toMatchObject(denied);
    expect(as('addViewer', seen, 'eva@crea.example')).toMatchObject(denied);
    expect(script.outcome('editors', { user: 'ana@crea.example', args: [seen] })).toMatchObject({
      value: 0,
    });
    const edited = script.call('make', 'Editor');
    expect(as('setName', edited, 'g')).toMatchObject({ status: 'ok' });
    expect(as('setTrashed', edited, true)).toMatchObject(denied);
    script.call('keep', edited);
    expect(as('addViewer', edited, 'eva@crea.example')).toMatchObject(denied);
  });

  it('an administrator may forbid people outside; an address must be one', () => {
    const { world } = guest('');
    world.drive.policy.outside = false;
    expect(errorOf("DriveApp.createFile('f', '').addViewer('x@gmail.example')", { world })).toBe(
      'Access denied: DriveApp.',
    );
    expect(errorOf("DriveApp.createFile('f', '').addViewer('ana')")).toBe(
      'Invalid argument: permission.value',
    );
  });

  it('gives a file away within the domain', () => {
    expect(
      value(`const f = DriveApp.createFile('f', ''), me = f.getOwner().getEmail(); f.setOwner('ana@crea.example');
        return [f.getOwner().getEmail(), String(f.getAccess(me))];`),
    ).toEqual(['ana@crea.example', 'EDIT']);
    expect(errorOf("DriveApp.createFile('f', '').setOwner('x@gmail.example')")).toBe(
      'Access denied: DriveApp.',
    );
  });
});

describe('setSharing', () => {
  const SET =
    "const f = DriveApp.createFile('f', ''); const A = DriveApp.Access, P = DriveApp.Permission;";

  it('opens a file and closes it again', () => {
    expect(
      value(`${SET}
        const now = () => f.getSharingAccess() + ' ' + f.getSharingPermission();
        const seen = [now()];
        for (const [a, p] of [[A.ANYONE_WITH_LINK, P.VIEW], [A.DOMAIN, P.EDIT], [A.PRIVATE, P.NONE]]) { f.setSharing(a, p); seen.push(now()); }
        return [seen, f.getSharingAccess() === A.PRIVATE];`),
    ).toEqual([['PRIVATE NONE', 'ANYONE_WITH_LINK VIEW', 'DOMAIN EDIT', 'PRIVATE NONE'], true]);
  });

  it('the API shows what was set', () => {
    expect(
      value(`${SET} f.setSharing(A.ANYONE, P.COMMENT).setShareableByEditors(false);
        const seen = Drive.Files.get(f.getId(), { fields: 'writersCanShare,permissions(type,role,allowFileDiscovery)' });
        return [seen.writersCanShare, f.isShareableByEditors(), seen.permissions.filter((p) => p.type === 'anyone')];`),
    ).toEqual([false, false, [{ type: 'anyone', role: 'commenter', allowFileDiscovery: true }]]);
  });

  it('the domain may forbid it, and the file is there all the same', () => {
    const { world } = guest('');
    world.drive.policy.anyone = false;
    expect(errorOf(`${SET} f.setSharing(A.ANYONE, P.VIEW)`, { world })).toBe(
      'Access denied: DriveApp.',
    );
    expect(Object.values(world.drive.files).filter(({ name }) => name === 'f')).toHaveLength(1);
  });

  it('refuses what does not go together', () => {
    expect(errorOf(`${SET} f.setSharing(A.ANYONE, P.OWNER)`)).toContain('Invalid argument');
    expect(
      errorOf(`${SET} f.setSharing(A.DOMAIN_WITH_LINK, P.VIEW)`, { account: 'consumer' }),
    ).toBe('Invalid argument: permission.value');
    expect(errorOf(`${SET} f.setSharing('ANYONE', P.VIEW)`)).toBe(
      "The parameters (String,DriveApp.Permission) don't match the method signature for DriveApp.File.setSharing.",
    );
  });

  it('what anyone may open by a link is in nobody else’s lists', () => {
    const script = guest(`
      function make() { return DriveApp.createFile('f', '').setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW).getId(); }
      function look(id) { return [DriveApp.getFileById(id).getName(), DriveApp.getFilesByName('f').hasNext()]; }`);
    expect(
      script.outcome('look', { user: 'ana@crea.example', args: [script.call('make')] }),
    ).toMatchObject({ value: ['f', false] });
  });
});
