import type { Settings } from '../core/facts';
import { fold } from '../core/table/vocabulary';
import { rowsOf, type Snapshot } from './ports/store';
import type { Env } from './env';

type Setting = string | number | boolean;

/** The settings in force: what the coordinator wrote in the sheet, else the programme's own, else the words'. */
export function settingsOf(env: Pick<Env, 'programme' | 'texts'>, snapshot: Snapshot): Settings {
  const written = new Map(
    rowsOf(snapshot, 'settings').map((row) => [row.id, String(row['value'] ?? '')]),
  );
  const entries = Object.entries(env.programme.settings).map(([key, first]) => [
    key,
    inForce(env, key, { first, written: written.get(key) }),
  ]);
  return Object.fromEntries(entries) as Settings;
}

function inForce(
  env: Pick<Env, 'texts'>,
  key: string,
  { first, written }: { first: Setting; written: string | undefined },
): Setting {
  if (written === undefined || written.trim() === '')
    return first === '' ? firstWords(env, key) : first;
  const parsed = parseSetting(first, written);
  return parsed === undefined || (key === 'timeZone' && !isZone(String(parsed))) ? first : parsed;
}

/** Whether a text names a time zone (IANA); any other would leave every date empty. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== '';
  } catch {
    return false;
  }
}

/** What the words say a text setting is at first. */
export function firstWords(env: Pick<Env, 'texts'>, key: string): string {
  return (env.texts.settings as Record<string, { value?: string }>)[key]?.value ?? '';
}

/** A setting as it was typed, in the kind its first value has; undefined when it is not of that kind. */
export function parseSetting(first: Setting, typed: string): Setting | undefined {
  const text = typed.trim();
  if (typeof first === 'string') return text;
  if (text === '') return undefined;
  if (typeof first === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  return YES_OR_NO.get(fold(text));
}

const YES_OR_NO = new Map([
  ...['true', 'verdadero', 'si'].map((word) => [word, true] as const),
  ...['false', 'falso', 'no'].map((word) => [word, false] as const),
]);

/** The settings as the words that texts name. */
export function wordingOf(settings: Settings): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)]));
}
