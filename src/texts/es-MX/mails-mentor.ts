/** Mails to a mentor, paragraph by paragraph; a paragraph that is only a link becomes a button. */
export const mentorMails = {
  invitation: {
    subject: 'Te invitamos a dar una sesión',
    text: [
      'Hola, {name}:',
      'Queremos invitarte a dar una sesión sobre «{topic}» con el área {areaName}.',
      'Cuándo: {when}\nCuánto dura: {duration}\nDónde: {place}\nModalidad: {modality}\nPersonas que esperamos: {participants}',
      'Lo que se busca: {objective}',
      '¿Puedes? Responde en cuanto puedas, aunque sea para proponer otra fecha:',
      '{link}',
      'Si no puedes, no pasa nada. Si en unos días no sabemos de ti, le preguntamos a otra mentora.',
    ],
  },
  invitationReminder: {
    subject: 'Recordatorio: te invitamos a dar una sesión',
    text: [
      'Hola, {name}:',
      'Hace unos días te invitamos a dar una sesión sobre «{topic}», el {when}.',
      'Aún puedes responder:',
      '{link}',
      'Si no puedes, no pasa nada. Con tu respuesta sabemos si buscar a otra mentora.',
    ],
  },
  invitationThanks: {
    subject: '¡Gracias por aceptar!',
    text: [
      'Hola, {name}:',
      '¡Qué gusto que aceptes! Nos vemos en la sesión sobre «{topic}».',
      'Lo que sigue: acordamos los detalles con el área {areaName}. Te escribimos con la fecha y con tus plantillas.',
    ],
  },
  invitationLate: {
    subject: 'Gracias por responder',
    text: [
      'Hola, {name}:',
      'Gracias por responder. Como pasaron unos días, otra mentora ya tomó esta sesión.',
      'Nos importa contar contigo. Te invitamos en la próxima.',
    ],
  },
  invitationOff: {
    subject: 'Gracias por responder',
    text: [
      'Hola, {name}:',
      'Gracias por responder. La sesión sobre «{topic}» ya no se va a dar.',
      'Nos importa contar contigo. Te invitamos en la próxima.',
    ],
  },
  declinedThanks: {
    subject: 'Gracias por avisarnos',
    text: [
      'Hola, {name}:',
      'Gracias por avisarnos. No pasa nada si esta vez no puedes.',
      'Te invitamos cuando haya otra sesión para ti. Si cambian tus horarios, dinos.',
    ],
  },
  materialsReady: {
    subject: 'Tus plantillas están listas',
    text: [
      'Hola, {name}:',
      'Ya puedes escribir los materiales de tu sesión «{title}». La carta descriptiva:',
      '{letterLink}',
      'La presentación:',
      '{presentationLink}',
      'Tenlas listas el {dueOn}. El área las lee y comenta ahí mismo. Si te atoras, escríbenos.',
    ],
  },
  materialApproved: {
    subject: 'Tu material está aprobado',
    text: [
      'Hola, {name}:',
      'Ya se aprobó «{title}». ¡Gracias por tu trabajo!',
      'Si dijiste que se puede compartir, ya está en el repertorio digital.',
    ],
  },
  sessionReminderMentor: {
    subject: 'Recordatorio: tu sesión del {when}',
    text: [
      'Hola, {name}:',
      'Tu sesión «{title}» es el {when}.\nModalidad: {modality}\nLugar: {place}\nTe recibe: área {areaName}',
      'Lleva tus materiales a la mano.',
      '{letterLink}',
      '{presentationLink}',
      'Si pasó algo y no puedes, responde a este correo ahora.',
    ],
  },
  sessionClosedMentor: {
    subject: 'Gracias por tu sesión',
    text: [
      'Hola, {name}:',
      'Gracias por tu tiempo y por lo que compartiste en «{title}».',
      'Cuéntanos cómo te fue. Son 5 minutos:',
      '{mentorSurveyLink}',
    ],
  },
};
