import { crosses } from '../../../simulator/services/spreadsheet-app/rules';

const STAY: Record<string, string> = {
  SpreadsheetApp: 'getActive getUi getCurrentCell newColor newRichTextValue newTextStyle',
  Spreadsheet: 'getId getUrl getRange getSelection createTextFinder',
  Sheet: 'getSheetId getRange getSelection getName createTextFinder',
  Range: 'getRow getA1Notation getSheet offset getCell createTextFinder',
  RangeList: 'getRanges',
  Ui: 'createMenu createAddonMenu',
  Browser: 'Buttons',
  Menu: 'addItem addSeparator addSubMenu',
  Protection: 'getProtectionType getRange getDescription',
  NamedRange: 'getName',
  Group: 'getDepth',
  Filter: 'getRange',
  Banding: 'getRange',
  DeveloperMetadata: 'getId getKey getValue getVisibility getLocation',
  DeveloperMetadataFinder: 'withId withKey onIntersectingLocations',
  TextFinder: 'matchCase startFrom getCurrentMatch',
  Selection: 'getActiveRange getCurrentCell',
  // Built in the script, or a part of what was fetched.
  DataValidationBuilder: 'requireCheckbox build',
  RichTextValue: 'getText',
};

const CROSS: Record<string, string> = {
  SpreadsheetApp: 'openById openByUrl create flush',
  Spreadsheet: 'getSheets getSheetByName getName insertSheet',
  Sheet: 'getLastRow getDataRange appendRow setName',
  Range: 'getValue getValues setValue clear',
  RangeList: 'setValue clear',
  Ui: 'alert prompt showModalDialog',
  Browser: 'msgBox',
  Menu: 'addToUi',
  Protection: 'getEditors setDescription remove',
  NamedRange: 'getRange remove',
  Group: 'collapse',
  Filter: 'sort remove',
  Banding: 'remove',
  DeveloperMetadata: 'setValue remove',
  DeveloperMetadataFinder: 'find',
  TextFinder: 'findAll replaceAllWith',
};

const listed = (classes: Record<string, string>) =>
  Object.entries(classes).flatMap(([name, members]) =>
    members.split(' ').map((member) => [name, member] as const),
  );

describe('what crosses to Google', () => {
  it.each(listed(CROSS))('%s.%s fetches or writes', (className, member) => {
    expect(crosses(className, member)).toBe(true);
  });

  it.each(listed(STAY))(
    '%s.%s is a reference, known, or built in the script',
    (className, member) => {
      expect(crosses(className, member)).toBe(false);
    },
  );
});
