import { value } from '../support/guest';

describe('TextButtonStyle.TEXT, which is no longer to be used (AS/reference/card-service/text-button-style)', () => {
  it('is taken all the same', () => {
    const body = `const C = CardService, button = C.newTextButton().setText('t').setTextButtonStyle(C.TextButtonStyle.TEXT).setOnClickAction(C.newAction().setFunctionName('f'));
      const card = C.newCardBuilder().addSection(C.newCardSection().addWidget(button)).build();
      return JSON.parse(card.printJson()).sections[0].widgets[0].buttonList.buttons[0].type;`;
    expect(value(body)).toBe('TEXT');
  });
});
