/** Trap 13: what items and answers are before anybody set them. */
function parityFormItems() {
  return parity_((here) => {
    const form = here.form('form', true);
    const kinds = [
      'Text',
      'ParagraphText',
      'MultipleChoice',
      'Checkbox',
      'List',
      'Scale',
      'Grid',
      'CheckboxGrid',
      'Date',
      'Time',
      'DateTime',
      'Duration',
    ];
    const items = kinds.map((kind) => form['add' + kind + 'Item']().setTitle(kind));
    const response = form.createResponse().submit();
    return {
      choices: [2, 3, 4].map((at) => items[at].getChoices().map((choice) => choice.getValue())),
      scale: [items[5].getLowerBound(), items[5].getUpperBound()],
      unanswered: response
        .getItemResponses()
        .map((each) => [each.getItem().getTitle(), each.getResponse()]),
      ids: items.map((item) => typeof item.getId()),
      missing: form.getItemById(7),
      cast: outcome_(() => form.getItems()[0].asListItem()),
    };
  });
}

/** What answers are, by kind of question. */
function parityResponseValues() {
  return parity_((here) => {
    const form = here.form('form', true);
    const grid = form.addGridItem().setTitle('g').setRows(['r', 's']).setColumns(['A', 'B']);
    const boxes = form
      .addCheckboxGridItem()
      .setTitle('h')
      .setRows(['r', 's'])
      .setColumns(['A', 'B']);
    const many = form.addCheckboxItem().setTitle('m').setChoiceValues(['a', 'b']);
    const given = [
      form.addTextItem().setTitle('t').createResponse('=1+1'),
      form.addScaleItem().setTitle('s').createResponse(4),
      form
        .addDateItem()
        .setTitle('d')
        .createResponse(new Date(2026, 2, 12, 12)),
      form.addTimeItem().setTitle('u').createResponse(10, 90),
      form.addDurationItem().setTitle('v').createResponse(1, 2, 3),
      many.createResponse(['b', 'a']),
      grid.createResponse(['A', null]),
      boxes.createResponse([['A', 'B'], null]),
    ];
    const draft = form.createResponse();
    const before = [draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()];
    given.forEach((answer) => draft.withItemResponse(answer));
    const stored = draft.submit();
    const read = form.getResponse(stored.getId()).getItemResponses();
    return {
      before,
      values: read.map((each) => [each.getItem().getTitle(), each.getResponse()]),
      refused: outcomes_({
        choice: () => many.createResponse(['z']),
        scale: () => form.getItems(FormApp.ItemType.SCALE)[0].asScaleItem().createResponse(6),
        rows: () => grid.createResponse(['A']),
        twice: () => draft.submit(),
      }),
    };
  });
}

/** Trap 12: closed and unpublished forms, and a script that answers. */
function parityFormPublishing() {
  return parity_((here) => {
    const form = here.form('form', false);
    const item = form.addTextItem().setTitle('T');
    const submit = () => {
      form.createResponse().withItemResponse(item.createResponse('x')).submit();
      return form.getResponses().length;
    };
    const state = () => [form.isPublished(), form.isAcceptingResponses()];
    return outcomes_({
      accept: () => form.setAcceptingResponses(true),
      submitUnpublished: submit,
      publish: () => (form.setPublished(true), state()),
      close: () => (form.setAcceptingResponses(false), state()),
      submitClosed: submit,
      unpublish: () => (form.setPublished(false), state()),
      publishAgain: () => (form.setPublished(true), state()),
      submitOpen: submit,
    });
  });
}

/** Trap 14: page breaks and choices that lead somewhere. */
function parityNavigation() {
  return parity_((here) => {
    const form = here.form('form', true);
    const list = form.addListItem().setTitle('L');
    const second = form.addPageBreakItem().setTitle('2');
    const third = form.addPageBreakItem().setTitle('3');
    const boxes = form.addCheckboxItem();
    const types = () => list.getChoices().map((choice) => String(choice.getPageNavigationType()));
    return outcomes_({
      breakGoes: () => second.setGoToPage(third).getGoToPage().getTitle(),
      breakType: () => String(second.getPageNavigationType()),
      mixed: () => list.setChoices([list.createChoice('a', third), list.createChoice('b')]),
      led: () => {
        const next = FormApp.PageNavigationType.CONTINUE;
        list.setChoices([list.createChoice('a', third), list.createChoice('b', next)]);
        return types();
      },
      boxes: () => boxes.createChoice('a', FormApp.PageNavigationType.SUBMIT),
      deleteTarget: () => form.deleteItem(third),
      emptyList: () => list.setChoiceValues([]),
      twins: () => list.setChoiceValues(['a', 'a']),
    });
  });
}

/** Trap 15: the tab for the answers, when it comes, what it keeps, whether it can go. */
function parityDestination() {
  return parity_((here) => {
    const book = here.book();
    const form = here.form('form', true);
    const a = form.addTextItem().setTitle('A');
    form.addTextItem().setTitle('B');
    const tabs = () => SpreadsheetApp.openById(book.getId()).getSheets();
    const noDestination = outcome_(() => form.getDestinationId());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    const atOnce = tabs().length;
    const tab = waitedFor_(() => tabs().filter((sheet) => sheet.getFormUrl())[0]);
    const later = tabs();
    form.createResponse().withItemResponse(a.createResponse('=1+1')).submit();
    form.deleteItem(a);
    form.addTextItem().setTitle('C');
    Utilities.sleep(10000);
    SpreadsheetApp.flush();
    const shown = tab.getDataRange().getDisplayValues();
    const remove = () => book.deleteSheet(tab);
    return {
      noDestination,
      atOnce,
      later: later.map((sheet) => Boolean(sheet.getFormUrl())),
      header: shown[0].slice(1),
      row: (shown[1] || []).slice(1),
      formulas: tab
        .getDataRange()
        .getFormulas()
        .slice(1)
        .map((row) => row.slice(1)),
      deleteLinked: outcome_(remove),
      deleteUnlinked: outcome_(() => (form.removeDestination(), remove())),
    };
  });
}

/** What appears within a minute, looked for every ten seconds. */
function waitedFor_(look) {
  for (let turn = 0; turn < 6; turn += 1) {
    Utilities.sleep(10000);
    SpreadsheetApp.flush();
    const found = look();
    if (found) return found;
  }
  throw new Error('It did not appear within a minute.');
}

/** Trap 16: ids that are not each other. */
function parityFormIds() {
  return parity_((here) => {
    const form = here.form('form', true);
    const item = form.addTextItem();
    const url = form.createResponse().withItemResponse(item.createResponse('x')).toPrefilledUrl();
    return {
      item: typeof item.getId(),
      prefilled: url.replace(/entry\.\d+/, 'entry.N'),
      entryIsItem: url.indexOf('entry.' + item.getId() + '=') >= 0,
      publishedHasId: form.getPublishedUrl().indexOf(form.getId()) >= 0,
      editHasId: form.getEditUrl().indexOf(form.getId()) >= 0,
      published: form.getPublishedUrl(),
      edit: form.getEditUrl(),
      byPublished: outcome_(() => FormApp.openByUrl(form.getPublishedUrl()).getId()),
      byEdit: outcome_(() => FormApp.openByUrl(form.getEditUrl()).getId()),
      short: form.shortenFormUrl(form.getPublishedUrl()).replace(/[^/]+$/, '…'),
      elsewhere: outcome_(() => form.shortenFormUrl('https://example.org/')),
    };
  });
}
