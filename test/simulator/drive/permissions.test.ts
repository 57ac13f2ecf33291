import { MIME } from '../../../simulator/services/drive/state';
import { guest } from '../support/guest';

const SOURCE = `
function folder(parent) { return Drive.Files.create({ name: 'f', mimeType: '${MIME.folder}', parents: parent ? [parent] : ['root'] }).id; }
function share(id, body, options) { return Drive.Permissions.create(body, id, options); }
function permissions(id, options) { return Drive.Permissions.list(id, options).permissions; }
function change(id, permission, role) { return Drive.Permissions.update({ role: role }, id, permission); }
function unshare(id, permission) { return Drive.Permissions.remove(id, permission); }
function rename(id) { return Drive.Files.update({ name: 'g' }, id).name; }
function trash(id) { return Drive.Files.update({ trashed: true }, id); }
function get(id) { return Drive.Files.get(id).name; }`;

const LUZ = { type: 'user', role: 'reader', emailAddress: 'luz@crea.example' };

function prepared() {
  const script = guest(SOURCE);
  const id = script.call('folder') as string;
  const as = (user: string, name: string) =>
    guest(SOURCE, { world: script.world }).outcome(name, { args: [id], user });
  return { script, id, as, world: script.world };
}

describe('Drive.Permissions', () => {
  it('mails the person unless told not to (platform-facts §14.24)', () => {
    const { script, id, world } = prepared();
    script.call('share', id, LUZ, { sendNotificationEmail: false });
    expect(world.mail.messages).toEqual([]);
    script.call('share', id, { ...LUZ, emailAddress: 'eva@crea.example' });
    expect(world.mail.messages).toMatchObject([
      { kind: 'drive', to: ['eva@crea.example'], subject: 'Carpeta compartida contigo: "f"' },
    ]);
  });

  it('has to mail somebody who has no Google account', () => {
    const { script, id, world } = prepared();
    const request = { ...LUZ, emailAddress: 'ana@correo.example' };
    expect(script.error('share', id, request, { sendNotificationEmail: false })).toMatch(
      /You are trying to invite ana@correo\.example/,
    );
    script.call('share', id, request);
    expect(world.mail.messages).toHaveLength(1);
  });

  it('takes sendNotificationEmail for persons only', () => {
    const { script, id } = prepared();
    expect(
      script.error(
        'share',
        id,
        { type: 'domain', role: 'reader', domain: 'crea.example' },
        { sendNotificationEmail: false },
      ),
    ).toMatch(/only applicable for permissions of type 'user' or 'group'/);
    expect(
      script.call('share', id, { type: 'domain', role: 'reader', domain: 'crea.example' }),
    ).toMatchObject({ type: 'domain' });
  });

  it('obeys the administrator, after the file exists', () => {
    const { script, id, world } = prepared();
    world.drive.policy = { anyone: false, outside: false };
    expect(script.error('share', id, { type: 'anyone', role: 'reader' })).toBe(
      'API call to drive.permissions.create failed with error: Bad Request. User message: ""',
    );
    expect(script.error('share', id, { ...LUZ, emailAddress: 'ana@gmail.example' })).toMatch(
      /ACL change not allowed/,
    );
    expect(script.call('get', id)).toBe('f');
  });

  it('lets readers read and writers write; only the owner trashes', () => {
    const { script, id, as } = prepared();
    expect(as('luz@crea.example', 'get')).toMatchObject({ status: 'error' });
    const { id: permission } = script.call('share', id, LUZ) as { id: string };
    expect(as('luz@crea.example', 'get')).toEqual({ status: 'ok', value: 'f' });
    expect(as('luz@crea.example', 'rename')).toMatchObject({
      message: expect.stringContaining(
        `The user does not have sufficient permissions for file ${id}.`,
      ),
    });
    script.call('change', id, permission, 'writer');
    expect(as('luz@crea.example', 'rename')).toEqual({ status: 'ok', value: 'g' });
    expect(as('luz@crea.example', 'trash')).toMatchObject({ status: 'error' });
    script.call('unshare', id, permission);
    expect(as('luz@crea.example', 'get')).toMatchObject({ status: 'error' });
    expect(script.error('unshare', id, permission)).toMatch(/Permission not found/);
  });

  it('pass from a folder to what lies in it, and cannot be taken away there', () => {
    const { script, id } = prepared();
    const inner = script.call('folder', id) as string;
    const { id: permission } = script.call('share', id, LUZ) as { id: string };
    const shown = script.call('permissions', inner, { fields: 'permissions(emailAddress,role)' });
    expect(shown).toContainEqual({ emailAddress: 'luz@crea.example', role: 'reader' });
    expect(script.error('unshare', inner, permission)).toMatch(/Permission not found/);
  });

  it('keeps a form’s responders apart: they show only when asked for (platform-facts §4.5)', () => {
    const { script, id } = prepared();
    script.call('share', id, { type: 'anyone', role: 'reader', view: 'published' });
    expect(script.call('permissions', id)).toHaveLength(1);
    expect(
      script.call('permissions', id, {
        includePermissionsForView: 'published',
        fields: 'permissions(type,view)',
      }),
    ).toContainEqual({ type: 'anyone', view: 'published' });
  });
});
