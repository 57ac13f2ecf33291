import type { Host } from './host';
import type { Runtime } from './runtime';

/** A service as a global of the script: made anew for each execution, over the same world. */
export type ServiceFactory = (host: Host, runtime: Runtime) => object;

/** While services are still being written: a missing one throws only when it is named. */
function later(load: () => ServiceFactory): ServiceFactory {
  return (host, runtime) => load()(host, runtime);
}

const SERVICES: Record<string, ServiceFactory> = {
  SpreadsheetApp: later(() => require('../services/spreadsheet-app/service').spreadsheetAppService),
  Sheets: later(() => require('../services/sheets/service').sheetsService),
  FormApp: later(() => require('../services/forms/service').formsService),
  Calendar: later(() => require('../services/calendar/service').calendarService),
  Drive: later(() => require('../services/drive/service').driveService),
  Docs: later(() => require('../services/docs/service').docsService),
  Slides: later(() => require('../services/slides/service').slidesService),
  MailApp: later(() => require('../services/mail/service').mailService),
  PropertiesService: later(() => require('../services/script/properties').propertiesService),
  CacheService: later(() => require('../services/script/cache').cacheService),
  LockService: later(() => require('../services/script/lock').lockService),
  ScriptApp: later(() => require('../services/script/script-app').scriptAppService),
  Session: later(() => require('../services/script/session').sessionService),
  Utilities: later(() => require('../services/utilities/service').utilitiesService),
  HtmlService: later(() => require('../services/html/service').htmlService),
  Logger: later(() => require('../services/script/console').loggerService),
  console: later(() => require('../services/script/console').consoleService),
};

/** Services that exist on Google and not here: naming one throws, so that nothing passes by accident. */
const ABSENT = [
  'CalendarApp',
  'DriveApp',
  'GmailApp',
  'DocumentApp',
  'SlidesApp',
  'UrlFetchApp',
  'CardService',
  'ContentService',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'Charts',
  'XmlService',
];

/** Puts every service into the guest's global scope; each is made when it is first named. */
export function installServices(host: Host, runtime: Runtime): void {
  for (const [name, factory] of Object.entries(SERVICES))
    define(host, name, () => factory(host, runtime));
  for (const name of ABSENT) define(host, name, () => host.surface(name, {}));
}

function define(host: Host, name: string, make: () => object): void {
  let made: object | undefined;
  Object.defineProperty(host.realm.context, name, {
    configurable: true,
    get: () => (made ??= make()),
  });
}
