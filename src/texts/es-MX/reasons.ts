/** Why a mentor fits, why she is left out, and who is missing, in plain words (S1-4.2, S1-4.3). */
const fits = {
  'topic-declared': 'Da el tema «{topic}».',
  'topic-other': 'Propuso un tema que se parece: «{topic}».',
  'level-matches': 'Su nivel en el tema es el que se pide: {level}.',
  'level-above': 'Su nivel en el tema es mayor que el que se pide: {level}.',
  'level-unknown': 'No dijo su nivel en este tema. Pregúntale.',
  'available-then': 'Suele estar libre en ese horario: {when}.',
  'available-other': 'Suele estar libre en la otra fecha: {when}.',
  'modality-fits': 'Da sesiones en esta modalidad: {modality}.',
  'format-fits': 'Da este tipo de sesión: {format}.',
  'language-fits': 'Puede darla en esta lengua: {language}.',
  'satisfaction-good': 'Las encuestas hablan bien de ella: {value} de 5 (respuestas: {n}).',
  'satisfaction-new': 'Aún no tiene encuestas. Es buena ocasión para empezar.',
  'load-free': 'Tiene lugar este mes (sesiones libres: {left}).',
  'load-last': 'Con esta sesión llena su cupo del mes.',
  'share-materials': 'Comparte sus materiales.',
  'group-experience': 'Tiene experiencia con grupos.',
  'crisis-experience': 'Ha acompañado momentos de crisis.',
};

const excluded = {
  'not-trained': 'No ha completado la capacitación.',
  paused: 'Está en pausa.',
  retired: 'Se retiró de la red.',
  'topic-not-hers': 'No da el tema «{topic}».',
  'level-too-low': 'Su nivel en el tema es menor que el que se pide: {level}.',
  'modality-not-hers': 'No da sesiones en esta modalidad: {modality}.',
  'format-not-hers': 'No da este tipo de sesión: {format}.',
  'not-available-then': 'No suele estar libre en ese horario: {when}.',
  'language-not-hers': 'No puede darla en esta lengua: {language}.',
  'full-this-month': 'Ya llenó su cupo del mes ({capacity}).',
  conflict: 'Prefiere no coincidir con esta área o persona.',
  'do-not-pair': 'La coordinación anotó no asignarla aquí.',
  'declined-before': 'Ya dijo que no a esta solicitud.',
  unreachable: 'No tiene correo ni teléfono en el directorio.',
  'no-availability': 'No ha dicho cuándo puede.',
  'access-needs': 'El espacio no tiene lo que ella necesita.',
};

/** The parts are joined by the separator after the lead, as many as are known. */
const missing = {
  lead: 'Hace falta una mentora con este perfil:',
  separator: '; ',
  topic: 'tema «{topic}»',
  level: 'nivel {level}',
  modality: 'modalidad: {modality}',
  format: 'tipo: {format}',
  language: 'lengua: {language}',
  when: 'libre {when}',
  groupExperience: 'con experiencia en grupos',
  /** What stands in the way of most of those who know the topic. */
  nearest: 'Mentoras que dan el tema y no pueden esta vez: {count}.',
};

export const reasons = { fits, excluded, missing };
