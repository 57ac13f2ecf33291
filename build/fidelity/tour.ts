/**
 * Scripts that meet an object of every class and show it: `meet('Spreadsheet.Range', range)`. What these objects have is
 * then looked at as a script would find it, member by member of Google's.
 */
export const TOUR: Readonly<Record<string, string>> = {
  spreadsheet: `
    const book = meet('Spreadsheet.Spreadsheet', SpreadsheetApp.getActiveSpreadsheet());
    const sheet = meet('Spreadsheet.Sheet', book.getSheets()[0]);
    const range = meet('Spreadsheet.Range', sheet.getRange(1, 1));
    meet('Spreadsheet.Selection', book.getSelection());
    const builder = meet('Spreadsheet.DataValidationBuilder', SpreadsheetApp.newDataValidation());
    meet('Spreadsheet.DataValidation', builder.requireCheckbox().build());
    const ui = meet('Base.Ui', SpreadsheetApp.getUi());
    meet('Base.Button', ui.Button);
    meet('Base.ButtonSet', ui.ButtonSet);
    meet('Base.Menu', ui.createMenu('x'));
    meet('Base.PromptResponse', ui.prompt('x'));
    for (const name of ['SheetType', 'WrapStrategy', 'DataValidationCriteria', 'BooleanCriteria'])
      meet('Spreadsheet.' + name, SpreadsheetApp[name]);
    meet('Spreadsheet.RangeList', sheet.getRangeList(['A1']));
    meet('Spreadsheet.Protection', range.protect());
    meet('Spreadsheet.TextFinder', sheet.createTextFinder('x'));
    meet('Spreadsheet.RichTextValueBuilder', SpreadsheetApp.newRichTextValue().setText('x'));
    meet('Spreadsheet.TextStyleBuilder', SpreadsheetApp.newTextStyle());
    meet('Spreadsheet.ConditionalFormatRuleBuilder', SpreadsheetApp.newConditionalFormatRule());
    meet('Spreadsheet.FilterCriteriaBuilder', SpreadsheetApp.newFilterCriteria());
    meet('Spreadsheet.ColorBuilder', SpreadsheetApp.newColor());
    meet('Spreadsheet.EmbeddedChartBuilder', sheet.newChart());
    meet('Base.Browser', Browser);
    meet('Charts.Charts', Charts);
    meet('Spreadsheet.SpreadsheetApp', SpreadsheetApp);`,

  forms: `
    meet('Forms.FormApp', FormApp);
    const form = meet('Forms.Form', FormApp.create('x', true));
    const kinds = ['CheckboxGrid', 'Checkbox', 'Date', 'DateTime', 'Duration', 'Grid', 'List',
      'MultipleChoice', 'PageBreak', 'ParagraphText', 'Rating', 'Scale', 'SectionHeader', 'Text', 'Time'];
    for (const kind of kinds)
      meet('Forms.' + kind + 'Item', form['add' + kind + 'Item']().setTitle(kind));
    meet('Forms.ImageItem', form.addImageItem());
    meet('Forms.VideoItem', form.addVideoItem());
    meet('Forms.Item', form.getItems()[0]);
    meet('Forms.Choice', form.addListItem().setTitle('x').setChoiceValues(['x']).getChoices()[0]);
    for (const kind of ['Text', 'ParagraphText', 'Checkbox', 'Grid', 'CheckboxGrid']) {
      const builder = FormApp['create' + kind + 'Validation']();
      meet('Forms.' + kind + 'ValidationBuilder', builder);
      meet('Forms.' + kind + 'Validation', builder.build());
    }
    const feedback = meet('Forms.QuizFeedbackBuilder', FormApp.createFeedback());
    meet('Forms.QuizFeedback', feedback.setText('x').build());
    const text = form.addTextItem().setTitle('y');
    form.createResponse().withItemResponse(text.createResponse('x')).submit();
    const response = meet('Forms.FormResponse', form.getResponses()[0]);
    meet('Forms.ItemResponse', response.getItemResponses()[0]);
    for (const name of ['Alignment', 'DestinationType', 'FeedbackType', 'ItemType', 'PageNavigationType', 'RatingIconType'])
      meet('Forms.' + name, FormApp[name]);`,

  script: `
    const app = meet('Script.ScriptApp', ScriptApp);
    for (const name of ['AuthMode', 'AuthorizationStatus', 'EventType', 'TriggerSource'])
      meet('Script.' + name, app[name]);
    meet('Base.Weekday', app.WeekDay);
    const builder = meet('Script.TriggerBuilder', app.newTrigger('tour'));
    const clock = meet('Script.ClockTriggerBuilder', builder.timeBased());
    meet('Script.Trigger', clock.everyHours(1).create());
    meet('Script.SpreadsheetTriggerBuilder', builder.forSpreadsheet(SpreadsheetApp.getActive()));
    meet('Script.FormTriggerBuilder', builder.forForm(FormApp.create('x', true)));
    const me = meet('Base.User', meet('Base.Session', Session).getEffectiveUser());
    meet('Script.CalendarTriggerBuilder', builder.forUserCalendar(me.getEmail()));
    meet('Script.AuthorizationInfo', app.getAuthorizationInfo(app.AuthMode.FULL));
    meet('Script.Service', app.getService());
    meet('Properties.Properties', meet('Properties.PropertiesService', PropertiesService).getScriptProperties());
    meet('Cache.Cache', meet('Cache.CacheService', CacheService).getScriptCache());
    meet('Lock.Lock', meet('Lock.LockService', LockService).getScriptLock());
    meet('Base.Logger', Logger);
    meet('Console', console);`,

  others: `
    meet('Utilities.Utilities', Utilities);
    for (const name of ['Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm'])
      meet('Utilities.' + name, Utilities[name]);
    meet('Base.Blob', Utilities.newBlob('x'));
    meet('Mail.MailApp', MailApp);
    meet('Content.TextOutput', meet('Content.ContentService', ContentService).createTextOutput('x'));
    meet('Content.MimeType', ContentService.MimeType);
    const html = meet('HTML.HtmlService', HtmlService);
    const page = meet('HTML.HtmlOutput', html.createHtmlOutputFromFile('page'));
    page.addMetaTag('viewport', 'width=device-width');
    meet('HTML.HtmlOutputMetaTag', page.getMetaTags()[0]);
    meet('HTML.HtmlTemplate', html.createTemplate('x'));
    meet('HTML.SandboxMode', html.SandboxMode);
    meet('HTML.XFrameOptionsMode', html.XFrameOptionsMode);`,

  drive: `
    const app = meet('Drive.DriveApp', DriveApp);
    const folder = meet('Drive.Folder', app.createFolder('x'));
    const file = meet('Drive.File', folder.createFile('x', 'y'));
    meet('Drive.FileIterator', folder.getFiles());
    meet('Drive.FolderIterator', app.getFolders());
    meet('Drive.User', file.getOwner());
    for (const name of ['Access', 'Permission']) meet('Drive.' + name, app[name]);
    meet('Base.MimeType', MimeType);`,

  document: `
    const app = meet('Document.DocumentApp', DocumentApp);
    const document = meet('Document.Document', app.create('x'));
    const body = meet('Document.Body', document.getBody());
    const paragraph = meet('Document.Paragraph', body.appendParagraph('x'));
    meet('Document.Text', paragraph.editAsText());
    meet('Document.PageBreak', body.appendPageBreak());
    meet('Document.ListItem', body.appendListItem('x'));
    const table = meet('Document.Table', body.appendTable([['x']]));
    meet('Document.TableCell', meet('Document.TableRow', table.getRow(0)).getCell(0));
    meet('Document.RangeElement', body.findText('x'));
    for (const name of ['Attribute', 'ElementType', 'GlyphType', 'HorizontalAlignment', 'ParagraphHeading'])
      meet('Document.' + name, app[name]);`,

  calendar: `
    const app = meet('Calendar.CalendarApp', CalendarApp);
    const calendar = meet('Calendar.Calendar', app.getDefaultCalendar());
    const [start, end] = [new Date(2026, 4, 4, 10), new Date(2026, 4, 4, 11)];
    const event = meet('Calendar.CalendarEvent', calendar.createEvent('x', start, end));
    meet('Calendar.EventGuest', event.addGuest('x@crea.example').getGuestList()[0]);
    const recurrence = meet('Calendar.EventRecurrence', app.newRecurrence());
    meet('Calendar.RecurrenceRule', recurrence.addDailyRule());
    meet('Calendar.CalendarEventSeries', calendar.createEventSeries('x', start, end, recurrence));
    for (const name of ['Color', 'EventColor', 'EventTransparency', 'EventType', 'GuestStatus', 'Visibility'])
      meet('Calendar.' + name, app[name]);
    meet('Base.Month', app.Month);`,

  gmail: `
    const app = meet('Gmail.GmailApp', GmailApp);
    meet('Gmail.GmailLabel', app.createLabel('x'));
    const attachments = [Utilities.newBlob('x', 'text/plain', 'x.txt')];
    const me = Session.getEffectiveUser().getEmail();
    const draft = meet('Gmail.GmailDraft', app.createDraft(me, 'x', 'x', { attachments }));
    const message = meet('Gmail.GmailMessage', draft.getMessage());
    meet('Gmail.GmailAttachment', message.getAttachments()[0]);
    meet('Gmail.GmailThread', message.getThread());`,

  cards: `
    const app = meet('Card_Service.CardService', CardService);
    for (const name of Object.keys(app))
      if (name.startsWith('new')) meet('Card_Service.' + name.slice(3), app[name]());
      else if (typeof app[name] === 'object') meet('Card_Service.' + name, app[name]);`,

  api: `
    const services = { Calendar, Docs, Drive, Sheets, Slides };
    for (const [name, service] of Object.entries(services)) meet(name, service);
    meet('Sheets.Spreadsheets', Sheets.Spreadsheets);
    meet('Sheets.Spreadsheets.Values', Sheets.Spreadsheets.Values);
    meet('Sheets.Spreadsheets.DeveloperMetadata', Sheets.Spreadsheets.DeveloperMetadata);
    meet('Drive.Files', Drive.Files);
    meet('Drive.Permissions', Drive.Permissions);
    meet('Docs.Documents', Docs.Documents);
    meet('Slides.Presentations', Slides.Presentations);
    for (const name of ['Calendars', 'CalendarList', 'Events']) meet('Calendar.' + name, Calendar[name]);`,
};
