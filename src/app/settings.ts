import type { Settings } from '../core/facts';
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
  return parseSetting(first, written) ?? first;
}

/** What the words say a text setting is at first. */
export function firstWords(env: Pick<Env, 'texts'>, key: string): string {
  return (env.texts.settings as Record<string, { value?: string }>)[key]?.value ?? '';
}

/** A setting as it was typed, in the kind its first value has; undefined when it is not of that kind. */
export function parseSetting(first: Setting, typed: string): Setting | undefined {
  const text = typed.trim();
  if (typeof first === 'string') return text;
  if (typeof first === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  return (
    {
      true: true,
      verdadero: true,
      sí: true,
      si: true,
      false: false,
      falso: false,
      no: false,
    } as Record<string, boolean>
  )[text.toLowerCase()];
}
