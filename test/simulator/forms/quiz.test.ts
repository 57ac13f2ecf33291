import { submitAnswer } from '../../../simulator/control/answer';
import { errorOf, guest, value } from '../support/guest';

const QUIZ = `const form = FormApp.create('F').setIsQuiz(true);
  const say = (text) => FormApp.createFeedback().setText(text).build();
  const list = form.addListItem().setTitle('L').setPoints(2);
  list.setChoices([list.createChoice('sí', true), list.createChoice('no', false)]);
  list.setFeedbackForCorrect(say('Bien')).setFeedbackForIncorrect(say('Repasa'));
  const boxes = form.addCheckboxItem().setTitle('B').setPoints(3);
  boxes.setChoices([boxes.createChoice('a', true), boxes.createChoice('b', true), boxes.createChoice('c')]);
  const text = form.addTextItem().setTitle('T').setPoints(4).setGeneralFeedback(say('Se lee'));
  const free = form.addTextItem().setTitle('Sin puntos');`;

const GRADES = `(response) => response.getGradableItemResponses().map((r) =>
  [r.getItem().getTitle(), r.getResponse(), r.getScore(), r.getFeedback() && r.getFeedback().getText()])`;

describe('feedback', () => {
  test('is built by chaining, and a copy goes its own way', () => {
    const body = `const one = FormApp.createFeedback().setText('uno').addLink('https://a.example').addLink('https://b.example', 'b');
      const two = one.copy().setText('dos'); const built = one.build();
      return [built.getText(), built.getLinkUrls(), two.build().getText()]`;
    expect(value(body)).toEqual(['uno', ['https://a.example', 'https://b.example'], 'dos']);
  });

  test('is kept by the question, and belongs to quizzes', () => {
    expect(
      value(`${QUIZ} return [list.getFeedbackForIncorrect().getText(), text.getGeneralFeedback().getText(),
        boxes.getFeedbackForCorrect(), 'setGeneralFeedback' in list]`),
    ).toEqual(['Repasa', 'Se lee', null, false]);
    expect(
      errorOf(
        `FormApp.create('F').addTextItem().setGeneralFeedback(FormApp.createFeedback().build())`,
      ),
    ).toBe('Invalid data updating form.');
  });

  test('goes with all grading when the form is no quiz any more', () => {
    expect(
      value(`${QUIZ} form.setIsQuiz(false).setIsQuiz(true);
        return [list.getPoints(), list.getChoices()[0].isCorrectAnswer(), list.getFeedbackForCorrect()]`),
    ).toEqual([0, false, null]);
  });

  test('a choice is right only while the form is a quiz', () => {
    const body = `const l = FormApp.create('F').addListItem(); return l.createChoice('a', true).isCorrectAnswer()`;
    expect(value(body)).toBe(false);
  });
});

describe('grades', () => {
  test('come from the answer key; what has none waits; what was not answered is there too', () => {
    const body = (answers: string) =>
      `${QUIZ} return (${GRADES})(form.createResponse()${answers}.submit())`;
    expect(
      value(
        body(
          `.withItemResponse(list.createResponse('sí')).withItemResponse(boxes.createResponse(['b', 'a']))`,
        ),
      ),
    ).toEqual([
      ['L', 'sí', 2, 'Bien'],
      ['B', ['b', 'a'], 3, null],
      ['T', '', null, 'Se lee'],
    ]);
    expect(value(body(`.withItemResponse(boxes.createResponse(['a']))`))).toEqual([
      ['L', '', 0, 'Repasa'],
      ['B', ['a'], 0, null],
      ['T', '', null, 'Se lee'],
    ]);
  });

  test('of a question without points there are none', () => {
    const body = `${QUIZ} const response = form.createResponse().withItemResponse(free.createResponse('x')).submit();
      return [response.getGradableResponseForItem(free), response.getResponseForItem(free).getScore(), response.getGradableResponseForItem(text).getScore()]`;
    expect(value(body)).toEqual([null, null, null]);
  });

  test('that a script gives are stored when they are submitted, and not before', () => {
    const g = guest(`
      function make() { ${QUIZ} form.createResponse().withItemResponse(text.createResponse('algo')).submit(); return form.getId(); }
      function grade(id, send) { const form = FormApp.openById(id); const [response] = form.getResponses();
        const item = form.getItems(FormApp.ItemType.TEXT)[0]; const answer = response.getGradableResponseForItem(item);
        response.withItemGrade(answer.setScore(1.5).setFeedback(FormApp.createFeedback().setText('Casi').build()));
        if (send) form.submitGrades([response]); }
      function clear(id) { const form = FormApp.openById(id); const [response] = form.getResponses();
        const answer = response.getGradableResponseForItem(form.getItems(FormApp.ItemType.TEXT)[0]);
        form.submitGrades([response.withItemGrade(answer.setScore(null).setFeedback(null))]); }
      function read(id) { return (${GRADES})(FormApp.openById(id).getResponses()[0])[2]; }`);
    const id = g.call('make');
    g.call('grade', id, false);
    expect(g.call('read', id)).toEqual(['T', 'algo', null, 'Se lee']);
    g.call('grade', id, true);
    expect(g.call('read', id)).toEqual(['T', 'algo', 1.5, 'Casi']);
    g.call('clear', id);
    expect(g.call('read', id)).toEqual(['T', 'algo', null, null]);
  });

  test('ring the form, which is not simulated where it would (§2.3)', () => {
    const body = `${QUIZ} ScriptApp.newTrigger('test').forForm(form).onFormSubmit().create(); form.submitGrades([])`;
    expect(errorOf(body)).toBe('NotSimulated: Form.submitGrades with a form-submit trigger');
  });

  test('people’s answers are graded alike', () => {
    const g = guest(`
      function make() { ${QUIZ} return [form.getId(), list.getId()]; }
      function read(id) { return (${GRADES})(FormApp.openById(id).getResponses()[0])[0]; }`);
    const [formId, list] = g.call('make') as [string, number];
    submitAnswer(g.runtime, { formId, answers: { [list]: 'no' } });
    expect(g.call('read', formId)).toEqual(['L', 'no', 0, 'Repasa']);
  });
});
