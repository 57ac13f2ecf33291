import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { esMX } from '../../src/texts';
import { addMenu, DAILY, GROUPS } from '../../src/ui/menu';

const root = join(__dirname, '../..');
const entries = [...DAILY, ...GROUPS.flatMap((group) => group.entries)];
const google = globalThis as { SpreadsheetApp?: unknown; ScriptApp?: unknown };

afterEach(() => {
  delete google.SpreadsheetApp;
  delete google.ScriptApp;
});

/** Only what Google allows before anyone has authorised anything; whatever else is called is a TypeError. */
function screen(): string[] {
  const made: string[] = [];
  const menu = (name: string): object => {
    const self = {
      addItem: (caption: string) => (made.push(`${name}: ${caption}`), self),
      addSeparator: () => self,
      addSubMenu: () => self,
      addToUi: () => made.push(`shown: ${name}`),
    };
    return self;
  };
  const ui = { createMenu: menu, createAddonMenu: () => menu('addon') };
  google.SpreadsheetApp = { getUi: () => ui };
  google.ScriptApp = { AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED' } };
  return made;
}

describe('the menu', () => {
  it('calls functions that the script has', () => {
    const main = readFileSync(join(root, 'src/main.ts'), 'utf8');
    const screens = readFileSync(join(root, 'src/screens.ts'), 'utf8');
    const missing = entries.filter(
      ({ calls }) => !main.includes(`  ${calls},`) || !screens.includes(`function ${calls}(`),
    );
    expect(missing).toEqual([]);
  });

  it('has a caption for every entry, none twice', () => {
    const captions = entries.map(({ caption }) => esMX.ui.menu[caption]);
    expect(new Set(captions).size).toBe(captions.length);
  });

  it.each([
    ['NONE', 'shown: addon'],
    ['LIMITED', 'shown: Círculo'],
    ['FULL', 'shown: Círculo'],
  ])('is there in mode %s', (authMode, shown) => {
    const made = screen();
    addMenu(esMX, { authMode });
    expect(made.at(-1)).toBe(shown);
    expect(made.filter((line) => !line.startsWith('shown'))).toHaveLength(entries.length);
  });

  it('is there when it is opened by hand, without an event', () => {
    const made = screen();
    addMenu(esMX, undefined);
    expect(made).toContain('Círculo: Abrir el panel');
  });

  it('keeps what is used every day in sight', () => {
    expect(DAILY.length).toBeLessThanOrEqual(4);
  });
});
