import { submitAnswer, editAnswer, answerByUrl } from '../../../simulator/control/answer';
import { START, errorOf, guest, value } from '../support/guest';

const FORM = `const form = FormApp.create('F');`;

describe('values of answers (platform-facts §4.9)', () => {
  test.each([
    [`form.addTextItem().createResponse('x')`, 'x'],
    [`form.addScaleItem().createResponse(4)`, '4'],
    [`form.addDateItem().createResponse(new Date(2000, 0, 1, 12))`, '2000-01-01'],
    [`form.addTimeItem().createResponse(7, 45)`, '07:45'],
    [`form.addTimeItem().createResponse(10, 90)`, '11:30'],
    [`form.addDurationItem().createResponse(1, 2, 3)`, '01:02:03'],
    [`form.addCheckboxItem().setChoiceValues(['a', 'b']).createResponse(['b', 'a'])`, ['b', 'a']],
    [
      `form.addCheckboxGridItem().setRows(['r', 's']).setColumns(['A', 'B']).createResponse([['A', 'B'], null])`,
      [['A', 'B'], null],
    ],
  ])('%s', (code, expected) => {
    expect(value(`${FORM} return ${code}.getResponse()`)).toEqual(expected);
  });
});

describe('a response made by script', () => {
  const draft = `${FORM} const t = form.addTextItem().setTitle('T'); const l = form.addListItem().setChoiceValues(['a']);
    const draft = form.createResponse().withItemResponse(t.createResponse('hola'));`;

  test('has no id and no timestamp before it is submitted', () => {
    expect(
      value(`${draft} return [draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()]`),
    ).toEqual([null, null, null]);
  });

  test('is kept, fires no trigger, and can be submitted once (§2.3, §4.9)', () => {
    const made =
      guest(`function f() { ${draft} ScriptApp.newTrigger('ring').forForm(form).onFormSubmit().create();
      const done = draft.submit(); return [form.getResponses().length, form.getResponse(done.getId()).getItemResponses()[0].getResponse()]; }
      function ring() { console.log('rang'); }
      function twice() { ${draft} draft.submit(); draft.submit(); }`);
    expect(made.call('f')).toEqual([1, 'hola']);
    expect(made.logs.join()).not.toContain('rang');
    expect(made.error('twice')).toBe('This response has already been submitted.');
  });

  test('is refused by a form that limits people to one answer, or is closed (§4.6)', () => {
    expect(errorOf(`${draft} form.setLimitOneResponsePerUser(true); draft.submit()`)).toBe(
      'Invalid data updating form.',
    );
    expect(errorOf(`${draft} form.setAcceptingResponses(false); draft.submit()`)).toBe(
      'Invalid data updating form.',
    );
  });
});

test('getItemResponses lists empty text and date questions, and leaves other empty questions out (§4.9)', () => {
  const body = `${FORM} const names = ['Text', 'ParagraphText', 'Date', 'Time', 'List', 'Scale', 'Checkbox', 'Duration'];
    const items = names.map((n) => form['add' + n + 'Item']().setTitle(n));
    return form.createResponse().submit().getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])`;
  expect(value(body)).toEqual([
    ['Text', ''],
    ['ParagraphText', ''],
    ['Date', ''],
    ['Time', ''],
  ]);
});

describe('prefilled addresses (§4.8)', () => {
  const made = () =>
    guest(`function f() { ${FORM}
      const text = form.addTextItem(), list = form.addListItem().setChoiceValues(['uno', 'dos']), date = form.addDateItem(), time = form.addTimeItem();
      const boxes = form.addCheckboxItem().setChoiceValues(['a b', 'c&d']).showOtherOption(true);
      const grid = form.addGridItem().setRows(['r', 's']).setColumns(['A', 'B']);
      const url = form.createResponse()
        .withItemResponse(text.createResponse('Ana & Eva')).withItemResponse(list.createResponse('dos'))
        .withItemResponse(date.createResponse(new Date(2026, 2, 12, 12))).withItemResponse(time.createResponse(17, 0))
        .withItemResponse(boxes.createResponse(['c&d', 'otra cosa'])).withItemResponse(grid.createResponse(['B', null])).toPrefilledUrl();
      return { url, short: form.shortenFormUrl(url), id: form.getId(), items: [text, list, date, time, boxes, grid].map((i) => i.getId()) }; }`);

  test('say everything that a person finds filled in, and keep item ids to themselves', () => {
    const g = made();
    const { url, short, id, items } = g.call('f') as {
      url: string;
      short: string;
      id: string;
      items: number[];
    };
    expect(url).toContain('/viewform?usp=pp_url&entry.');
    expect(url).toContain('=Ana+%26+Eva');
    for (const item of items) expect(url).not.toContain(`entry.${item}=`);
    const expected = ['Ana & Eva', 'dos', '2026-03-12', '17:00', ['c&d', 'otra cosa'], ['B', null]];
    const parsed = answerByUrl(g.world, url);
    expect(parsed.formId).toBe(id);
    expect(items.map((item) => parsed.answers[item])).toEqual(expected);
    expect(answerByUrl(g.world, short)).toEqual(parsed);
  });
});

test('dates and times may come in parts (§4.8)', () => {
  const g = guest(`function make() { ${FORM}
    const items = [form.addDateItem(), form.addDateItem().setIncludesYear(false), form.addDateTimeItem(), form.addDurationItem()];
    const add = (item) => { const url = form.createResponse().withItemResponse(item).toPrefilledUrl(); return /entry\\.\\d+/.exec(url)[0]; };
    const day = new Date(2026, 2, 12, 17, 30);
    return { url: form.getPublishedUrl(), ids: items.map((i) => i.getId()),
      keys: [...items.slice(0, 3).map((i) => add(i.createResponse(day))), add(items[3].createResponse(1, 2, 3))] }; }`);
  const { url, ids, keys } = g.call('make') as { url: string; ids: number[]; keys: string[] };
  const parts = (key: string, values: Record<string, number>) =>
    Object.entries(values).map(([part, value]) => `${key}_${part}=${value}`);
  const [date = '', day = '', dateTime = '', duration = ''] = keys;
  const query = [
    ...parts(date, { year: 2026, month: 3, day: 9 }),
    ...parts(day, { month: 3, day: 9 }),
    ...parts(dateTime, { year: 2026, month: 3, day: 9, hour: 8, minute: 5 }),
    ...parts(duration, { hour: 1, minute: 2, second: 3 }),
  ];
  const { answers } = answerByUrl(g.world, `${url}?usp=pp_url&${query.join('&')}`);
  expect(ids.map((id) => answers[id])).toEqual([
    '2026-03-09',
    '03-09',
    '2026-03-09 08:05',
    '01:02:03',
  ]);
});

describe('getResponses', () => {
  const open = () => {
    const g = guest(`
      function make() { ${FORM} const item = form.addTextItem().setTitle('T'); form.setAllowResponseEdits(true); return [form.getId(), item.getId()]; }
      function since(id, ms) { return FormApp.openById(id).getResponses(new Date(ms)).map((r) => r.getItemResponses()[0].getResponse()); }
      function all(id) { return FormApp.openById(id).getResponses().map((r) => [r.getId(), r.getTimestamp().getTime()]); }`);
    const [formId, item] = g.call('make') as [string, number];
    return {
      g,
      formId,
      submit: (text: string, more = {}) =>
        submitAnswer(g.runtime, { formId, answers: { [item]: text }, ...more }),
    };
  };

  test('gives those after a moment, not those at it (§2.6)', () => {
    const { g, formId, submit } = open();
    submit('uno');
    submit('dos', { at: START + 1 });
    expect(g.call('since', formId, START)).toEqual(['dos']);
    expect(g.call('since', formId, START - 1)).toEqual(['uno', 'dos']);
  });

  test('shows a late one only later, with its early timestamp', () => {
    const { g, formId, submit } = open();
    submit('tarde', { visibleAfterMs: 60_000 });
    expect(g.call('since', formId, 0)).toEqual([]);
    g.world.now += 60_000;
    expect(g.call('since', formId, START)).toEqual([]);
    expect(g.call('since', formId, START - 1)).toEqual(['tarde']);
  });

  test('an edit keeps the id and moves the timestamp, unless told otherwise (§2.5)', () => {
    const { g, formId, submit } = open();
    const { responseId } = submit('uno');
    g.world.now += 5_000;
    editAnswer(g.runtime, { formId, nth: 1, answers: {} });
    expect(g.call('all', formId)).toEqual([[responseId, START + 5_000]]);
    g.world.now += 5_000;
    editAnswer(g.runtime, { formId, nth: 1, answers: {}, timestampRule: 'original' });
    expect(g.call('all', formId)).toEqual([[responseId, START + 5_000]]);
  });

  test('ids of answers do not depend on how many files or scripts’ answers there are', () => {
    const [a, b] = [open(), open()];
    b.g.world.counters['file:application/vnd.google-apps.form'] = 40;
    expect(a.submit('x').responseId).toBe(b.submit('x').responseId);
  });
});
