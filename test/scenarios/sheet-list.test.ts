import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetPage, type Line } from '../../build/docs/sheet';
import { CASES } from './sheet-list/cases';
import { playCase, toldLine, untouched } from './sheet-list/play';

describe('what people do to a sheet (P3)', () => {
  const calm = untouched();
  const lines: Line[] = [];

  it.each(CASES)('$does: the programme goes on (P3, P5)', (each) => {
    const told = playCase(each);
    lines.push(toldLine(each, told, calm));
    if (each.differs === undefined) expect(told.rows).toEqual(calm.rows);
    each.expects?.(told.programme);
    const objectives = told.programme.rows('requests').map(({ objective }) => objective);
    expect(objectives).toContain('Otra cosa');
    expect(told.programme.rows('mentors').map(({ name }) => name)).toContain('Nueva Prueba');
  });

  it('docs/sheet.md tells of it what `npm run docs` would write', () => {
    const page = readFileSync(join(__dirname, '../../docs/sheet.md'), 'utf8');
    expect(page).toBe(sheetPage(lines));
  });
});
