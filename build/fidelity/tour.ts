/**
 * Scripts that meet an object of every class, so that what these objects have can be looked at as a script would find
 * it. They need not call every member: an object that is made shows all it has.
 */
export const TOUR: Readonly<Record<string, string>> = {
  spreadsheet: `
    const book = SpreadsheetApp.getActiveSpreadsheet();
    book.getSelection();
    const range = book.getSheets()[0].getRange(1, 1);
    const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    range.setDataValidation(rule);
    SpreadsheetApp.getActiveSheet().getActiveRange();
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('x');
    ui.prompt('x');`,

  forms: `
    const form = FormApp.create('x', true);
    const kinds = ['CheckboxGrid', 'Checkbox', 'Date', 'DateTime', 'Duration', 'Grid', 'List',
      'MultipleChoice', 'PageBreak', 'ParagraphText', 'Rating', 'Scale', 'SectionHeader', 'Text', 'Time'];
    for (const kind of kinds) form['add' + kind + 'Item']().setTitle(kind);
    form.addImageItem();
    form.addVideoItem();
    form.getItems()[0].getType();
    const choice = form.addListItem().setTitle('x').setChoiceValues(['x']).getChoices()[0];
    const text = form.addTextItem().setTitle('y');
    for (const kind of ['Text', 'ParagraphText', 'Checkbox', 'Grid', 'CheckboxGrid'])
      FormApp['create' + kind + 'Validation']().build();
    form.createResponse().withItemResponse(text.createResponse('x')).submit();
    form.getResponses()[0].getItemResponses()[0].getItem();
    form.getEditors();`,

  script: `
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const builder = ScriptApp.newTrigger('tour');
    builder.timeBased().everyHours(1).create();
    builder.forSpreadsheet(book).onEdit().create();
    builder.forForm(FormApp.create('x', true)).onFormSubmit().create();
    builder.forUserCalendar(Session.getEffectiveUser().getEmail());
    ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    ScriptApp.getService();
    PropertiesService.getScriptProperties();
    CacheService.getScriptCache();
    LockService.getScriptLock();
    Logger.log('x');
    console.log('x');
    Utilities.newBlob('x');
    MailApp.getRemainingDailyQuota();`,

  html: `
    HtmlService.createHtmlOutputFromFile('page').addMetaTag('viewport', 'width=device-width').getMetaTags();
    HtmlService.createTemplate('x');`,

  api: `
    void [Sheets.Spreadsheets, Drive.Files, Drive.Permissions, Docs.Documents, Slides.Presentations,
      Calendar.Events, Calendar.Calendars, Calendar.CalendarList];`,
};
