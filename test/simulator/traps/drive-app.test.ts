import { errorOf, guest, value } from '../support/guest';

// Source: platform-facts §14.24, §7, §3.3; AS/reference/drive/drive-app, AS/reference/drive/access; gas-fakes oddities; field
describe('trap 24: files of DriveApp', () => {
  test('names are not unique, and those in the bin are found too', () => {
    expect(
      value(`const made = [1, 2].map(() => DriveApp.createFolder('Sesiones')); made[0].setTrashed(true);
        const found = DriveApp.getFoldersByName('Sesiones'); const names = [];
        while (found.hasNext()) names.push(found.next().isTrashed()); return names.sort();`),
    ).toEqual([false, true]);
  });

  test('sharing mails the person, and there is no way to tell it not to', () => {
    const made = guest(
      `function share() { DriveApp.createFile('f', '').addViewer('luz@crea.example'); }`,
    );
    made.call('share');
    expect(made.world.mail.messages).toMatchObject([{ kind: 'drive', to: ['luz@crea.example'] }]);
  });

  test('what the domain forbids throws when the file is there already', () => {
    const made =
      guest(`function share() { DriveApp.createFile('f', '').setSharing(DriveApp.Access.ANYONE, DriveApp.Permission.VIEW); }
      function count() { const all = DriveApp.getFilesByName('f'); let n = 0; while (all.hasNext()) { all.next(); n += 1; } return n; }`);
    made.world.drive.policy.anyone = false;
    expect(made.error('share')).toBe('Access denied: DriveApp.');
    expect(made.call('count')).toBe(1);
  });

  test('the narrow scope drive.file is not enough', () => {
    const oauthScopes = ['https://www.googleapis.com/auth/drive.file'];
    expect(errorOf(`DriveApp.createFile('f', '')`, { manifest: { oauthScopes } })).toMatch(
      /permissions.* DriveApp\.createFile.*auth\/drive/,
    );
    const named = `return Drive.Files.create({ name: 'f', mimeType: 'text/plain' }).name`;
    expect(value(named, { manifest: { oauthScopes } })).toBe('f');
  });
});
