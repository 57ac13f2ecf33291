import { errorOf, run, value } from '../support/guest';

/** A card built of one section, printed. */
const card = (widgets: string, more = '') =>
  JSON.parse(
    value(`const C = CardService; const section = C.newCardSection(); ${widgets}
      return C.newCardBuilder().addSection(section)${more}.build().printJson();`) as string,
  ) as { sections: { widgets: unknown[] }[] };
const widgetsOf = (code: string) => card(code).sections[0]?.widgets;
const refusal = (widgets: string, more = '') =>
  errorOf(`const C = CardService; const section = C.newCardSection(); ${widgets}
    C.newCardBuilder().addSection(section)${more}.build();`);

const PRESS = `C.newAction().setFunctionName('press').setParameters({ id: '7' })`;
const BUTTON = `C.newTextButton().setText('Ir').setOnClickAction(${PRESS})`;
const TEXT = `C.newTextParagraph().setText('Hola')`;

describe('a card as it is printed (WS/add-ons/reference/rpc/google.apps.card.v1)', () => {
  test('header, section, menu, footer, name', () => {
    const printed = card(
      `section.setHeader('Datos').setCollapsible(true).setNumUncollapsibleWidgets(1).addWidget(${TEXT})`,
      `.setHeader(C.newCardHeader().setTitle('Rosa').setSubtitle('Mentora').setImageStyle(C.ImageStyle.CIRCLE))
       .addCardAction(C.newCardAction().setText('Ayuda').setOpenLink(C.newOpenLink().setUrl('https://ayuda.example/')))
       .setFixedFooter(C.newFixedFooter().setPrimaryButton(${BUTTON})).setName('ficha').setDisplayStyle(C.DisplayStyle.PEEK)`,
    );
    expect(printed).toEqual({
      header: { title: 'Rosa', subtitle: 'Mentora', imageType: 'CIRCLE' },
      sections: [
        {
          header: 'Datos',
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [{ textParagraph: { text: 'Hola' } }],
        },
      ],
      cardActions: [
        { actionLabel: 'Ayuda', onClick: { openLink: { url: 'https://ayuda.example/' } } },
      ],
      fixedFooter: { primaryButton: { text: 'Ir', onClick: { action: ACTION } } },
      name: 'ficha',
      displayStyle: 'PEEK',
    });
  });

  const ACTION = { function: 'press', parameters: [{ key: 'id', value: '7' }] };

  test.each([
    [`C.newDivider()`, { divider: {} }],
    [BUTTON, { buttonList: { buttons: [{ text: 'Ir', onClick: { action: ACTION } }] } }],
    [
      `C.newButtonSet().addButton(${BUTTON}.setTextButtonStyle(C.TextButtonStyle.FILLED).setBackgroundColor('#f00'))`,
      {
        buttonList: {
          buttons: [
            {
              text: 'Ir',
              type: 'FILLED',
              color: { red: 1, green: 0, blue: 0 },
              onClick: { action: ACTION },
            },
          ],
        },
      },
    ],
    [
      `C.newKeyValue().setContent('33').setTopLabel('Tel.').setIcon(C.Icon.PHONE).setMultiline(true)`,
      {
        decoratedText: {
          text: '33',
          topLabel: 'Tel.',
          startIcon: { knownIcon: 'PHONE' },
          wrapText: true,
        },
      },
    ],
    [
      `C.newDecoratedText().setText('x').setSwitchControl(C.newSwitch().setFieldName('s').setValue('v').setSelected(true))`,
      {
        decoratedText: {
          text: 'x',
          switchControl: { controlType: 'SWITCH', name: 's', value: 'v', selected: true },
        },
      },
    ],
    [
      `C.newTextInput().setFieldName('n').setTitle('Nombre').setMultiline(true).setSuggestions(C.newSuggestions().addSuggestions(['a', 'b']))
        .setValidation(C.newValidation().setCharacterLimit('10').setInputType(C.InputType.EMAIL))`,
      {
        textInput: {
          name: 'n',
          label: 'Nombre',
          type: 'MULTIPLE_LINE',
          initialSuggestions: { items: [{ text: 'a' }, { text: 'b' }] },
          validation: { characterLimit: 10, inputType: 'EMAIL' },
        },
      },
    ],
    [
      `C.newSelectionInput().setFieldName('d').setType(C.SelectionInputType.DROPDOWN).addItem('Uno', 1, true)`,
      {
        selectionInput: {
          type: 'DROPDOWN',
          name: 'd',
          items: [{ text: 'Uno', value: '1', selected: true }],
        },
      },
    ],
    [
      `C.newTimePicker().setFieldName('t').setMinutes(30).setHours(3)`,
      { dateTimePicker: { type: 'TIME_ONLY', name: 't', valueMsEpoch: 12_600_000 } },
    ],
    [
      `C.newGrid().setNumColumns(2).addItem(C.newGridItem().setIdentifier('a').setTitle('A'))`,
      { grid: { columnCount: 2, items: [{ id: 'a', title: 'A' }] } },
    ],
    [
      `C.newColumns().addColumn(C.newColumn().setHorizontalAlignment(C.HorizontalAlignment.END).addWidget(${TEXT}))`,
      {
        columns: {
          columnItems: [
            { horizontalAlignment: 'END', widgets: [{ textParagraph: { text: 'Hola' } }] },
          ],
        },
      },
    ],
  ])('%s', (code, printed) => {
    expect(widgetsOf(`section.addWidget(${code});`)).toEqual([printed]);
  });

  test('what is added is copied: later changes do not show (WS/add-ons/concepts/widgets)', () => {
    const widgets = widgetsOf(`const text = ${TEXT}; section.addWidget(text); text.setText('Adiós');
      const other = C.newCardSection(); const builder = C.newCardBuilder().addSection(section); section.addWidget(text);
      return builder.build().printJson();`);
    expect(widgets).toEqual([{ textParagraph: { text: 'Hola' } }]);
  });

  test('nothing crosses to Google, so nothing is counted; enums print their names', () => {
    const { outcome, runtime } = run(`function test() { const C = CardService;
      C.newCardBuilder().addSection(C.newCardSection().addWidget(${TEXT})).build(); return String(C.Icon.EMAIL); }`);
    expect(outcome).toEqual({ status: 'ok', value: 'EMAIL' });
    expect(runtime.gate.count).toBe(0);
  });
});

describe('what is refused', () => {
  test.each([
    [`section.addWidget(C.newTextParagraph())`, 'Missing required field: text of TextParagraph.'],
    [`section.addWidget(C.newTextButton().setText('x').setDisabled(true))`, 'action of Button'],
    [`section.addWidget(C.newTextInput().setTitle('x'))`, 'fieldName of TextInput'],
    [
      `section.addWidget(C.newTextButton().setText('x').setOnClickAction(C.newAction()))`,
      'functionName of Action',
    ],
    [``, 'widget of CardSection'],
    [
      `section.addWidget(C.newTextInput().setFieldName('a').setTitle('A')).addWidget(C.newDatePicker().setFieldName('a'))`,
      'Field names must be unique: a',
    ],
    [`section.addWidget(C.newImage().setImageUrl('http://x.example/a.png'))`, 'Only HTTPS'],
    [`section.addWidget(C.newImage().setImageUrl('https://x.example/a.svg?b'))`, 'SVG images'],
    [
      `section.addWidget(${BUTTON}.setOpenLink(C.newOpenLink().setUrl('https://x.example/')))`,
      'only have one click action',
    ],
    [
      `section.addWidget(C.newDecoratedText().setText('x').setButton(${BUTTON}).setSwitchControl(C.newSwitch().setFieldName('s')))`,
      'one button, switch or icon',
    ],
    [
      `for (let n = 0; n < 101; n += 1) section.addWidget(${TEXT})`,
      "can't add more than 100 widgets",
    ],
    [
      `const some = C.newColumns(); for (let n = 0; n < 3; n += 1) some.addColumn(C.newColumn())`,
      "can't add more than 2 columns",
    ],
    [
      `section.addWidget(C.newSwitch())`,
      "The parameters (CardService.Switch) don't match the method signature for CardService.CardSection.addWidget.",
    ],
    [
      `C.newTextParagraph().setText(null)`,
      "The parameters (null) don't match the method signature for CardService.TextParagraph.setText.",
    ],
    [`C.newTextButton().setTextButtonStyle('FILLED')`, 'The parameters (String)'],
    [`C.newAction().setParameters({ n: 1 })`, 'Invalid argument: parameters'],
    [`C.newTimePicker().setHours(24)`, 'Invalid argument: hours'],
    [`C.newImageCropStyle().setAspectRatio(0)`, 'Invalid argument: ratio'],
  ])('%s', (code, words) => {
    expect(refusal(code)).toContain(words);
  });

  test('a card without sections, a header without a title', () => {
    expect(errorOf(`CardService.newCardBuilder().build()`)).toContain('section of Card');
    expect(refusal(`section.addWidget(${TEXT})`, `.setHeader(C.newCardHeader())`)).toContain(
      'title of CardHeader',
    );
  });

  test('more than 100 sections', () => {
    expect(
      errorOf(`const C = CardService; const section = C.newCardSection().addWidget(${TEXT});
        const builder = C.newCardBuilder(); for (let n = 0; n < 101; n += 1) builder.addSection(section);`),
    ).toBe("You can't add more than 100 sections.");
  });

  test('what the simulator does not have says so', () => {
    expect(errorOf(`CardService.newCarousel()`)).toBe('NotSimulated: CardService.newCarousel');
    expect(errorOf(`CardService.newTextButton().setComposeAction()`)).toBe(
      'NotSimulated: TextButton.setComposeAction',
    );
  });
});

describe('responses', () => {
  const printed = (code: string) =>
    JSON.parse(value(`const C = CardService; return (${code}).printJson();`) as string) as unknown;
  const CARD = `C.newCardBuilder().addSection(C.newCardSection().addWidget(${TEXT})).build()`;
  const SECTIONS = { sections: [{ widgets: [{ textParagraph: { text: 'Hola' } }] }] };

  test('navigation, notification, link and change of state', () => {
    expect(
      printed(`C.newActionResponseBuilder().setNavigation(C.newNavigation().popToRoot().updateCard(${CARD}).pushCard(${CARD}).popToNamedCard('a').popCard())
        .setNotification(C.newNotification().setText('Listo')).setOpenLink(C.newOpenLink().setUrl('https://x.example/')).setStateChanged(true).build()`),
    ).toEqual({
      renderActions: {
        action: {
          navigations: [
            { popToRoot: true },
            { updateCard: SECTIONS },
            { pushCard: SECTIONS },
            { popToCard: 'a' },
            { pop: true },
          ],
          notification: { text: 'Listo' },
          link: { url: 'https://x.example/' },
        },
      },
      stateChanged: true,
    });
  });

  test.each([
    [
      `C.newSuggestionsResponseBuilder().setSuggestions(C.newSuggestions().addSuggestion('Ana')).build()`,
      { autoComplete: { items: [{ text: 'Ana' }] } },
    ],
    [
      `C.newUniversalActionResponseBuilder().displayAddOnCards([${CARD}]).build()`,
      { renderActions: { action: { navigations: [{ pushCard: SECTIONS }] } } },
    ],
    [
      `C.newDriveItemsSelectedActionResponseBuilder().requestFileScope('f1').build()`,
      { renderActions: { hostAppAction: { driveAction: { requestFileScope: { itemId: 'f1' } } } } },
    ],
    [
      `C.newCalendarEventActionResponseBuilder().addAttendees(['a@x.example']).build()`,
      {
        renderActions: {
          hostAppAction: {
            calendarAction: { editAttendeesAction: { addAttendeeEmails: ['a@x.example'] } },
          },
        },
      },
    ],
    [
      `C.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build()`,
      {
        renderActions: {
          hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } },
        },
      },
    ],
  ])('%s', (code, shape) => {
    expect(printed(code)).toEqual(shape);
  });

  test('a notification needs a text', () => {
    expect(
      errorOf(
        `CardService.newActionResponseBuilder().setNotification(CardService.newNotification()).build()`,
      ),
    ).toBe('Missing required field: text of Notification.');
  });
});
