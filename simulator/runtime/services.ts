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
import { propertiesService, scriptProperties, userProperties } from '../services/script/properties';
import { scriptAppService } from '../services/script/script-app';
import { sessionService } from '../services/script/session';
import { sheetsService } from '../services/sheets/service';
import { slidesAppService } from '../services/slides/app';
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
  SlidesApp: slidesAppService,
  MailApp: mailService,
  GmailApp: gmailAppService,
  PropertiesService: propertiesService,
  ScriptProperties: scriptProperties,
  UserProperties: userProperties,
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
  installDependencies(host, runtime);
}

/** Advanced services by the id and version that a manifest enables: AS/guides/services/advanced. */
const ADVANCED: Record<string, ServiceFactory> = {
  'sheets v4': sheetsService,
  'calendar v3': calendarService,
  'drive v3': driveService,
  'docs v1': docsService,
  'slides v1': slidesService,
};

/**
 * What the manifest names: advanced services under the name that it gives them, and those and libraries that are not
 * simulated. A script whose manifest names none has all that are simulated all the same (docs/fidelity-notes.md).
 */
function installDependencies(host: Host, runtime: Runtime): void {
  const { enabledAdvancedServices = [], libraries = [] } =
    runtime.files.manifest.dependencies ?? {};
  for (const { userSymbol, serviceId, version } of enabledAdvancedServices) {
    const factory = ADVANCED[`${serviceId} ${version}`];
    if (factory === undefined)
      define(host, userSymbol, () => host.absent(`${userSymbol} ${version}`));
    else if (SERVICES[userSymbol] !== factory)
      define(host, userSymbol, () => factory(host, runtime));
  }
  for (const { userSymbol } of libraries) define(host, userSymbol, () => host.absent(userSymbol));
}

function define(host: Host, name: string, make: () => object): void {
  let made: object | undefined;
  Object.defineProperty(host.realm.context, name, {
    configurable: true,
    get: () => (made ??= make()),
  });
}
