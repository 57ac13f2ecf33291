import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../../src/core/plan/plan';
import { forgottenBy, keptIn, recordOf, UNDONE } from '../../../src/core/undo/record';
import { NOW } from '../support/given';

const DAY = 86_400_000;
const update = (table: string, id: string, set: object): Change =>
  ({ do: 'update', table, id, set }) as Change;

describe('what is kept to undo an action', () => {
  const tables = { requests: [{ id: 'SOL-1', status: 'new', mentorId: null, notes: 'Hola' }] };

  it('is the cells it changed, as they were and as it left them', () => {
    const { cells } = recordOf(tables, [
      update('requests', 'SOL-1', { status: 'matching', mentorId: 'M-1' }),
    ]);
    expect(cells).toEqual([
      {
        table: 'requests',
        id: 'SOL-1',
        before: { status: 'new', mentorId: null },
        after: { status: 'matching', mentorId: 'M-1' },
      },
    ]);
  });

  it('is of rows it made only what tells that something came of them: no name, no address', () => {
    const row = { id: 'INV-1', mentorName: 'Elena', status: 'sent', link: 'https://x.example' };
    const { made } = recordOf(tables, [{ do: 'insert', table: 'invitations', row }]);
    expect(made).toEqual([
      { table: 'invitations', id: 'INV-1', after: { status: 'sent', answeredAt: null } },
    ]);
  });

  it('is which effects it planned, once more or for the first time', () => {
    const row = { id: 'E-1', status: 'pending' };
    const { effects, cells } = recordOf({ ...tables, outbox: [{ id: 'E-2' }] }, [
      { do: 'insert', table: 'outbox', row },
      update('outbox', 'E-2', { status: 'pending' }),
      update('outbox', 'E-3', { status: 'cancelled' }),
    ]);
    expect(effects).toEqual(['E-1', 'E-2']);
    expect(cells.map(({ id }) => id)).toEqual(['E-3']);
  });

  it('is nothing of what others count, of the machine room, nor of the journal', () => {
    const record = recordOf(tables, [
      update('mentors', 'M-1', { sessionsGiven: 3 }),
      { do: 'insert', table: 'resources', row: { id: 'folder:topic:sat' } },
      { do: 'insert', table: 'journal', row: { id: 'B-1' } },
    ]);
    expect(record).toEqual({ cells: [], made: [], effects: [] });
  });

  it('cannot be kept of rows that nothing puts off, or takes back', () => {
    expect(() =>
      recordOf(tables, [{ do: 'insert', table: 'mentors', row: { id: 'M-1' } }]),
    ).toThrow('mentors');
    expect(() => recordOf(tables, [{ do: 'delete', table: 'requests', id: 'SOL-1' }])).toThrow(
      'requests',
    );
  });

  it('goes after thirty days, and not before', () => {
    const line = (id: string, days: number, undo: string | null) => ({
      id,
      at: NOW - days * DAY,
      undo,
    });
    const journal = [line('B-1', 31, '{}'), line('B-2', 29, '{}'), line('B-3', 31, null)];
    expect(forgottenBy({ journal }, NOW)).toEqual([update('journal', 'B-1', { undo: null })]);
  });

  it('is read from its line', () => {
    expect(keptIn({ id: 'B-1', undo: UNDONE })).toBe('undone');
    expect(keptIn({ id: 'B-1', undo: null })).toBeUndefined();
    expect(keptIn({ id: 'B-1', undo: '{"cells":[]}' })).toEqual({ cells: [] });
  });
});
