import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/app/commands/run';

/** What docs/undo.md says of each command: `undoable`, or why it is not. */
function documented(): Record<string, string> {
  const page = readFileSync(join(__dirname, '../../docs/undo.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  return Object.fromEntries(
    rows.flatMap((line) => {
      const [, names = '', stand = ''] = line.split('|');
      const said = /`([a-z-]+)`/.exec(stand)?.[1] ?? (stand.trim() === 'yes' ? 'undoable' : '?');
      return Array.from(names.matchAll(/`(\w+)`/g), ([, name]) => [name ?? '', said]);
    }),
  );
}

describe('every command', () => {
  it('says whether it can be undone or why not, and the page of it says the same', () => {
    const stands = Object.entries(COMMANDS).map(([name, command]) => [name, command?.undo]);
    expect(Object.fromEntries(stands)).toEqual(documented());
  });

  it('that can be undone is decided on the tables, or is a setting', () => {
    const blind = Object.entries(COMMANDS)
      .filter(([, command]) => command?.undo === 'undoable' && command.decide === undefined)
      .map(([name]) => name);
    expect(blind).toEqual(['set', 'rehearsal']);
  });
});
