import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idForView, routeAsText, routeFromText, routeOfRow } from '../../src/ui/route';

const row = (table: string, cells: Record<string, string>) => ({ table, cells });

describe('a route', () => {
  it('comes back out of its text, whatever a cell holds', () => {
    const any = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(any, any, (id, act) => {
        const route = { view: 'request' as const, id, act };
        expect(routeFromText(routeAsText(route))).toEqual(route);
      }),
    );
  });

  it('as text can stand inside a quoted attribute', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (id) => !/["<>&]/.test(routeAsText({ view: 'mentor', id, act: '' })),
      ),
    );
  });

  it('is today where there is none', () => {
    expect(routeFromText('')).toEqual({ view: 'today', id: '', act: '' });
  });
});

describe('the selected row', () => {
  it.each([
    ['requests', { id: 'SOL-1', mentorId: 'M-1' }, 'request', 'SOL-1'],
    ['invitations', { id: 'INV-1', requestId: 'SOL-1', mentorId: 'M-1' }, 'request', 'SOL-1'],
    ['sessions', { id: 'SES-1', requestId: 'SOL-1' }, 'session', 'SES-1'],
    ['materials', { id: 'MAT-1', sessionId: 'SES-1', mentorId: 'M-1' }, 'session', 'SES-1'],
    ['mentors', { id: 'M-1' }, 'mentor', 'M-1'],
  ])('of %s is looked at where it is best seen', (table, cells, view, id) => {
    expect(routeOfRow(row(table, cells))).toEqual({ view, id, act: '' });
  });

  it('of a tab that is about nobody leads nowhere', () => {
    expect(routeOfRow(row('settings', { id: 'warnDays' })).view).toBe('none');
    expect(routeOfRow(undefined).view).toBe('none');
  });

  it('below the last one leads nowhere', () => {
    expect(routeOfRow(row('requests', { id: '' })).view).toBe('none');
  });

  it('of a session is about its request too', () => {
    const selected = row('sessions', { id: 'SES-1', requestId: 'SOL-1', mentorId: 'M-1' });
    expect(idForView(selected, 'request')).toBe('SOL-1');
    expect(idForView(selected, 'mentor')).toBe('M-1');
    expect(idForView(row('mentors', { id: 'M-1' }), 'session')).toBe('');
  });
});
