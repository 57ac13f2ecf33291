import type { FormTexts } from '../../shapes';
import { consent, namelessNotice } from './notice';

export const needs: FormTexts = {
  title: 'Tu {publicName}: ¿qué temas te sirven?',
  description: [
    'Queremos preparar encuentros con los temas que a ti te sirven y en los horarios que puedes. Responder toma 5 minutos. Si quieres, alguien del personal te ayuda.',
    namelessNotice('Usamos las respuestas solo para planear los encuentros.'),
  ].join('\n\n'),
  confirmation:
    '¡Gracias! Con tu respuesta y las de otras mujeres preparamos los próximos encuentros.',
  sections: {
    notice: { title: 'Antes de empezar' },
    interests: { title: 'Lo que te gustaría' },
    coming: { title: 'Para que puedas venir' },
    closing: { title: 'Para terminar' },
  },
  fields: {
    consent,
    area: { title: 'Área', help: 'Si ya viene llena, por favor no la cambies.' },
    topics: { title: '¿Qué temas te interesan?', help: 'Elige los que quieras.', column: 'Temas' },
    otherTopic: { title: '¿Qué otro tema?', help: 'Si elegiste «Otro tema».', column: 'Otro tema' },
    format: { title: '¿Qué te acomoda más?', column: 'Formato' },
    modality: { title: '¿Cómo prefieres participar?', column: 'Modalidad' },
    times: {
      title: '¿Cuándo puedes?',
      help: 'Elige todos los que te queden bien.',
      column: 'Horarios',
    },
    level: { title: '¿Cuánto sabes de esos temas?', column: 'Nivel' },
    barriers: {
      title: '¿Qué te dificulta venir?',
      help: 'Elige lo que quieras contarnos. Nos ayuda a buscar cómo hacerlo más fácil.',
      column: 'Lo que dificulta venir',
    },
    accessNeeds: {
      title: '¿Qué necesitas para participar a gusto?',
      help: 'Por ejemplo: rampa, letra grande, intérprete, un lugar para tus hijas e hijos.',
      column: 'Accesibilidad',
    },
    women: {
      title: '¿Por cuántas mujeres respondes?',
      help: 'Si respondes solo por ti, déjala vacía.',
      column: 'Mujeres',
    },
    assistedBy: { title: '¿Quién llenó estas respuestas?', column: 'Quién la llenó' },
    comments: {
      title: '¿Algo más que quieras decirnos?',
      help: 'No escribas nombres ni teléfonos.',
      column: 'Comentarios',
    },
  },
};
