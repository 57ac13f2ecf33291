import { readFileSync } from 'node:fs';
import { value } from '../support/guest';

const TYPES = require.resolve('@types/google-apps-script/google-apps-script.forms.d.ts');

/** Members of every class of the service, as the published types list them. */
function published(): Record<string, string[]> {
  const classes: Record<string, string[]> = {};
  const source = readFileSync(TYPES, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  for (const [, name = '', body = ''] of source.matchAll(/interface (\w+) \{([\s\S]*?)\n {8}\}/g)) {
    const names = [...body.matchAll(/^\s+(\w+)[(:]/gm)].map(([, member = '']) => member);
    classes[name] = [...new Set(names)];
  }
  // Newer than the types: AS/reference/forms/rating-item, /form.
  const { ScaleItem = [], Form = [] } = classes;
  const ofScale = ['getLowerBound', 'getUpperBound', 'getLeftLabel', 'getRightLabel', 'setBounds'];
  classes['RatingItem'] = [
    ...ScaleItem.filter((member) => ![...ofScale, 'setLabels'].includes(member)),
    'getRatingIcon',
    'getRatingScaleLevel',
    'setRatingIcon',
    'setRatingScaleLevel',
  ];
  classes['Form'] = [
    ...Form,
    'addRatingItem',
    'isPublished',
    'setPublished',
    'supportsAdvancedResponderPermissions',
    'addPublishedReader',
    'addPublishedReaders',
    'getPublishedReaders',
    'removePublishedReader',
  ];
  return classes;
}

/** Deprecated, with another meaning since 2025; and rules on what is built already. */
const LEFT_OUT: Record<string, string[]> = {
  Form: ['requiresLogin', 'setRequireLogin'],
  CheckboxValidation: ['requireSelectAtLeast', 'requireSelectAtMost', 'requireSelectExactly'],
};

const ONE_OF_EACH = `const form = FormApp.create('F').setIsQuiz(true);
  const one = { FormApp, Form: form, Choice: form.addListItem().createChoice('a') };
  const kinds = ['Text', 'ParagraphText', 'MultipleChoice', 'Checkbox', 'List', 'Grid', 'CheckboxGrid', 'Scale', 'Rating', 'Date',
    'Time', 'DateTime', 'Duration', 'SectionHeader', 'PageBreak', 'Image', 'Video'];
  for (const kind of kinds) one[kind + 'Item'] = form['add' + kind + 'Item']();
  one.Item = form.getItems()[0];
  for (const kind of ['Text', 'ParagraphText', 'Checkbox', 'Grid', 'CheckboxGrid']) {
    one[kind + 'ValidationBuilder'] = FormApp['create' + kind + 'Validation']();
    one[kind + 'Validation'] = one[kind + 'ValidationBuilder'].build();
  }
  one.QuizFeedbackBuilder = FormApp.createFeedback();
  one.QuizFeedback = one.QuizFeedbackBuilder.build();
  one.ItemResponse = one.TextItem.createResponse('x');
  one.FormResponse = form.createResponse().submit();`;

test('no class has a member that is published nowhere', () => {
  const extra = value(
    `${ONE_OF_EACH} const extra = {};
     for (const [name, members] of Object.entries(${JSON.stringify(published())})) {
       const unknown = Object.keys(one[name]).filter((member) => member !== 'toString' && !members.includes(member));
       if (unknown.length > 0) extra[name] = unknown;
     }
     return extra;`,
  );
  // An enum newer than the types, with its items; and the cast to them.
  expect(extra).toEqual({ FormApp: ['RatingIconType'], Item: ['asRatingItem'] });
});

test('every class has every published member, but those left out by name', () => {
  const missing = value(
    `${ONE_OF_EACH} const missing = {};
     for (const [name, members] of Object.entries(${JSON.stringify(published())})) {
       const absent = members.filter((member) => !(member in one[name]));
       if (absent.length > 0) missing[name] = absent;
     }
     return missing;`,
  );
  expect(missing).toEqual(LEFT_OUT);
});
