import { fold } from '../../../core/table/vocabulary';

/** A name as people type it: as it is, in capitals, in small letters, with spaces too many. */
export function typedName(name: string, index: number): string {
  if (index % 9 === 2) return name.toUpperCase();
  if (index % 11 === 5) return name.toLowerCase();
  if (index % 7 === 3) return `  ${name.replace(' ', '   ')} `;
  return name;
}

/** A telephone number in one of the ways people write it. Its numbers are assigned to nobody: 33 0000 00NN. */
export function typedPhone(index: number, manner: number): string {
  const last = String(index % 100).padStart(2, '0');
  const manners = [`33 0000 00${last}`, `+52 33 0000 00${last}`, `(33) 0000-00${last}`];
  return [...manners, `33000000${last}`][manner % 4] ?? '';
}

const DOMAINS = ['correo.example', 'buzon.example', 'red.example'];

/** An address made from a name, at a domain that can exist nowhere; some people write it in capitals. */
export function typedEmail(name: string, index: number): string {
  const local = fold(name)
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
  const address = `${local}@${DOMAINS[index % DOMAINS.length] ?? ''}`;
  return index % 8 === 6 ? address.toUpperCase() : address;
}
