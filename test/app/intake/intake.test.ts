import { afterEach, describe, expect, it } from '@jest/globals';
import { takeAnswers } from '../../../src/app/intake/intake';
import { RULES } from '../../../src/app/intake/rules';
import type { RawAnswer } from '../../../src/app/ports/answers';
import type { TakeAnswer } from '../../../src/core/answers/take-answer';
import { fieldsOf } from '../../../src/core/programme/field';
import type { Row, Value } from '../../../src/core/table/value';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts';
import { NOW } from '../../core/support/given';
import { session } from '../../core/support/rows';
import { FakeGoogle, OPERATOR } from '../support/fake-env';

/** A form as set-up recorded it: its items go by the keys of its questions. */
const formRow = (key: string): Row => {
  const form = crea.forms.find((each) => each.key === key);
  const items = Object.fromEntries(
    (form ? fieldsOf(form) : []).map((field) => [field.key, field.key]),
  );
  return {
    id: `form:${key}`,
    kind: 'form',
    state: 'made',
    googleId: `google-${key}`,
    data: JSON.stringify({ items, publishedUrl: '', entries: {}, choices: '' }),
  };
};

const google = (): FakeGoogle =>
  new FakeGoogle({ resources: ['interest', 'menteeSurvey'].map(formRow), sessions: [session()] });

const answer = (responseId: string, name: string, more: Partial<RawAnswer> = {}): RawAnswer => ({
  responseId,
  at: NOW - 60_000,
  byItem: {
    consent: esMX.options['consent']?.['yes'] ?? '',
    name,
    email: `${responseId}@correo.example`,
    channel: esMX.options['channel']?.['email'] ?? '',
    route: esMX.options['route']?.['public'] ?? '',
  },
  ...more,
});

function take(world: FakeGoogle, full = false): void {
  const env = world.env();
  takeAnswers(env, env.store.read(), { forms: crea.forms.map(({ key }) => key), full });
}

const column = (world: FakeGoogle, table: string, key: string): (Value | undefined)[] =>
  (world.tables[table] ?? []).map((row) => row[key]);

describe('answers', () => {
  it('become rows with their ledger, once, however often somebody wakes up', () => {
    const world = google();
    world.answers = { interest: [answer('r1', 'Ana'), answer('r2', 'Luz')] };
    take(world);
    const after = world.tables;
    take(world);
    take(world, true);
    expect(world.tables).toBe(after);
    expect(column(world, 'candidates', 'name')).toEqual(['Ana', 'Luz']);
    expect(column(world, 'ledger', 'responseId')).toEqual(['r1', 'r2']);
  });

  it('edited go to the row they became', () => {
    const world = google();
    world.answers = { interest: [answer('r1', 'Ana')] };
    take(world);
    const [id] = column(world, 'candidates', 'id');
    world.answers = { interest: [answer('r1', 'Ana María', { at: NOW })] };
    take(world);
    expect(column(world, 'candidates', 'id')).toEqual([id]);
    expect(column(world, 'candidates', 'name')).toEqual(['Ana María']);
    expect(world.tables['ledger']).toHaveLength(1);
  });

  it('of one moment are all taken, in one order', () => {
    const [one, other] = [google(), google()];
    one.answers = { interest: [answer('r1', 'Ana'), answer('r2', 'Luz'), answer('r3', 'Eva')] };
    other.answers = { interest: [...(one.answers['interest'] ?? [])].reverse() };
    take(one);
    take(other);
    expect(column(one, 'candidates', 'name')).toEqual(['Ana', 'Luz', 'Eva']);
    expect(other.tables['candidates']).toEqual(one.tables['candidates']);
  });

  it('that show late are found within the overlap; older ones by the full comparison', () => {
    const hours = (count: number): number => NOW - count * 3_600_000;
    const [first, late] = [
      answer('r1', 'Ana', { at: NOW }),
      answer('r2', 'Luz', { at: hours(23) }),
    ];
    const older = answer('r3', 'Eva', { at: hours(25) });
    const world = google();
    world.answers = { interest: [first] };
    take(world);
    world.answers = { interest: [first, late, older] };
    take(world);
    expect(column(world, 'candidates', 'name')).toEqual(['Ana', 'Luz']);
    take(world, true);
    expect(column(world, 'candidates', 'name')).toEqual(['Ana', 'Luz', 'Eva']);
  });

  it('of more than one batch are all taken', () => {
    const world = google();
    world.answers = {
      interest: Array.from({ length: 230 }, (_, index) => answer(`r${index}`, `Persona ${index}x`)),
    };
    take(world);
    expect(world.tables['ledger']).toHaveLength(230);
    expect(world.tables['candidates']).toHaveLength(230);
  });
});

describe('an answer that cannot be read', () => {
  const unreadable = answer('r1', '');

  it('is set aside whole, and holds up no other', () => {
    const world = google();
    world.answers = { interest: [unreadable, answer('r2', 'Luz')] };
    take(world);
    expect(column(world, 'candidates', 'name')).toEqual(['Luz']);
    expect(world.tables['setAside']).toHaveLength(1);
    expect(world.tables['setAside']?.[0]).toMatchObject({ responseId: 'r1', status: 'waiting' });
    expect(String(world.tables['setAside']?.[0]?.['answers'])).toContain('r1@correo.example');
    take(world);
    expect(world.tables['setAside']).toHaveLength(1);
  });

  it('corrected by her becomes a row, and waits no longer', () => {
    const world = google();
    world.answers = { interest: [unreadable] };
    take(world);
    world.answers = { interest: [answer('r1', 'Ana', { at: NOW })] };
    take(world);
    expect(column(world, 'candidates', 'name')).toEqual(['Ana']);
    expect(column(world, 'setAside', 'status')).toEqual(['done']);
  });

  it('as an edit leaves its row as it was, and the next edit finds it', () => {
    const world = google();
    for (const name of ['Ana', '', 'Ana María']) {
      world.answers = { interest: [answer('r1', name)] };
      take(world);
    }
    expect(column(world, 'candidates', 'name')).toEqual(['Ana María']);
  });
});

describe('an answer on which the program itself fails', () => {
  const rules = RULES as Record<string, TakeAnswer>;
  const interest = RULES['interest'] as TakeAnswer;
  afterEach(() => {
    rules['interest'] = interest;
  });

  const poisoned = (): FakeGoogle => {
    rules['interest'] = (taken, facts) => {
      if (taken.responseId === 'r1') throw new TypeError('a bug of ours');
      return interest(taken, facts);
    };
    const world = google();
    world.answers = { interest: [answer('r1', 'Ana'), answer('r2', 'Luz')] };
    return world;
  };

  it('is set aside and holds up no other', () => {
    const world = poisoned();
    take(world);
    expect(column(world, 'candidates', 'name')).toEqual(['Luz']);
    expect(column(world, 'setAside', 'problem')).toEqual([esMX.problems.poison]);
  });

  it('stays loud: in the log, and by one mail a day without a word of it', () => {
    const world = poisoned();
    take(world);
    expect(world.log.join('\n')).toContain('a bug of ours');
    const mails = (world.tables['outbox'] ?? []).filter((row) => row['kind'] === 'mail.send');
    expect(mails.map((row) => JSON.parse(String(row['payload'])) as { to: string })).toEqual([
      expect.objectContaining({ to: OPERATOR }),
    ]);
    expect(JSON.stringify(mails)).not.toContain('Ana');
  });
});

describe('a mentee’s answer', () => {
  const SAFE = 'Al 33 0000 0000';
  const survey: RawAnswer = {
    responseId: 's1',
    at: NOW + 1_234_567,
    byItem: {
      consent: esMX.options['consent']?.['yes'] ?? '',
      session: 'SES-1',
      ...Object.fromEntries(
        [
          'expectations',
          'usefulness',
          'clarity',
          'respect',
          'safety',
          'logistics',
          'recommend',
        ].map((key) => [key, '5']),
      ),
      comeBack: esMX.options['comeBack']?.['yes'] ?? '',
      needSupport: esMX.options['needSupport']?.['yes'] ?? '',
      safeContact: SAFE,
    },
  };

  const came = (): FakeGoogle => {
    const world = google();
    world.now = NOW + 7_200_000;
    world.answers = { menteeSurvey: [survey] };
    take(world);
    return world;
  };

  it('leaves its minute nowhere (S1-5.3)', () => {
    const world = came();
    expect(world.tables['menteeSurveys']).toHaveLength(1);
    expect(JSON.stringify(world.tables)).not.toContain(String(survey.at));
  });

  it('leaves the way to reach her safely in the alert alone (S1-5.5)', () => {
    const { alerts = [], ...others } = came().tables;
    expect(alerts.map((row) => row['safeContact'])).toEqual([SAFE]);
    expect(JSON.stringify(others)).not.toContain('33 0000');
  });
});
