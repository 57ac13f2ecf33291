import type { World } from '../world/world';

/**
 * Error texts in Spanish, as public reports of live runs quote them (docs/fidelity-notes.md); `es-ES` says two of them
 * otherwise than the Spanish of America. A text without a line here stays English: nothing is translated by guess.
 */
const SPANISH: { english: RegExp; america: string; spain?: string }[] = [
  {
    english: /^You do not have permission to call ([\w.]+)\. Required permissions: (.+)$/,
    america: 'No cuentas con el permiso para llamar a $1. Permisos necesarios: $2',
    spain: 'No tienes permiso para llamar a $1. Permisos necesarios: $2',
  },
  {
    english:
      /^Specified permissions are not sufficient to call ([\w.]+)\. Required permissions: (.+)$/,
    america:
      'Los permisos especificados no son suficientes para llamar a $1. Permisos necesarios: $2',
  },
  {
    english: /^Exceeded maximum execution time$/,
    america: 'Se ha superado el tiempo máximo de ejecución',
  },
  {
    english: /^Authorization is required to perform that action\.$/,
    america: 'Se requiere autorización para realizar esa acción.',
  },
];

/**
 * An error text in the language of the user who runs the script (platform-facts §1.5), in worlds whose Google speaks the
 * users' languages; in others, and where no other text is known, as it is.
 */
export function inLanguageOf(world: World, user: string, text: string): string {
  if (world.errorLanguage !== 'user') return text;
  const locale = world.users[user]?.locale ?? '';
  if (!/^es\b/.test(locale)) return text;
  const found = SPANISH.find(({ english }) => english.test(text));
  if (found === undefined) return text;
  const wording = locale === 'es-ES' ? (found.spain ?? found.america) : found.america;
  return text.replace(found.english, wording);
}
