import fc from 'fast-check';
import { capacityLeft, missingProfile, shortlist } from '../../../src/core/matching';
import { Problem } from '../../../src/core/problem';
import type { Tables } from '../../../src/core/table/value';
import { known, mentor, options, request, session, verdict } from './world';

const ranked = (tables: Tables) =>
  shortlist(known(tables), 'R1', options).candidates.map(({ mentorId }) => mentorId);

describe('a shortlist', () => {
  it('says why a mentor fits', () => {
    const full = mentor('M1', {
      satisfaction: 4.6,
      surveys: 12,
      shareMaterials: 'attribution',
      groupExperience: 'some',
      crisisExperience: 'yes',
      languages: ['nahuatl'],
    });
    const asked = request('R1', { language: 'nahuatl', level: 'basic' });
    expect(
      shortlist(known({ mentors: [full], requests: [asked] }), 'R1', options).candidates[0]
        ?.reasons,
    ).toEqual([
      { code: 'topic-declared', params: { topic: 'costing' } },
      { code: 'level-above', params: { level: 'basic' } },
      { code: 'available-then', params: { when: '2026-03-12T10:00' } },
      { code: 'modality-fits', params: { modality: 'in-person' } },
      { code: 'format-fits', params: { format: 'quick' } },
      { code: 'language-fits', params: { language: 'nahuatl' } },
      { code: 'satisfaction-good', params: { value: 4.6, n: 12 } },
      { code: 'load-free', params: { left: 3 } },
      { code: 'share-materials', params: {} },
      { code: 'group-experience', params: {} },
      { code: 'crisis-experience', params: {} },
    ]);
  });

  it('says no more than is so', () => {
    const plain = mentor('M1', {
      capacity: 1,
      topicLevels: {},
      shareMaterials: 'no',
      groupExperience: 'none',
    });
    const asked = request('R1', { preferredDate: '2026-03-11', alternativeDate: '2026-03-14' });
    expect(verdict({ mentors: [plain], requests: [asked] }).fits).toEqual([
      'topic-declared',
      'level-unknown',
      'available-other',
      'modality-fits',
      'format-fits',
      'satisfaction-new',
      'load-last',
    ]);
  });

  it('names a topic outside the catalogue by its own words', () => {
    const asked = request('R1', { topic: 'other', otherTopic: 'Bordado a mano' });
    const hers = mentor('M1', { strengths: 'bordado' });
    const [candidate] = shortlist(
      known({ mentors: [hers], requests: [asked] }),
      'R1',
      options,
    ).candidates;
    expect(candidate?.reasons[0]).toEqual({
      code: 'topic-other',
      params: { topic: 'Bordado a mano' },
    });
  });

  it('says nothing of a mean that is not good', () => {
    const mentors = [mentor('M1', { satisfaction: 3.2, surveys: 9 })];
    expect(verdict({ mentors, requests: [request('R1')] }).fits).not.toContain('satisfaction-good');
  });

  it.each([
    ['the preferred time before the other', { availability: { sat: ['morning'] } }, {}],
    ['a level that is known', { topicLevels: {} }, {}],
    ['the level of the group before a higher one', { topicLevels: { costing: ['advanced'] } }, {}],
    ['who has more room', { capacity: 3 }, { capacity: 3, sessions: 0 }],
    ['who is valued more', { satisfaction: 4, surveys: 20 }, { satisfaction: 4.9, surveys: 20 }],
    [
      'many good answers before a single perfect one',
      { satisfaction: 5, surveys: 1 },
      { satisfaction: 4.9, surveys: 40 },
    ],
  ])('puts first %s', (_, worse, better) => {
    const mentors = [
      mentor('M1', worse),
      mentor('M2', better),
      mentor('M3', { satisfaction: 3.5, surveys: 50 }),
    ];
    const asked = request('R1', { alternativeDate: '2026-03-14' });
    const sessions = [session('M1', '2026-03-05T10:00:00-06:00')].filter(() => 'capacity' in worse);
    const order = ranked({ mentors, requests: [asked], sessions });
    expect(order.indexOf('M2')).toBeLessThan(order.indexOf('M1'));
  });

  it('settles a tie by who gave fewer sessions, then by id', () => {
    const mentors = [
      mentor('M3'),
      mentor('M2', { sessionsGiven: 4 }),
      mentor('M1', { sessionsGiven: 4 }),
    ];
    expect(ranked({ mentors, requests: [request('R1')] })).toEqual(['M3', 'M1', 'M2']);
  });

  it('follows the weights it is given', () => {
    const mentors = [
      mentor('M1', { topicLevels: {}, satisfaction: 5, surveys: 50 }),
      mentor('M2', { satisfaction: 2, surveys: 50 }),
    ];
    const tables = { mentors, requests: [request('R1')] };
    const none = { topic: 0, level: 0, availability: 0, satisfaction: 0, load: 0 };
    const first = (weights: Partial<typeof none>) =>
      shortlist(known(tables), 'R1', { weights: { ...none, ...weights } }).candidates[0]?.mentorId;
    expect(first({ level: 1 })).toBe('M2');
    expect(first({ satisfaction: 1 })).toBe('M1');
  });

  it('refuses a request that is not there', () => {
    expect(() => shortlist(known({ mentors: [mentor('M1')] }), 'R1', options)).toThrow(Problem);
  });
});

const someMentors = fc
  .array(
    fc.record({
      status: fc.constantFrom('active', 'profiled', 'paused', 'interested'),
      topics: fc.subarray(['costing', 'sat']),
      capacity: fc.integer({ min: 0, max: 3 }),
      satisfaction: fc.option(fc.integer({ min: 1, max: 5 })),
      surveys: fc.integer({ min: 0, max: 9 }),
      sessionsGiven: fc.integer({ min: 0, max: 2 }),
      availability: fc.constantFrom<Record<string, string[]>>(
        {},
        { thu: ['morning'] },
        { sat: ['morning'] },
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => drawn.map((columns, index) => mentor(`M${index}`, columns)));

describe('every shortlist', () => {
  const requests = [request('R1', { alternativeDate: '2026-03-14' })];

  it('has every mentor once, each with a reason, and scores from 1 to 1000', () => {
    fc.assert(
      fc.property(someMentors, (mentors) => {
        const { candidates, excluded } = shortlist(known({ mentors, requests }), 'R1', options);
        const everyone = [...candidates, ...excluded].map(({ mentorId }) => mentorId);
        expect(everyone.sort()).toEqual(mentors.map(({ id }) => id).sort());
        for (const { reasons } of [...candidates, ...excluded]) expect(reasons).not.toEqual([]);
        for (const { score } of candidates) {
          expect(Number.isInteger(score) && score >= 1 && score <= 1000).toBe(true);
        }
        const scores = candidates.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('is the same in whatever order the mentors stand', () => {
    fc.assert(
      fc.property(
        someMentors.chain((mentors) =>
          fc.tuple(
            fc.constant(mentors),
            fc.shuffledSubarray(mentors, { minLength: mentors.length }),
          ),
        ),
        ([mentors, shuffled]) => {
          expect(shortlist(known({ mentors: shuffled, requests }), 'R1', options)).toEqual(
            shortlist(known({ mentors, requests }), 'R1', options),
          );
        },
      ),
    );
  });
});

describe('the profile that is missing', () => {
  it('is what the request asks for, and how many give the topic and cannot', () => {
    const mentors = [
      mentor('M1', { modalities: ['virtual'] }),
      mentor('M2', { topics: [] }),
      mentor('M3', { status: 'paused' }),
    ];
    expect(missingProfile(known({ mentors, requests: [request('R1')] }), 'R1')).toEqual({
      code: 'missing-profile',
      params: {
        topic: 'costing',
        level: 'intermediate',
        modality: 'in-person',
        format: 'quick',
        when: '2026-03-12T10:00',
        count: 1,
      },
    });
  });

  it('leaves out what nobody said', () => {
    const asked = request('R1', {
      topic: 'other',
      otherTopic: 'Bordado',
      language: 'lsm',
      preferredDate: null,
    });
    expect(missingProfile(known({ requests: [asked] }), 'R1').params).toEqual({
      topic: 'Bordado',
      level: 'intermediate',
      modality: 'in-person',
      format: 'quick',
      language: 'lsm',
    });
  });
});

describe('what each mentor can still give this month', () => {
  it('counts down from her capacity and stops at nothing', () => {
    const mentors = [mentor('M1'), mentor('M2', { capacity: 1 }), mentor('M3', { capacity: null })];
    const sessions = ['05', '19'].flatMap((day) => [
      session('M1', `2026-03-${day}T10:00:00-06:00`),
      session('M2', `2026-03-${day}T10:00:00-06:00`),
    ]);
    expect([...capacityLeft(known({ mentors, sessions }))]).toEqual([
      ['M1', 1],
      ['M2', 0],
      ['M3', 1],
    ]);
  });
});
