/** Clearly fictitious people and what they write, the odd things that people do write among it. */
interface Person {
  name: string;
  email?: string;
  phone?: string;
}

/** Who answers as a mentor: with an address, with a telephone alone, with both, with a name that looks like something else. */
export const MENTORS: readonly Person[] = [
  { name: 'Elena Prueba', email: 'elena@mentoras.example' },
  { name: 'Rosa Muestra', email: 'rosa@mentoras.example' },
  { name: 'Lupita Ficticia', phone: '33 0000 0001' },
  { name: 'Ana Inventada', email: 'ana@mentoras.example', phone: '33 0000 0002' },
  { name: '=Petra Ejemplo', email: 'petra@mentoras.example' },
  { name: "D'Ángela «Ñandú» 🌵", email: 'angela@mentoras.example' },
  { name: 'Elena Prueva', email: 'otra.elena@mentoras.example' },
];

/** Contacts of areas. */
export const CONTACTS: readonly string[] = [
  'empoderamiento@crea.example',
  'juridico@crea.example',
  'salud@crea.example',
];

export const AREAS = ['empowerment', 'legal', 'health'] as const;

export const TOPICS = ['trademark', 'costing', 'communication'] as const;

/** The other coordinator: she clicks, and may neither open forms nor send. */
export const SECOND = 'coordinadora2@crea.example';

const LONGER_THAN_A_CELL = 'largo '.repeat(9_000);

/** What somebody writes, with a mark by which it is found again. */
const TEXTS: readonly ((mark: string) => string)[] = [
  (mark) => `Un comentario cualquiera ${mark}`,
  (mark) => `=IMPORTXML("http://sitio.example","//a") ${mark}`,
  (mark) => `+52 33 0000 0000 ${mark}`,
  (mark) => `👩🏽‍🏫🌵 ${mark} áéíóú ñ ¿?`,
  (mark) => `'con apóstrofo ${mark}`,
  (mark) => `-1+2 ${mark}`,
  (mark) => `@todas ${mark} <b>negritas</b> {name} $request.id`,
  (mark) => `"comillas"; dos\nrenglones\t${mark}`,
  (mark) => `${mark} ${LONGER_THAN_A_CELL}`,
];

/** One of the texts; the first is the plainest, and the one too long for a cell is the rarest. */
export function textFor(pick: number, mark: string): string {
  const usual = TEXTS.length - 1;
  const at = pick % 40 === 39 ? usual : pick % usual;
  return (TEXTS[at] ?? TEXTS[0] ?? String)(mark);
}

/** The mark of the nth thing somebody wrote in a story; no mark is the beginning of another. */
export function markOf(n: number): string {
  return `[marca ${n}]`;
}

/** What only the coordination may read, wherever a form has room for it. */
export function secretOf(n: number): string {
  return `RESERVADO-${n}`;
}

/** How {@link secretOf} begins. */
export const SECRET = 'RESERVADO-';
