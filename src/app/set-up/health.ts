import { fieldsOf, type FormDeclaration } from '../../core/programme/field';
import type { OpenForm } from '../ports/forms-maker';
import type { Resource } from '../ports/resources';
import { HANDLERS } from '../ports/triggers';
import { DOCUMENTS } from './documents';
import { nameOf, type SetUpEnv } from './env';
import { formId, openMade, recordOf, sourceOf } from './form-resource';
import { settingsOf } from './form-spec';
import { FOLDERS } from './folders';
import { orphansOf } from './orphans';
import { spareTwins } from './twins';

/** What can be wrong with what set-up makes; `texts.ui.health.wrong` has a sentence for each. */
export type FindingCode =
  | 'calendar'
  | 'folders'
  | 'templates'
  | 'forms'
  | 'closed'
  | 'unlinked'
  | 'questions'
  | 'domainOnly'
  | 'audience'
  | 'triggers'
  | 'twins'
  | 'orphan';

export interface Finding {
  code: FindingCode;
  /** What its sentence needs: `names` of the things, separated by commas, or their `count`. */
  params: Readonly<Record<string, string | number>>;
  /** `repair` puts it right; otherwise a person has to. */
  fixable: boolean;
}

/** One thing that is wrong, by the name people know. */
type Wrong = readonly [code: FindingCode, name: string];

/** Only an administrator can allow what her domain forbids, and only a person knows whether she needs an orphan. */
const FOR_A_PERSON: readonly FindingCode[] = ['domainOnly', 'audience', 'orphan'];

/** Looks at everything set-up makes and changes nothing. `recorded`: ids of files that rows hold. */
export function health(env: SetUpEnv, recorded: ReadonlySet<string>): Finding[] {
  const wrong: Wrong[] = [
    ...calendarWrong(env),
    ...filesWrong(env),
    ...env.programme.forms.flatMap((form) => formWrong(env, form)),
    ...triggersWrong(env),
    ...orphans(env),
  ];
  return [...grouped(wrong), ...twinFindings(env, recorded)];
}

function grouped(wrong: readonly Wrong[]): Finding[] {
  const codes = [...new Set(wrong.map(([code]) => code))];
  return codes.map((code) => {
    const names = wrong.filter(([each]) => each === code).map(([, name]) => name);
    return {
      code,
      params: { names: names.join(', '), count: names.length },
      fixable: !FOR_A_PERSON.includes(code),
    };
  });
}

function calendarWrong(env: SetUpEnv): Wrong[] {
  const known = env.resources.get('calendar');
  const isThere = known?.state === 'made' && env.makers.calendar.isThere(known.googleId);
  return isThere ? [] : [['calendar', known?.name ?? '']];
}

function filesWrong(env: SetUpEnv): Wrong[] {
  const isWhole = (id: string): boolean => {
    const known = env.resources.get(id);
    return known?.state === 'made' && env.makers.drive.look(known.googleId) === 'there';
  };
  const missing = (code: FindingCode, plans: readonly { id: string }[]): Wrong[] =>
    plans.filter(({ id }) => !isWhole(id)).map(({ id }) => [code, nameOf(env, id)]);
  return [
    ...missing('folders', FOLDERS),
    ...lostFolders(env).map(({ name }): Wrong => ['folders', name]),
    ...missing('templates', DOCUMENTS),
  ];
}

/** Folders of themes, topics and sessions that were made and are gone or in the bin. */
export function lostFolders(env: SetUpEnv): Resource[] {
  const declared = new Set(FOLDERS.map(({ id }) => id));
  return env.resources
    .all()
    .filter(({ id, kind, googleId }) => kind === 'folder' && googleId !== '' && !declared.has(id))
    .filter(({ googleId }) => env.makers.drive.look(googleId) !== 'there');
}

function formWrong(env: SetUpEnv, declaration: FormDeclaration): Wrong[] {
  const known = env.resources.get(formId(declaration));
  const form = known?.state === 'made' ? openMade(env, known) : undefined;
  const { title: name } = settingsOf(sourceOf(env, declaration));
  if (known === undefined || form === undefined) return [['forms', name]];
  const { openTo } = recordOf(known);
  const wrong: FindingCode[] = [
    ...(form.isOpen() ? [] : (['closed'] as const)),
    ...(form.destination() === env.spreadsheetId ? [] : (['unlinked'] as const)),
    ...(missingQuestions({ declaration, known, form }).length === 0
      ? []
      : (['questions'] as const)),
    ...(openTo === 'domain' ? (['domainOnly'] as const) : []),
    ...(openTo === 'unknown' ? (['audience'] as const) : []),
  ];
  return wrong.map((code) => [code, name]);
}

/**
 * Keys of questions that somebody took out of a form and without which its answers cannot be used: required ones and
 * those that a link fills in. Any other question may be taken out.
 */
export function missingQuestions(about: {
  declaration: FormDeclaration;
  known: Resource;
  form: OpenForm;
}): string[] {
  const there = new Set(about.form.items().map(({ id }) => id));
  const { items } = recordOf(about.known);
  return fieldsOf(about.declaration)
    .filter((field) => field.required === true || field.byLink === true)
    .map(({ key }) => key)
    .filter((key) => items[key] !== undefined && !there.has(items[key]));
}

function triggersWrong(env: SetUpEnv): Wrong[] {
  const all = env.makers.triggers.all();
  return Object.values(HANDLERS)
    .filter((handler) => all.filter((trigger) => trigger.handler === handler).length !== 1)
    .map((handler) => ['triggers', handler]);
}

function orphans(env: SetUpEnv): Wrong[] {
  return orphansOf(env).map(({ name }) => ['orphan', name]);
}

function twinFindings(env: SetUpEnv, recorded: ReadonlySet<string>): Finding[] {
  const count = spareTwins({ drive: env.makers.drive, recorded: inUse(env, recorded) }).length;
  return count === 0 ? [] : [{ code: 'twins', params: { count }, fixable: true }];
}

/** Ids of files in use: what resources hold, and what rows hold. */
export function inUse(
  env: Pick<SetUpEnv, 'resources'>,
  recorded: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set([...recorded, ...env.resources.all().map(({ googleId }) => googleId)]);
}
