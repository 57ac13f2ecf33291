import { calendarAppService } from '../services/calendar-app/service';
import { calendarService } from '../services/calendar/service';
import { cardService } from '../services/card-service/service';
import { contentService } from '../services/content/service';
import { documentAppService } from '../services/document-app/service';
import { chartsService } from '../services/charts/service';
import { docsService } from '../services/docs/service';
import { mimeTypes } from '../services/drive/mime-type';
import { driveService } from '../services/drive/service';
import { driveAppService } from '../services/drive-app/service';
import { formsService } from '../services/forms/service';
import { gmailAppService } from '../services/gmail-app/service';
import { htmlService } from '../services/html/service';
import { mailService } from '../services/mail/service';
import { cacheService } from '../services/script/cache';
import { consoleService, loggerService } from '../services/script/console';
import { lockService } from '../services/script/lock';
import { propertiesService } from '../services/script/properties';
import { scriptAppService } from '../services/script/script-app';
import { sessionService } from '../services/script/session';
import { sheetsService } from '../services/sheets/service';
import { slidesService } from '../services/slides/service';
import { browserService } from '../services/spreadsheet-app/browser';
import { spreadsheetAppService } from '../services/spreadsheet-app/service';
import { utilitiesService } from '../services/utilities/service';
import { official } from '../official/names';
import type { Host } from './host';
import type { Runtime } from './runtime';

/** A service as a global of the script: made anew for each execution, over the same world. */
export type ServiceFactory = (host: Host, runtime: Runtime) => object;

const SERVICES: Record<string, ServiceFactory> = {
  SpreadsheetApp: spreadsheetAppService,
  Browser: browserService,
  Charts: chartsService,
  Sheets: sheetsService,
  FormApp: formsService,
  Calendar: calendarService,
  CalendarApp: calendarAppService,
  Drive: driveService,
  DriveApp: driveAppService,
  MimeType: mimeTypes,
  DocumentApp: documentAppService,
  Docs: docsService,
  Slides: slidesService,
  MailApp: mailService,
  GmailApp: gmailAppService,
  PropertiesService: propertiesService,
  CacheService: cacheService,
  LockService: lockService,
  ScriptApp: scriptAppService,
  Session: sessionService,
  Utilities: utilitiesService,
  HtmlService: htmlService,
  ContentService: contentService,
  CardService: cardService,
  Logger: loggerService,
  console: consoleService,
};

/**
 * Puts every service into the guest's global scope; each is made when it is first named. Of those that every script has
 * on Google and that are not simulated, every member throws, so that nothing passes by accident.
 */
export function installServices(host: Host, runtime: Runtime): void {
  for (const [name, factory] of Object.entries(SERVICES))
    define(host, name, () => factory(host, runtime));
  for (const name of official().services)
    if (!(name in SERVICES)) define(host, name, () => host.surface(name, {}));
}

function define(host: Host, name: string, make: () => object): void {
  let made: object | undefined;
  Object.defineProperty(host.realm.context, name, {
    configurable: true,
    get: () => (made ??= make()),
  });
}
