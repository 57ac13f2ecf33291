import { describe, it } from '@jest/globals';
import { assign, type Choice } from '../../../src/core/requests/assign';
import { match } from '../../../src/core/requests/candidates';
import { exclusion } from '../../../src/core/requests/exclude';
import { given } from '../support/given';
import { mentor, request } from '../support/rows';

const choosing =
  (choice: Partial<Choice> = {}) =>
  (facts: Parameters<typeof assign>[0]) =>
    assign(facts, { request: 'SOL-1', mentor: 'M1', locked: false, reason: '', ...choice });

const office = { mentors: [mentor('M1'), mentor('M2')], requests: [request()] };

describe('assigning a mentor', () => {
  it('puts her down', () => {
    given(office)
      .when(choosing())
      .thenRow('requests', 'SOL-1', {
        mentorId: 'M1',
        mentorName: 'Mentora M1',
        status: 'matching',
      })
      .thenSays('mentor-assigned')
      .andAgainNothing();
  });

  it('locks her where that is said, also afterwards', () => {
    given(office)
      .when(choosing())
      .and()
      .when(choosing({ locked: true }))
      .thenRow('requests', 'SOL-1', { locked: true, status: 'matching' })
      .andAgainNothing();
  });

  it('takes another while the request looks for one, and forgets the reason of the first', () => {
    const first = request('SOL-1', { status: 'invited', mentorId: 'M2', lockReason: 'Va cerca' });
    given({ ...office, requests: [first] })
      .when(choosing())
      .thenRow('requests', 'SOL-1', { mentorId: 'M1', status: 'matching', lockReason: null });
  });

  it('refuses whom a rule leaves out, unless a reason is written down', () => {
    const away = { ...office, mentors: [mentor('M1', { topics: ['sat'] })] };
    given(away).when(choosing()).thenRefuses('mentor-not-eligible');
    given(away)
      .when(choosing({ reason: 'Lo dio en 2025' }))
      .thenRow('requests', 'SOL-1', { mentorId: 'M1', lockReason: 'Lo dio en 2025' });
  });

  it('refuses by its own name who was not trained (S1-1.3)', () => {
    given({ ...office, mentors: [mentor('M1', { status: 'invited' })] })
      .when(choosing())
      .thenRefuses('mentor-without-training');
  });

  it.each([
    [{ request: 'SOL-9' }, 'not-found'],
    [{ mentor: 'M9' }, 'not-found'],
  ] as const)('refuses what is not there: %j', (choice, code) => {
    given(office).when(choosing(choice)).thenRefuses(code);
  });

  it.each(['linked', 'scheduled', 'done', 'closed', 'cancelled'])(
    'refuses in status %s',
    (status) => {
      given({ ...office, requests: [request('SOL-1', { status, mentorId: 'M2' })] })
        .when(choosing())
        .thenRefuses('wrong-status');
    },
  );
});

describe('looking for a mentor', () => {
  const looking = (facts: Parameters<typeof match>[0]) => match(facts, 'SOL-1');

  it('finds candidates', () => {
    given(office)
      .when(looking)
      .thenRow('requests', 'SOL-1', { status: 'matching' })
      .andAgainNothing();
  });

  it('recruits where nobody fits, with the profile that is missing', () => {
    given({ requests: [request()] })
      .when(looking)
      .thenRow('requests', 'SOL-1', {
        status: 'recruiting',
        missingProfile: expect.stringContaining('costing'),
      })
      .thenSays('request-recruiting')
      .andAgainNothing();
  });

  it('finds them once they have come', () => {
    const recruiting = request('SOL-1', { status: 'recruiting', missingProfile: 'x' });
    given({ ...office, requests: [recruiting] })
      .when(looking)
      .thenRow('requests', 'SOL-1', { status: 'matching', missingProfile: null });
  });

  it('only looks where somebody was chosen', () => {
    given({ ...office, requests: [request('SOL-1', { mentorId: 'M1', status: 'matching' })] })
      .when(looking)
      .thenNothing();
  });
});

describe('keeping two apart', () => {
  it('is noted once', () => {
    given(office)
      .when((facts) => exclusion(facts, { mentor: 'M1', area: 'legal', reason: 'Trabaja ahí' }))
      .thenInserts('exclusions', { mentorId: 'M1', kind: 'area', target: 'legal' })
      .andAgainNothing();
  });

  it('says from what', () => {
    given(office)
      .when((facts) => exclusion(facts, { mentor: 'M1', reason: '' }))
      .thenRefuses('bad-arguments');
    given(office)
      .when((facts) => exclusion(facts, { mentor: 'M9', area: 'legal', reason: '' }))
      .thenRefuses('not-found');
  });
});
