import type { FormTexts } from '../../shapes';
import { byLink, consent, notice } from './notice';

export const invitation: FormTexts = {
  title: 'Tu respuesta a la invitación',
  description: [
    'Dinos si puedes dar la sesión a la que te invitamos. Si no puedes, no pasa nada. Responder toma 1 minuto.',
    notice('Usamos tu respuesta solo para organizar la sesión.'),
  ].join('\n\n'),
  confirmation: '¡Gracias por responder! Te escribimos con lo que sigue.',
  sections: {
    answer: { title: 'Tu respuesta' },
    details: { title: 'Detalles', help: 'Llena solo lo que haga falta.' },
  },
  fields: {
    consent,
    invitation: { title: 'Invitación', help: byLink },
    answer: { title: '¿Puedes dar la sesión?' },
    proposedDate: {
      title: '¿Qué día podrías?',
      help: 'Si propones otra fecha.',
      column: 'Propone fecha',
    },
    proposedTime: { title: '¿A qué hora?', help: 'Si propones otra hora.', column: 'Propone hora' },
    sessionNeeds: {
      title: '¿Qué necesitas para esta sesión?',
      help: 'Por ejemplo: proyector, traslado, quién te reciba.',
      column: 'Necesita',
    },
    reason: {
      title: 'Si no puedes, ¿quieres decirnos por qué?',
      help: 'Es opcional.',
      column: 'Motivo',
    },
  },
};
