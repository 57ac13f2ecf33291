import { rows, text } from '../../core/facts';
import type { Env } from '../env';
import { fill } from '../../texts';
import { linkOf } from '../facts';
import { sampleState } from '../sample/state';
import { firstWords } from '../settings';
import { arrivalOf } from './arrival';
import { lookAt, type Look } from './look';
import { choicesOf } from './saying';
import type { OfficeData, SettingLine, SharedForm } from './shape';
import { requestLine } from './today';

/** Forms that are shared as they are; the others travel in a link of their own session or invitation. */
const SHARED = ['interest', 'profile', 'request', 'needs'];

const OVER = ['done', 'closed', 'cancelled'];

/** What the office pages need: forms to share, choices, settings. Refuses as any look does. */
export function lookAtOffice(env: Env): OfficeData {
  const look = lookAt(env);
  const { facts, viewer } = look;
  return {
    sample: sampleState(look.snapshot)?.phase ?? 'none',
    arrival: arrivalOf(look),
    rehearsal: facts.settings['rehearsal'] === true,
    viewer,
    forms: env.programme.forms
      .filter(({ key }) => SHARED.includes(key))
      .map(({ key }) => sharedForm(look, key)),
    areas: choicesOf(look, 'areas'),
    topics: choicesOf(look, 'topics'),
    requests: rows(facts, 'requests')
      .filter((row) => !OVER.includes(text(row, 'status')))
      .map((row) => requestLine(look, row))
      .map(({ id, topic, area }) => ({ key: id, label: `${topic} · ${area}` })),
    mentors: rows(facts, 'mentors').map((row) => ({ key: row.id, label: text(row, 'name') })),
    settings: Object.keys(env.programme.settings).map((key) => settingLine(look, key)),
    zone: facts.zone,
  };
}

function sharedForm({ env, snapshot, facts }: Look, key: string): SharedForm {
  const { title } = (env.texts.forms as Record<string, { title: string }>)[key] ?? { title: key };
  const wording = Object.entries(facts.settings).map(([name, value]) => [name, String(value)]);
  return {
    key,
    title: fill(title, Object.fromEntries(wording)),
    link: linkOf(snapshot, key, {}),
  };
}

function settingLine({ env, facts }: Look, key: string): SettingLine {
  const words = env.texts.settings[key];
  const first = env.programme.settings[key];
  const kind = typeof first === 'number' ? 'number' : typeof first === 'boolean' ? 'yesno' : 'text';
  return {
    key,
    name: words?.name ?? key,
    note: words?.note ?? '',
    value: String(facts.settings[key] ?? firstWords(env, key)),
    kind,
  };
}
