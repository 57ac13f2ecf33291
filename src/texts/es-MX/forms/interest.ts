import type { FormTexts } from '../../shapes';
import { consent, notice } from './notice';

/** Seen by the public: it speaks of accompanying, in the public wording. */
export const interest: FormTexts = {
  title: 'Quiero acompañar a otras mujeres',
  description: [
    '¿Te gusta compartir lo que sabes? En cada {publicName} una mujer comparte un tema y escucha a otras. Puedes ser tú.',
    'No necesitas un título. Te damos una capacitación breve antes de empezar. Responder toma 3 minutos.',
    notice('Los usamos solo para buscarte e invitarte a la capacitación.'),
  ].join('\n\n'),
  confirmation:
    '¡Gracias! Recibimos tus datos. Te buscamos pronto. Si no dejaste correo ni teléfono, responde otra vez: sin eso no podemos encontrarte.',
  sections: {
    notice: { title: 'Antes de empezar' },
    person: { title: 'Tú' },
    wayIn: { title: 'Cómo llegas' },
  },
  fields: {
    consent,
    name: {
      title: '¿Cómo te llamas?',
      help: 'Escribe el nombre que usas. No tiene que ser el de tus documentos.',
      column: 'Nombre',
    },
    email: {
      title: 'Tu correo electrónico',
      help: 'Deja tu correo o tu teléfono. Con uno basta.',
      column: 'Correo',
    },
    phone: { title: 'Tu teléfono', help: 'A 10 dígitos.', column: 'Teléfono' },
    channel: { title: '¿Por dónde prefieres que te busquemos?', column: 'Prefiere' },
    route: { title: '¿Cómo llegas a esta invitación?', column: 'Vía de entrada' },
    proposedBy: {
      title: '¿Qué área o alianza te invitó?',
      help: 'Si nadie te invitó, déjala vacía.',
      column: 'La propuso',
    },
    motivation: { title: '¿Por qué te gustaría acompañar a otras?', column: 'Motivación' },
  },
};
