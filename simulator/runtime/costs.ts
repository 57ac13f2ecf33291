/**
 * What a service call costs in simulated milliseconds.
 * Sources: platform-facts §5.4 (measurements published for Properties, Cache and spreadsheet writes);
 * the rest are budgets from field code that throttles these services at 0.2–1 s a mutation.
 */
const BY_MEMBER: Record<string, number> = {
  'Properties.getProperty': 30,
  'Properties.getProperties': 30,
  'Properties.setProperty': 62,
  'Properties.setProperties': 62,
  'Properties.deleteProperty': 62,
  'Cache.get': 3,
  'Cache.put': 93,
  'Sheets.Spreadsheets.batchUpdate': 600,
  'FormApp.create': 1500,
  'FormApp.openById': 300,
  'Form.getResponses': 500,
  'MailApp.sendEmail': 400,
  'GmailApp.sendEmail': 400,
  'Drive.Files.copy': 1500,
};

const BY_SERVICE: Record<string, number> = {
  Properties: 30,
  Cache: 30,
  Lock: 30,
  Session: 10,
  SpreadsheetApp: 20,
  Sheet: 40,
  Range: 40,
  RangeList: 40,
  Protection: 40,
  NamedRange: 40,
  Group: 40,
  Filter: 40,
  Banding: 40,
  DeveloperMetadata: 40,
  DeveloperMetadataFinder: 40,
  TextFinder: 40,
  Sheets: 350,
  Form: 60,
  FormApp: 200,
  Calendar: 400,
  Drive: 400,
  DriveApp: 300,
  File: 300,
  Folder: 300,
  FileIterator: 300,
  FolderIterator: 300,
  DocumentApp: 500,
  Document: 500,
  Docs: 500,
  Slides: 500,
  ScriptApp: 150,
  MailApp: 50,
  CalendarApp: 300,
  CalendarEvent: 300,
  CalendarEventSeries: 300,
  GmailApp: 200,
  GmailThread: 200,
  GmailMessage: 200,
  GmailLabel: 200,
  GmailDraft: 200,
};

export function costOf(member: string): number {
  return BY_MEMBER[member] ?? BY_SERVICE[member.split('.')[0] ?? ''] ?? 50;
}
