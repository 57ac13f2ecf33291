import { crosses } from '../../../simulator/services/forms/rules';

const CROSS: Record<string, string> = {
  FormApp: 'create openById openByUrl getActiveForm',
  Form: `getItems getItemById moveItem deleteItem getResponses getResponse deleteResponse deleteAllResponses setDestination
    removeDestination shortenFormUrl getEditors addEditor addEditors removeEditor getPublishedReaders addPublishedReader
    addPublishedReaders removePublishedReader submitGrades setTitle addTextItem addParagraphTextItem`,
  FormResponse: 'submit',
  TextItem: 'setTitle setRequired duplicate setValidation clearValidation',
  CheckboxItem: 'setChoices showOtherOption',
};

const STAY: Record<string, string> = {
  FormApp: 'createFeedback createTextValidation getUi',
  // A word of a setter inside another name is none.
  Form: 'getTitle getId createResponse getDestinationId isQuiz resetAnything',
  FormResponse: 'withItemResponse toPrefilledUrl getItemResponses getId',
  TextItem: 'getTitle createResponse getItems',
  CheckboxItem: 'createChoice hasOtherOption getChoices',
  TextValidationBuilder: 'setHelpText build',
  QuizFeedbackBuilder: 'setText addLink',
  ItemResponse: 'setScore setFeedback getResponse',
};

const listed = (classes: Record<string, string>) =>
  Object.entries(classes).flatMap(([name, members]) =>
    members.split(/\s+/).map((member) => [name, member] as const),
  );

describe('what crosses to Google', () => {
  it.each(listed(CROSS))('%s.%s fetches or writes', (className, member) => {
    expect(crosses(className, member)).toBe(true);
  });

  it.each(listed(STAY))('%s.%s is told or built in the script', (className, member) => {
    expect(crosses(className, member)).toBe(false);
  });
});
