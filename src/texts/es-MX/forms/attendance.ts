import type { FormTexts } from '../../shapes';
import { byLink, consent, notice } from './notice';

export const attendance: FormTexts = {
  title: 'Lista de asistencia de tu {publicName}',
  description: [
    '¡Qué gusto que viniste! Tu nombre es opcional. Puedes escribir solo el que usas.',
    notice('Usamos la lista solo para saber cuántas personas vinieron y si es su primera vez.'),
  ].join('\n\n'),
  confirmation: '¡Listo! Gracias por venir.',
  sections: {
    notice: { title: 'Antes de empezar' },
    presence: { title: 'Hoy viniste' },
  },
  fields: {
    consent,
    session: { title: 'Encuentro', help: byLink },
    name: {
      title: '¿Cómo te llamas?',
      help: 'Escribe el nombre que usas, o déjala vacía.',
      column: 'Nombre',
    },
    firstTime: { title: '¿Es la primera vez que vienes?', column: 'Primera vez' },
    takesPartIn: {
      title: '¿En qué actividad del centro participas?',
      column: 'Participa en',
    },
  },
};
