import { describe, expect, it } from '@jest/globals';
import { isSaving, isShort, noteTriggerTime, saySaving } from '../../src/app/trigger-time';
import { NOW } from '../core/support/given';
import { FakeGoogle } from './support/fake-env';

const MINUTE = 60_000;
const FREE = 'coordinacion.crea@gmail.com';
const OWN = 'coordinacion@crea.example';

/** An execution that a trigger begins, and that runs so long. */
function runs(google: FakeGoogle, minutes: number): void {
  const env = { ...google.env(), trigger: { noted: 0 } };
  google.now += minutes * MINUTE;
  noteTriggerTime(env, google.notes);
}

const isShortFor = (google: FakeGoogle, operator: string): boolean =>
  isShort(google.env(), operator, google.notes);

describe('the time that triggers may run in a day (P6)', () => {
  it('runs short for a free account after four fifths of ninety minutes, for another after those of six hours', () => {
    const google = new FakeGoogle();
    runs(google, 72);
    expect([isShortFor(google, FREE), isShortFor(google, OWN)]).toEqual([false, false]);
    runs(google, 1);
    expect([isShortFor(google, FREE), isShortFor(google, OWN)]).toEqual([true, false]);
    runs(google, 216);
    expect(isShortFor(google, OWN)).toBe(true);
  });

  it('is counted anew a day after the first of them', () => {
    const google = new FakeGoogle();
    runs(google, 80);
    google.now = NOW + 24 * 60 * MINUTE - 1;
    expect(isShortFor(google, FREE)).toBe(true);
    google.now = NOW + 24 * 60 * MINUTE;
    expect(isShortFor(google, FREE)).toBe(false);
    runs(google, 5);
    expect(JSON.parse(google.notes['triggers.used'] ?? '{}')).toMatchObject({ ms: 5 * MINUTE });
  });

  it('counts an execution that notes it twice once', () => {
    const google = new FakeGoogle();
    const env = { ...google.env(), trigger: { noted: 0 } };
    google.now += 4 * MINUTE;
    noteTriggerTime(env, google.notes);
    google.now += 3 * MINUTE;
    noteTriggerTime(env, google.notes);
    expect(JSON.parse(google.notes['triggers.used'] ?? '{}')).toMatchObject({ ms: 7 * MINUTE });
  });

  it('counts nothing of what a person does', () => {
    const google = new FakeGoogle();
    noteTriggerTime(google.env(), google.notes);
    expect(google.notes).toEqual({});
  });

  it('is said in one line of a day', () => {
    const env = new FakeGoogle().env();
    const [line] = saySaving(env);
    const journal = line?.do === 'insert' ? [line.row] : [];
    expect([isSaving(env, {}), isSaving(env, { journal })]).toEqual([false, true]);
    expect(saySaving(env)).toEqual([line]);
  });
});
