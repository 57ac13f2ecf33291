import fc from 'fast-check';
import { proposal } from '../../../src/core/matching';
import type { Tables } from '../../../src/core/table/value';
import { known, mentor, options, request, session } from './world';

function proposed(tables: Tables) {
  const { pairs, unserved } = proposal(known(tables), options);
  return {
    pairs: Object.fromEntries(pairs.map(({ requestId, mentorId }) => [requestId, mentorId])),
    unserved: unserved.map(({ requestId }) => requestId),
  };
}

describe('a proposal for all open requests', () => {
  it('gives up a better score so that nobody goes without', () => {
    const mentors = [
      mentor('M1', { capacity: 1, satisfaction: 5, surveys: 40 }),
      mentor('M2', { capacity: 1, topics: ['costing'], satisfaction: 3, surveys: 40 }),
    ];
    const requests = [request('R1'), request('R2', { topic: 'sat' })];
    expect(proposed({ mentors, requests })).toEqual({
      pairs: { R1: 'M2', R2: 'M1' },
      unserved: [],
    });
  });

  it('says who is missing for what nobody can take', () => {
    const requests = [request('R1', { topic: 'presence' }), request('R2')];
    const { unserved } = proposal(known({ mentors: [mentor('M1')], requests }), options);
    expect(unserved).toMatchObject([
      {
        requestId: 'R1',
        candidates: 0,
        missing: { code: 'missing-profile', params: { topic: 'presence' } },
      },
    ]);
  });

  it('tells scarcity from absence', () => {
    const mentors = [mentor('M1', { capacity: 1 })];
    const requests = [request('R1'), request('R2', { level: 'basic' })];
    const { pairs, unserved } = proposal(known({ mentors, requests }), options);
    expect(pairs).toMatchObject([{ requestId: 'R1', mentorId: 'M1', locked: false }]);
    expect(unserved).toMatchObject([{ requestId: 'R2', candidates: 1 }]);
  });

  it('keeps a locked choice and counts it', () => {
    const mentors = [mentor('M1', { capacity: 1 }), mentor('M2', { satisfaction: 5, surveys: 90 })];
    const locked = request('R1', { status: 'matching', mentorId: 'M1', locked: true });
    const { pairs } = proposal(known({ mentors, requests: [locked, request('R2')] }), options);
    expect(pairs).toMatchObject([
      { requestId: 'R1', mentorId: 'M1', locked: true },
      { requestId: 'R2', mentorId: 'M2', locked: false },
    ]);
  });

  it('keeps a locked choice that a rule speaks against', () => {
    const requests = [request('R1', { status: 'matching', mentorId: 'M1', locked: true })];
    const { pairs } = proposal(
      known({ mentors: [mentor('M1', { topics: [] })], requests }),
      options,
    );
    expect(pairs).toEqual([
      { requestId: 'R1', mentorId: 'M1', score: 0, reasons: [], locked: true },
    ]);
  });

  it('thinks again about a choice that is not locked', () => {
    const mentors = [mentor('M1', { topics: ['sat'], capacity: 1 }), mentor('M2', { capacity: 1 })];
    const requests = [
      request('R1', { status: 'matching', mentorId: 'M2', topic: 'sat' }),
      request('R2', { topic: 'costing' }),
    ];
    expect(proposed({ mentors, requests }).pairs).toEqual({ R1: 'M1', R2: 'M2' });
  });

  it('keeps capacities month by month, and counts what is promised already', () => {
    const mentors = [mentor('M1', { capacity: 1 })];
    const april = { preferredDate: '2026-04-09' };
    const requests = [request('R1'), request('R2', april), request('R3', april)];
    expect(proposed({ mentors, requests })).toEqual({
      pairs: { R1: 'M1', R2: 'M1' },
      unserved: ['R3'],
    });
    const sessions = [session('M1', '2026-03-25T10:00:00-06:00')];
    expect(proposed({ mentors, requests, sessions }).unserved).toEqual(['R1', 'R3']);
  });

  it('spreads equal work evenly', () => {
    const none = { topic: 1, level: 0, availability: 0, satisfaction: 0, load: 0 };
    const mentors = [mentor('M1'), mentor('M2'), mentor('M3')];
    const requests = [request('R1'), request('R2'), request('R3')];
    const { pairs } = proposal(known({ mentors, requests }), { weights: none });
    expect(new Set(pairs.map(({ mentorId }) => mentorId)).size).toBe(3);
  });

  it('leaves alone what is not open', () => {
    const statuses = ['invited', 'linked', 'scheduled', 'done', 'closed', 'cancelled'];
    const requests = statuses.map((status) => request(`R-${status}`, { status }));
    expect(proposed({ mentors: [mentor('M1')], requests })).toEqual({ pairs: {}, unserved: [] });
  });

  it('is the same in whatever order the rows stand', () => {
    const mentors = Array.from({ length: 6 }, (_, index) =>
      mentor(`M${index}`, {
        capacity: 1 + (index % 2),
        topics: index % 3 === 0 ? ['sat'] : ['sat', 'costing'],
      }),
    );
    const requests = Array.from({ length: 8 }, (_, index) =>
      request(`R${index}`, { topic: index % 2 === 0 ? 'sat' : 'costing' }),
    );
    const expected = proposal(known({ mentors, requests }), options);
    const shuffled = <T>(rows: T[]) => fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(
      fc.property(shuffled(mentors), shuffled(requests), (someMentors, someRequests) => {
        const tables = { mentors: someMentors, requests: someRequests };
        expect(proposal(known(tables), options)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
