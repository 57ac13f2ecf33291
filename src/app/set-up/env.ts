import type { JournalLine } from '../../core/plan/plan';
import type { Programme } from '../../core/programme/programme';
import type { Vocabulary } from '../../core/table/vocabulary';
import { fill, type Params } from '../../texts/fill';
import type { EventTexts, FormTexts } from '../../texts/shapes';
import type { CalendarMaker } from '../ports/calendar-maker';
import type { DriveMaker, TemplateText } from '../ports/drive-maker';
import type { FormsMaker } from '../ports/forms-maker';
import type { Resource, Resources } from '../ports/resources';
import type { ResponseTabs } from '../ports/response-tabs';
import type { Store } from '../ports/store';
import type { TriggerMaker } from '../ports/triggers';

/** The words that what set-up makes in Google is named and filled with. */
export interface SetUpTexts {
  forms: Readonly<Record<string, FormTexts>>;
  events: { calendar: EventTexts };
  /** By resource key. */
  documents: {
    files: Readonly<Record<string, string>>;
    templates: Readonly<Record<string, TemplateText>>;
  };
}

export interface Makers {
  calendar: CalendarMaker;
  drive: DriveMaker;
  forms: FormsMaker;
  triggers: TriggerMaker;
  tabs: ResponseTabs;
}

/** What every step of set-up works with. A step may be run again at any time. */
export interface SetUpEnv {
  programme: Programme;
  texts: SetUpTexts;
  /** Values of the settings that the texts name, e.g. `publicName`. */
  wording: Params;
  /** The words in force, catalogues included; read once the tables are there. */
  vocabulary: () => Vocabulary;
  spreadsheetId: string;
  timeZone: string;
  resources: Resources;
  store: Store;
  makers: Makers;
  /** ms since the epoch. */
  clock: () => number;
  /** Told of everything that is made or put right. */
  report: (line: JournalLine) => void;
}

/** Tells that something was made; again, when it had been there before. */
export function reportMade(env: SetUpEnv, made: Resource, before: Resource | undefined): void {
  const code = before?.state === 'made' ? 'resource-made-again' : 'resource-made';
  env.report({ code, about: made.id, params: { name: made.name } });
}

/** The name of a file of ours, e.g. of `folder:root`. */
export function nameOf(env: SetUpEnv, id: string): string {
  return fill(env.texts.documents.files[id] ?? id, env.wording);
}

/**
 * Whether a file of ours is there. One in the bin is taken out again: its links, answers and what people wrote
 * in it come back with it.
 */
export function isThere(env: SetUpEnv, resource: Resource): boolean {
  const { drive } = env.makers;
  const state = resource.googleId === '' ? 'unknown' : drive.look(resource.googleId);
  if (state !== 'binned') return state === 'there';
  if (!drive.restore(resource.googleId)) return false;
  env.report({ code: 'resource-restored', about: resource.id, params: { name: resource.name } });
  return true;
}
