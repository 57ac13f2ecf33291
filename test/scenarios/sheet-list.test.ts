import { CASES } from './sheet-list/cases';
import { playCase, untouched } from './sheet-list/play';

describe('what people do to a sheet (P3)', () => {
  const expected = untouched();

  it.each(CASES)('$does: the programme goes on (P3, P5)', (each) => {
    const told = playCase(each);
    if (each.differs === undefined) expect(told.rows).toEqual(expected);
    each.expects?.(told.programme);
    const objectives = told.programme.rows('requests').map(({ objective }) => objective);
    expect(objectives).toContain('Otra cosa');
    expect(told.programme.rows('mentors').map(({ name }) => name)).toContain('Nueva Prueba');
  });
});
