import type { ExclusionCode, ReasonCode } from '../../core/matching/reason';

/** Why a mentor fits, why she is left out, and who is missing, in plain words (S1-4.2, S1-4.3). */
const fits: Readonly<Record<ReasonCode, string>> = {
  'topic-declared': 'Da este tema.',
  'topic-other': 'Propuso un tema que se parece.',
  'level-matches': 'Su nivel es el que se pide.',
  'level-above': 'Su nivel es más alto que el que se pide.',
  'level-unknown': 'No dijo su nivel en este tema. Pregúntale.',
  'available-then': 'Suele estar libre en ese horario: {when}.',
  'available-other': 'Suele estar libre en la otra fecha: {when}.',
  'modality-fits': 'Da sesiones en esta modalidad.',
  'format-fits': 'Da este tipo de sesión.',
  'language-fits': 'Puede darla en la lengua que se pide.',
  'satisfaction-good': 'Las encuestas hablan bien de ella: {value} de 5 (encuestas: {n}).',
  'satisfaction-new': 'Aún no tiene encuestas. Es buena ocasión para empezar.',
  'load-free': 'Tiene lugar ese mes (sesiones libres: {left}).',
  'load-last': 'Con esta sesión llena su cupo del mes.',
  'share-materials': 'Comparte sus materiales.',
  'group-experience': 'Tiene experiencia con grupos.',
  'crisis-experience': 'Ha acompañado momentos de crisis.',
};

const excluded: Readonly<Record<ExclusionCode, string>> = {
  'not-trained': 'No ha completado la capacitación.',
  paused: 'Está en pausa.',
  retired: 'Se retiró de la red.',
  'topic-not-hers': 'No da este tema.',
  'level-too-low': 'Su nivel es más bajo que el que se pide.',
  'modality-not-hers': 'No da sesiones en esta modalidad.',
  'format-not-hers': 'No da este tipo de sesión.',
  'not-available-then': 'No suele estar libre en ese horario: {when}.',
  'language-not-hers': 'No puede darla en la lengua que se pide.',
  'full-this-month': 'Ya llenó su cupo del mes ({capacity}).',
  conflict: 'Prefiere no coincidir con esta área o persona.',
  'do-not-pair': 'La coordinación anotó no asignarla aquí.',
  'declined-before': 'Ya dijo que no a esta solicitud.',
  unreachable: 'No tiene correo ni teléfono en el directorio.',
  'no-availability': 'No ha dicho cuándo puede.',
};

/** The profile that is missing: the lead, then as many parts as are known, with the separator between them. */
const missing = {
  lead: 'Hace falta una mentora con este perfil:',
  separator: '; ',
  topic: 'tema: {topic}',
  level: 'nivel: {level}',
  format: 'tipo: {format}',
  modality: 'modalidad: {modality}',
  language: 'lengua: {language}',
  when: 'libre: {when}',
  /** Said after them: the topic is known, something else stands in the way. */
  nearest: 'Mentoras que dan el tema y no pueden esta vez: {count}.',
};

export const reasons = { fits, excluded, missing };
