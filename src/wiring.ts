import type { Env } from './app/env';
import { vocabularyOf } from './app/vocabulary';
import { crea } from './programmes/crea';
import { creaSample } from './programmes/crea/sample';
import { esMX } from './texts';
import { account } from './workspace/account';
import { formAnswers } from './workspace/answers';
import { calendarMaker } from './workspace/calendar-maker';
import { calendarChanges } from './workspace/calendar-reader';
import { container } from './workspace/container';
import { driveMaker } from './workspace/drive-maker';
import { formsMaker } from './workspace/forms-maker';
import { mayPass } from './workspace/google-errors';
import { handoverFiles } from './workspace/handover';
import { documentLock } from './workspace/lock';
import { googleAllowance } from './workspace/mail';
import { scriptNotes } from './workspace/notes';
import { googlePerformers } from './workspace/performers';
import { responseTabs } from './workspace/response-tabs';
import { sampleAnswers } from './workspace/sample-answers';
import type { Titles } from './workspace/store/layout';
import { sheetsStore } from './workspace/store/store';
import { sheetsTables } from './workspace/store/tables';
import { triggerMaker } from './workspace/triggers';

const programme = crea;
const texts = esMX;

/** Puts the programme, the words and Google's services together for one execution in the spreadsheet. */
export function makeEnv({ byTrigger = false } = {}): Env {
  const spreadsheet = container();
  const { id } = spreadsheet;
  const env: Env = {
    programme,
    texts,
    spreadsheet,
    store: storeIn(id),
    answers: formAnswers(),
    calendar: calendarChanges(),
    performers: googlePerformers(id),
    allowance: googleAllowance(),
    notes: scriptNotes(id),
    lock: documentLock(),
    account: account(),
    tables: sheetsTables({
      spreadsheetId: id,
      programme,
      titlesOf,
      zone: String(programme.settings['timeZone']),
      name: texts.ui.sheet.name,
      unnamed: texts.ui.sheet.unnamed,
    }),
    makers: makersIn(id),
    handover: handoverFiles({
      spreadsheetId: id,
      programme,
      readElsewhere: (elsewhere) => storeIn(elsewhere).read(),
    }),
    sample: {
      draft: (occasion) => creaSample(texts.sample, occasion),
      answers: sampleAnswers(id),
    },
    clock: () => Date.now(),
    startedAt: Date.now(),
    trigger: byTrigger ? { noted: 0 } : undefined,
    mayPass,
    log: (line) => console.log(line),
  };
  return env;
}

function storeIn(spreadsheetId: string): Env['store'] {
  return sheetsStore({
    spreadsheetId,
    programme,
    zone: String(programme.settings['timeZone']),
    titlesOf,
    totals: texts.ui.sheet.totals,
    now: () => Date.now(),
    vocabularyOf: (catalogues) => vocabularyOf(programme, texts, catalogues),
  });
}

function makersIn(spreadsheetId: string): Env['makers'] {
  return {
    calendar: calendarMaker(),
    drive: driveMaker({ spreadsheetId, account: () => account().email() }),
    forms: formsMaker(),
    triggers: triggerMaker(spreadsheetId),
    tabs: responseTabs(spreadsheetId),
  };
}

function titlesOf(table: string): Titles {
  return texts.tables[table] ?? { tab: table, columns: {} };
}
