/** Who did what the journal tells of, where it was no person. */
export const who = {
  clock: 'El reloj',
  form: 'El formulario «{form}»',
  calendar: 'El calendario',
};

/** What brings things about, where a line has no cause of its own. */
export const because = {
  byPerson: 'Lo pidió desde la hoja.',
  byForm: 'Alguien respondió el formulario.',
  byCalendar: 'Alguien lo hizo en el calendario.',
  byClock: 'La hoja lo revisa sola.',
};

/** What brought a line about. */
export const why = {
  'answer-set-aside': 'Algo en la respuesta no se pudo leer.',
  'resource-missing': 'Alguien lo borró o lo quitó.',
  'duplicate-suspected': 'Su nombre o sus datos se parecen a los de otra persona.',
  'request-date-past': 'El área eligió un día que ya pasó.',
  'request-warned': 'Se acerca su fecha límite.',
  'request-overdue': 'Pasó su fecha límite.',
  'request-recruiting': 'Ninguna mentora cumple con lo que se pide.',
  'invitation-reminded': 'Pasaron los días para responder.',
  'invitation-expired': 'Pasó el plazo para responder.',
  'invitation-late': 'La sesión ya era de otra persona o se canceló.',
  'next-candidate': 'La anterior no puede o no respondió.',
  'request-changed': 'El área corrigió su respuesta.',
  'material-kept-private': 'Quien lo hizo no autorizó compartirlo.',
  'effect-failed': 'Google no lo permitió o no contestó.',
  'mail-in-doubt': 'El trabajo se interrumpió a la mitad.',
  'mail-resent': 'El trabajo se interrumpió a la mitad.',
  'mail-too-late': 'La sesión empieza antes de que Google permita más correos.',
  'waits-for-tomorrow': 'Google permite cierto número al día.',
  'saving-time': 'Google permite cierto tiempo de trabajo al día.',
  migrated: 'El programa tiene una versión nueva.',
};
