import type { FormTexts } from '../../shapes';
import { byLink, consent, namelessNotice } from './notice';

const agree = { low: 'Nada de acuerdo', high: 'Muy de acuerdo' };

export const menteeSurvey: FormTexts = {
  title: 'Tu {publicName}: ¿cómo te fue?',
  description: [
    'Tu opinión nos ayuda a mejorar. Responder toma 3 minutos. Di lo que piensas: nada de lo que respondas te quita un servicio.',
    namelessNotice(
      'Leemos las respuestas todas juntas, para mejorar los encuentros. Solo si pides apoyo y dejas cómo buscarte, la coordinación lee eso aparte, para buscarte.',
    ),
  ].join('\n\n'),
  confirmation: '¡Gracias por contarnos! Si estás en peligro, llama al 911.',
  sections: {
    notice: { title: 'Antes de empezar' },
    content: { title: 'El tema', help: 'Elige del 1 al 5.' },
    treatment: { title: 'El trato y el lugar', help: 'Elige del 1 al 5.' },
    next: { title: 'Lo que sigue' },
    support: {
      title: 'No estás sola',
      help:
        'A veces un encuentro mueve cosas. Si estás en peligro o necesitas hablar con alguien ahora:\n{supportContacts}\n' +
        'Estas dos preguntas son opcionales. Las lee solo la coordinación.',
    },
    closing: { title: 'Para terminar' },
  },
  fields: {
    consent,
    session: { title: 'Encuentro', help: byLink },
    expectations: { title: 'Fue lo que yo esperaba', ...agree, column: 'Expectativas' },
    usefulness: { title: 'Lo que vi me sirve', ...agree, column: 'Utilidad' },
    clarity: { title: 'Todo se explicó con claridad', ...agree, column: 'Claridad' },
    respect: { title: 'Me trataron con respeto', ...agree, column: 'Respeto' },
    safety: { title: 'Me sentí con seguridad y confianza', ...agree, column: 'Confianza' },
    logistics: {
      title: 'El lugar y la hora me quedaron bien',
      help: 'Si fue por internet, piensa en la conexión.',
      ...agree,
      column: 'Logística',
    },
    recommend: { title: 'Se lo recomendaría a otra mujer', ...agree, column: 'Recomendaría' },
    learned: { title: '¿Qué te llevas de este encuentro?', column: 'Lo que se lleva' },
    nextTopics: { title: '¿Qué otros temas te gustaría ver?', column: 'Próximos temas' },
    comeBack: { title: '¿Volverías?', column: 'Volvería' },
    wantsMaterials: {
      title: '¿Quieres los materiales del encuentro?',
      help: 'Así sabemos cuántos preparar. Te los da el personal de tu área: pídelos cuando quieras.',
      column: 'Quiere materiales',
    },
    needSupport: {
      title: '¿Te gustaría que alguien del centro te busque para apoyarte?',
      column: 'Pide apoyo',
    },
    safeContact: {
      title: '¿Cómo te podemos buscar sin ponerte en riesgo?',
      help:
        'Solo si quieres. Escribe un nombre, un medio y una hora seguros para ti. ' +
        'Si alguien revisa tu celular, déjala vacía y habla con el personal.',
      column: 'Contacto seguro',
    },
    comments: { title: '¿Algo más que quieras decirnos?', column: 'Comentarios' },
  },
};
