import { guest, value, errorOf } from '../support/guest';

const SOURCE = `
function make(count) { const appProperties = {}; for (let i = 0; i < count; i += 1) appProperties['k' + i] = 'v';
  return Object.keys(Drive.Files.create({ name: 'f', appProperties }, null, { fields: 'appProperties' }).appProperties).length; }
function listed(pageSize) { return Drive.Files.list({ pageSize }).files.length; }
function usual() { return [Drive.Files.list().files.length, Drive.Files.generateIds().ids.length]; }`;

test('a file has thirty custom properties of a kind (WS/drive/api/guides/properties)', () => {
  const script = guest(SOURCE);
  expect(script.call('make', 30)).toBe(30);
  expect(script.error('make', 31)).toMatch(/The limit for the number of properties/);
});

test('a page has a hundred files unless asked, and a thousand at most; ids come in tens', () => {
  const script = guest(SOURCE);
  const { drive } = script.world;
  script.call('make', 1);
  const [[id, file] = []] = Object.entries(drive.files).filter(([, each]) => each.name === 'f');
  for (let i = 0; i < 1_000; i += 1) drive.files[`${id}-${i}`] = { ...file!, id: `${id}-${i}` };
  expect(script.call('usual')).toEqual([100, 10]);
  expect(script.call('listed', 1_001)).toBe(1_000);
});

test('a thousand ids are generated at once, and not one more', () => {
  expect(value(`return Drive.Files.generateIds({ count: 1000 }).ids.length`)).toBe(1_000);
  expect(errorOf('Drive.Files.generateIds({ count: 1001 })')).toMatch(/range: \[1, 1000\]/);
});
