import fc from 'fast-check';
import { analyse, MENTEE_QUESTIONS, satisfactionOf } from '../../../src/core/surveys';
import type { AnalysisOptions } from '../../../src/core/surveys';
import type { Row, Value } from '../../../src/core/table/value';

type Columns = Readonly<Record<string, Value>>;
const at = (iso: string) => Date.parse(`${iso}:00-06:00`);

const sessions: Row[] = [
  {
    id: 'S1',
    mentorId: 'M1',
    area: 'legal',
    topic: 'sat',
    modality: 'virtual',
    start: at('2026-03-05T10:00'),
    status: 'held',
    attendance: 8,
  },
  {
    id: 'S2',
    mentorId: 'M1',
    area: 'health',
    topic: 'costing',
    modality: 'in-person',
    start: at('2026-03-31T20:00'),
    status: 'held',
    attendance: null,
  },
  {
    id: 'S3',
    mentorId: 'M2',
    area: 'legal',
    topic: 'costing',
    modality: 'in-person',
    start: at('2026-04-02T10:00'),
    status: 'held',
    attendance: 4,
  },
  {
    id: 'S4',
    mentorId: 'M2',
    area: 'legal',
    topic: 'sat',
    modality: 'virtual',
    start: at('2026-04-09T10:00'),
    status: 'cancelled',
    attendance: 9,
  },
];

let made = 0;
const answer = (sessionId: string, columns: Columns = {}): Row => {
  made += 1;
  return { id: `ENC-${made}`, sessionId, usefulness: 5, clarity: 4, comeBack: 'yes', ...columns };
};
const answers = (sessionId: string, count: number, columns: Columns = {}) =>
  Array.from({ length: count }, () => answer(sessionId, columns));

const options = (given: Partial<AnalysisOptions>): AnalysisOptions => ({
  by: 'session',
  sessions,
  questions: MENTEE_QUESTIONS,
  zone: 'America/Mexico_City',
  audience: 'coordination',
  ...given,
});
const sizes = (rows: readonly Row[], given: Partial<AnalysisOptions>) =>
  Object.fromEntries(analyse(rows, options(given)).groups.map(({ key, n }) => [key, n]));

describe('the analysis of a survey', () => {
  const rows = [...answers('S1', 6), ...answers('S2', 3), ...answers('S3', 2), ...answers('S4', 1)];

  it.each<[AnalysisOptions['by'], Record<string, number>]>([
    ['session', { S1: 6, S2: 3, S3: 2 }],
    ['mentor', { M1: 9, M2: 2 }],
    ['topic', { costing: 5, sat: 6 }],
    ['area', { health: 3, legal: 8 }],
    ['modality', { 'in-person': 5, virtual: 6 }],
    ['period', { '2026-03': 9, '2026-04': 2 }],
  ])('by %s', (by, expected) => {
    expect(sizes(rows, { by })).toEqual(expected);
    expect(analyse(rows, options({ by })).total.n).toBe(11);
  });

  it('looks at the sessions of some dates, both included, as the zone counts days', () => {
    expect(sizes(rows, { from: '2026-03-31', to: '2026-04-02' })).toEqual({ S2: 3, S3: 2 });
    expect(sizes(rows, { to: '2026-03-30' })).toEqual({ S1: 6 });
  });

  it('leaves out answers whose session is not known', () => {
    expect(analyse(answers('S9', 3), options({})).total.n).toBe(0);
  });

  it('counts the answers of a scale, of a choice, and keeps what was written in no order of time', () => {
    const given = [
      answer('S1', {
        usefulness: 5,
        comeBack: 'yes',
        nextTopics: ['sat', 'costing'],
        comments: 'Zapatos',
      }),
      answer('S1', { usefulness: 4, comeBack: 'maybe', nextTopics: ['sat'], comments: ' Ánimo ' }),
      answer('S1', { usefulness: 4, comeBack: 'yes', comments: 'bien' }),
      answer('S1', { usefulness: null, comeBack: null, comments: '  ' }),
    ];
    const { summary } = analyse(given, options({})).total;
    expect(summary.scales['usefulness']).toEqual({
      n: 3,
      mean: 4.3,
      distribution: [0, 0, 0, 2, 1],
    });
    expect(summary.scales['respect']).toEqual({ n: 0, mean: null, distribution: [0, 0, 0, 0, 0] });
    expect(summary.choices['comeBack']).toEqual({ yes: 2, maybe: 1 });
    expect(summary.choices['nextTopics']).toEqual({ sat: 2, costing: 1 });
    expect(summary.texts['comments']).toEqual(['Ánimo', 'bien', 'Zapatos']);
  });

  it('never tells who asked for support', () => {
    const given = answers('S1', 6, { needSupport: 'yes', safeContact: 'por la tarde' });
    expect(JSON.stringify(analyse(given, options({})))).not.toMatch(/support|contact|tarde/i);
  });

  it('sets answers against attendance, counted by head or by name', () => {
    const attendance = Array.from({ length: 6 }, (_, n) => ({ id: `A${n}`, sessionId: 'S2' }));
    const rates = (given: Partial<AnalysisOptions>) => {
      const { total, groups } = analyse(rows, options(given));
      return [...groups, total].map(({ responseRate }) => responseRate);
    };
    expect(rates({ attendance })).toEqual([0.75, 0.5, 0.5, 0.61]);
    // Where nobody counted heads, there is no rate, and the answers do not count in the others.
    expect(rates({})).toEqual([0.75, null, 0.5, 0.67]);
  });

  it('shows a session that nobody answered for', () => {
    expect(sizes([], {})).toEqual({ S1: 0, S2: 0, S3: 0 });
  });
});

describe('an analysis that leaves the coordination', () => {
  const told = (rows: readonly Row[], given: Partial<AnalysisOptions> = {}) =>
    analyse(rows, options({ audience: 'area', ...given }));
  const hidden = (rows: readonly Row[]) =>
    told(rows)
      .groups.filter(({ suppressed }) => suppressed)
      .map(({ key }) => key);

  it('tells nothing of fewer than five answers', () => {
    const { total, groups } = told(answers('S1', 4, { comments: 'Gracias' }));
    for (const group of [total, ...groups.filter(({ key }) => key === 'S1')]) {
      expect(group).toMatchObject({ n: 0, suppressed: true, responseRate: null });
      expect(JSON.stringify(group.summary)).toBe('{"n":0,"scales":{},"choices":{},"texts":{}}');
    }
  });

  it('tells five', () => {
    const { groups } = told(answers('S1', 5));
    expect(groups.find(({ key }) => key === 'S1')).toMatchObject({ n: 5, suppressed: false });
  });

  it('leaves nothing to be found by subtraction', () => {
    expect(hidden([...answers('S1', 9), ...answers('S2', 6), ...answers('S3', 2)])).toEqual([
      'S2',
      'S3',
    ]);
    expect(hidden([...answers('S1', 9), ...answers('S2', 3), ...answers('S3', 2)])).toEqual([
      'S2',
      'S3',
    ]);
    expect(hidden([...answers('S1', 9), ...answers('S2', 6), ...answers('S3', 5)])).toEqual([]);
  });

  it('leaves out a question that fewer than five answered', () => {
    const rows = [...answers('S1', 5, { respect: null }), answer('S1', { respect: 1 })];
    expect(Object.keys(told(rows).total.summary.scales)).toEqual(['usefulness', 'clarity']);
  });

  it('hides fewer than five answers whatever the sizes, and never a sum of fewer than five', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), ([a, b, c]) => {
        const { groups } = told([...answers('S1', a), ...answers('S2', b), ...answers('S3', c)]);
        const real = [a, b, c];
        const away = real.filter((_, index) => groups[index]?.suppressed);
        const sum = away.reduce((total, n) => total + n, 0);
        groups.forEach(({ suppressed }, index) => {
          const n = real[index] ?? 0;
          if (n > 0 && n < 5) expect(suppressed).toBe(true);
        });
        expect(sum === 0 || sum >= 5 || a + b + c < 5).toBe(true);
      }),
    );
  });
});

describe('the satisfaction with a mentor', () => {
  it('is the mean of what is hers, each woman counting once', () => {
    const menteeSurveys = [
      answer('S1', {
        usefulness: 5,
        clarity: 5,
        respect: 5,
        safety: 5,
        recommend: 5,
        logistics: 1,
        expectations: 1,
      }),
      answer('S2', { usefulness: 3, clarity: 4, respect: 4, safety: 4, recommend: 4 }),
      answer('S3', { usefulness: 1, clarity: 1, respect: 1, safety: 1, recommend: 1 }),
    ];
    expect(satisfactionOf({ sessions, menteeSurveys }, 'M1')).toEqual({ mean: 4.4, n: 2 });
  });

  it('is nothing before the first answer', () => {
    expect(satisfactionOf({ sessions, menteeSurveys: [] }, 'M1')).toEqual({ mean: null, n: 0 });
  });

  it('does not count a session that was cancelled', () => {
    const menteeSurveys = [
      answer('S4', { usefulness: 1 }),
      answer('S3', { usefulness: 4, clarity: 5 }),
    ];
    expect(satisfactionOf({ sessions, menteeSurveys }, 'M2')).toEqual({ mean: 4.5, n: 1 });
  });
});
