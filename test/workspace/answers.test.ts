import { describe, expect, it } from '@jest/globals';
import { editAnswer, submitAnswer } from '../../simulator/control/answer';
import { deleteFile } from '../../simulator/control/drive';
import type {
  FormItem,
  FormState,
  RawAnswer as Delivered,
} from '../../simulator/services/forms/state';
import type { RawAnswer } from '../../src/app/ports/answers';
import type { Guest } from '../simulator/support/guest';
import { readyWorkspace, resourcesOf } from './support/workspace';

/** A workspace whose clock does not ring: the test reads the answers itself. */
function quiet(): Guest {
  const made = readyWorkspace();
  made.world.script.triggers = [];
  return made;
}

function formOf(made: Guest, key: string): FormState {
  const form = made.world.forms[resourcesOf(made)[`form:${key}`]?.googleId ?? ''];
  if (form === undefined) throw new Error(`no form ${key}`);
  return form;
}

/** Item id of each field, as set-up recorded it. */
function itemsOf(made: Guest, key: string): Record<string, string> {
  return resourcesOf(made)[`form:${key}`]?.data['items'] as Record<string, string>;
}

function read(made: Guest, key: string, since?: number): RawAnswer[] {
  const args = since === undefined ? [key] : [key, since];
  return made.call('answers', ...args) as RawAnswer[];
}

/** Answers every required question with its first choice, and these as given. */
function submit(made: Guest, key: string, given: Record<string, Delivered>, at?: number): void {
  const form = formOf(made, key);
  const items = itemsOf(made, key);
  const answers: Record<string, Delivered> = {};
  for (const item of form.items) {
    if (!item.required) continue;
    const [choice] = item.choices;
    if (item.type === 'CHECKBOX') answers[item.id] = [choice?.value ?? ''];
    else answers[item.id] = choice?.value ?? '3';
  }
  for (const [field, value] of Object.entries(given)) answers[items[field] ?? ''] = value;
  submitAnswer(made.runtime, {
    formId: form.id,
    answers,
    trigger: 'never',
    ...(at === undefined ? {} : { at }),
  });
}

/** The first two parts of one day, as Google delivers a grid. */
function partsOn(days: FormItem | undefined, day: number): Delivered {
  return (days?.rows ?? []).map((_, index) =>
    index === day ? (days?.columns ?? []).slice(0, 2) : null,
  );
}

describe('answers', () => {
  it('come as they were typed, by item', () => {
    const made = quiet();
    const [name, phone] = ['Rosa\n"raras" =SUMA(1) ', '0033 1234 5678'];
    submit(made, 'interest', { name, phone });
    const [answer] = read(made, 'interest');
    const items = itemsOf(made, 'interest');
    expect(answer?.byItem[items['name'] ?? '']).toBe(name);
    expect(answer?.byItem[items['phone'] ?? '']).toBe(phone);
    expect(answer?.byItem[items['motivation'] ?? ''] ?? '').toBe('');
  });

  it('of grids come by the words of their rows, without those left empty', () => {
    const made = quiet();
    const form = formOf(made, 'profile');
    const levels = form.items.find(({ type }) => type === 'GRID');
    const rows = levels?.rows ?? [];
    const days = form.items.find(({ type }) => type === 'CHECKBOX_GRID');
    submit(made, 'profile', {
      name: 'Rosa',
      email: 'rosa@gmail.example',
      availability: partsOn(days, 1),
      topicLevels: rows.map((_, index) => (index === 2 ? (levels?.columns[1] ?? '') : null)),
    });
    const [answer] = read(made, 'profile');
    const items = itemsOf(made, 'profile');
    expect(answer?.byItem[items['topicLevels'] ?? '']).toEqual({
      [rows[2] ?? '']: levels?.columns[1],
    });
    expect(answer?.byItem[items['availability'] ?? '']).toEqual({
      [days?.rows[1] ?? '']: days?.columns.slice(0, 2),
    });
  });

  it('of one moment are all read from that moment on', () => {
    const made = quiet();
    const at = made.world.now + 1_000;
    for (const name of ['Rosa', 'Ana']) submit(made, 'interest', { name }, at);
    submit(made, 'interest', { name: 'Luz' }, at - 1);
    made.world.now += 60_000;
    expect(read(made, 'interest')).toHaveLength(3);
    expect(read(made, 'interest', at)).toHaveLength(2);
    expect(read(made, 'interest', at + 1)).toHaveLength(0);
  });

  it('keep their id when they are edited', () => {
    const made = quiet();
    submit(made, 'interest', { name: 'Rosa' });
    const [before] = read(made, 'interest');
    const field = itemsOf(made, 'interest')['name'] ?? '';
    editAnswer(made.runtime, {
      formId: formOf(made, 'interest').id,
      nth: 1,
      answers: { [field]: 'Rosa María' },
      trigger: 'never',
    });
    const [after] = read(made, 'interest');
    expect(after?.responseId).toBe(before?.responseId);
    expect(after?.byItem[field]).toBe('Rosa María');
  });

  it('outlive a question that somebody took out', () => {
    const made = quiet();
    submit(made, 'interest', { name: 'Rosa', proposedBy: 'El área' });
    const gone = itemsOf(made, 'interest')['proposedBy'];
    const form = formOf(made, 'interest');
    form.items = form.items.filter(({ id }) => String(id) !== gone);
    expect(Object.keys(read(made, 'interest')[0]?.byItem ?? {})).not.toContain(gone);
  });

  it('take two calls a form', () => {
    const made = quiet();
    for (const name of ['Rosa', 'Ana', 'Luz']) submit(made, 'interest', { name });
    read(made, 'interest');
    const { calls = {} } = made.runtime.records.at(-1) ?? {};
    expect(Object.entries(calls).filter(([call]) => call.startsWith('Form'))).toEqual([
      ['FormApp.openById', 1],
      ['Form.getResponses', 1],
    ]);
  });

  it('of a form that is gone are refused', () => {
    const made = quiet();
    deleteFile(made.world, formOf(made, 'interest').id);
    expect(made.error('answers', 'interest')).toContain('missing-form');
  });
});
