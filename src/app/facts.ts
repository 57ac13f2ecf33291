import type { Facts } from '../core/facts';
import { columnsOf } from '../core/programme/table';
import { labelOf, type Vocabulary } from '../core/table/vocabulary';
import { prefilledLink } from '../core/links/prefilled';
import { fill } from '../texts';
import { sayDate, spoken } from './compose/say';
import type { Env } from './env';
import type { FormData } from './ports/resources';
import { rowWith, type Snapshot } from './ports/store';
import { soundTables } from './poison/left-out';
import { settingsOf } from './settings';

/** What decisions may know, put together from one read. `now` is the cause's time, `actor` whoever caused it. */
export function factsOf(
  env: Env,
  snapshot: Snapshot,
  cause: { now: number; actor: string },
): Facts {
  const settings = withCoordinator(settingsOf(env, snapshot), operatorOf(snapshot));
  const zone = String(settings['timeZone']);
  return {
    ...cause,
    tables: soundTables(snapshot.tables),
    vocabulary: snapshot.vocabulary,
    settings,
    zone,
    secret: env.spreadsheet.id,
    say: (what, params) => sayKept(env, { what, params, vocabulary: snapshot.vocabulary, zone }),
    linkTo: (form, values) => linkOf(snapshot, form, values),
  };
}

/** Notices go to the operator until the coordinator names another address. */
function withCoordinator(settings: Facts['settings'], operator: string): Facts['settings'] {
  return settings['coordinatorEmail'] === ''
    ? { ...settings, coordinatorEmail: operator }
    : settings;
}

/** The account that ran set-up: it owns the calendar, the files and the forms (design §4). */
export function operatorOf(snapshot: Pick<Snapshot, 'tables'>): string {
  const row = rowWith(snapshot, 'resources', 'programme');
  return row === undefined
    ? ''
    : String((JSON.parse(String(row['data'] ?? '{}')) as { operator?: string }).operator ?? '');
}

/** The link by which a person opens a form with something already filled in; empty while the form is not there. */
export function linkOf(
  snapshot: Snapshot,
  form: string,
  values: Readonly<Record<string, string>>,
): string {
  const row = rowWith(snapshot, 'resources', `form:${form}`);
  const data = JSON.parse(String(row?.['data'] || '{}')) as Partial<FormData>;
  if (data.publishedUrl === undefined || data.entries === undefined) return '';
  return prefilledLink(
    { publishedUrl: data.publishedUrl, entries: data.entries },
    labelled(snapshot.vocabulary, values),
  );
}

/** Choices travel in a link as the words of the form. */
function labelled(
  vocabulary: Vocabulary,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const area = values['area'];
  return area === undefined
    ? { ...values }
    : { ...values, area: labelOf(vocabulary, 'areas', area) };
}

interface Kept {
  what: string;
  params: Readonly<Record<string, string | number>>;
  vocabulary: Vocabulary;
  zone: string;
}

/** The words that rows, files and folders keep. */
function sayKept(env: Env, kept: Kept): string {
  const { documents } = env.texts;
  const licences: Record<string, string> = documents.index.licences;
  const said = {
    ...kept.params,
    date: saidDate(env, kept),
    licence: licences[String(kept.params['share'])] ?? '',
  };
  switch (kept.what) {
    case 'missing-profile':
      return sayMissing(env, kept);
    case 'material-letter':
      return fill(documents.session.letter, kept.params);
    case 'material-presentation':
      return fill(documents.session.presentation, kept.params);
    case 'request-line':
      return fill(env.texts.mailLines.request, said);
    case 'session-folder':
      return fill(documents.session.folder, kept.params);
    case 'changed-cell':
    case 'gone-row':
      return sayCell(env, kept);
    case 'index-line':
      return fill(documents.index.entry, { ...said, mentorName: documents.index.anonymous });
    case 'index-line-credited':
      return fill(documents.index.entry, said);
    default:
      throw new Error(`Nothing to say for ${kept.what}`);
  }
}

/** A cell under the titles that people know, with what stands in it now; or a row that is gone. */
function sayCell(env: Env, { what, params, vocabulary }: Kept): string {
  const said = env.texts.ui.panel.undo;
  const table = String(params['table']);
  const tab = env.texts.tables[table]?.tab ?? table;
  if (what === 'gone-row') return fill(said.gone, { tab });
  const key = String(params['column']);
  const declared = env.programme.tables.find((each) => each.key === table);
  const column = declared && columnsOf(declared).find((each) => each.key === key);
  const value = String(params['value']);
  const isMoment = column?.type === 'datetime' || column?.type === 'json';
  const words = column?.type === 'one' ? labelOf(vocabulary, column.options, value) : value;
  return fill(words === '' || isMoment ? said.cell : said.cellNow, {
    tab,
    column: env.texts.tables[table]?.columns[key] ?? key,
    value: words,
  });
}

function saidDate(env: Env, { params, zone }: Kept): string {
  return sayDate(String(params['date'] ?? ''), { texts: env.texts, zone });
}

/** The profile to recruit, in words (S1-4.3): only the parts the request asks for. */
function sayMissing(env: Env, { params, vocabulary, zone }: Kept): string {
  const { missing } = env.texts.reasons;
  const label = (set: string, key: string): string => {
    const value = String(params[key] ?? '');
    return value === '' ? '' : labelOf(vocabulary, set, value);
  };
  const when = String(params['when'] ?? '');
  const [date = '', time = ''] = when.split('T');
  const voice = { texts: env.texts, zone };
  const said = {
    topic: label('topics', 'topic'),
    level: label('level', 'level'),
    modality: label('modality', 'modality'),
    format: label('format', 'format'),
    language: label('language', 'language'),
    when: when === '' ? '' : String(spoken({ when: { date, time } }, voice)['when']),
  };
  const parts = Object.entries(said)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => fill(missing[key as keyof typeof said], { [key]: words }));
  return `${missing.lead} ${parts.join(missing.separator)}.`;
}
