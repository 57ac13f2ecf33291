import type { FormTexts } from '../../shapes';
import { byLink, consent, notice } from './notice';

const agree = { low: 'Nada de acuerdo', high: 'Muy de acuerdo' };

export const mentorSurvey: FormTexts = {
  title: 'Tu sesión como mentora: ¿cómo te fue?',
  description: [
    'Gracias por tu tiempo y lo que compartiste. Cuéntanos cómo te fue para cuidarte mejor. Responder toma 5 minutos.',
    'No escribas nombres ni datos de las mujeres que asistieron.',
    notice('Usamos tus respuestas para mejorar el servicio. Las lee solo la coordinación.'),
  ].join('\n\n'),
  confirmation:
    '¡Gracias! Si marcaste que hace falta una derivación, la coordinación te busca pronto.',
  sections: {
    notice: { title: 'Antes de empezar' },
    ratings: { title: 'Cómo estuvo todo', help: 'Elige del 1 al 5.' },
    session: { title: 'Tu sesión' },
    referral: {
      title: 'Derivación',
      help:
        'Si alguien necesita atención, sigue el protocolo. Si hay peligro, no esperes:\n{supportContacts}\n' +
        'No escribas nombres ni lo que te contaron. La coordinación te busca.',
    },
    learned: { title: 'Lo que viste' },
  },
  fields: {
    consent,
    session: { title: 'Sesión', help: byLink },
    support: { title: 'La coordinación me acompañó bien', ...agree, column: 'Acompañamiento' },
    materials: {
      title: 'Las plantillas y materiales me sirvieron',
      ...agree,
      column: 'Materiales',
    },
    linking: {
      title: 'La sesión de vinculación me preparó bien',
      ...agree,
      column: 'Vinculación',
    },
    group: { title: 'El grupo participó con interés', ...agree, column: 'Grupo' },
    logistics: { title: 'El espacio y el equipo funcionaron', ...agree, column: 'Logística' },
    hoursGiven: {
      title: '¿Cuántas horas le dedicaste en total?',
      help: 'Cuenta también la preparación.',
      column: 'Horas dedicadas',
    },
    attendees: { title: '¿Cuántas personas vinieron?', column: 'Asistentes' },
    again: { title: '¿Darías otra sesión?', column: 'Daría otra' },
    trainingWanted: {
      title: '¿En qué te gustaría capacitarte?',
      column: 'Quiere capacitarse en',
    },
    referralNeeded: {
      title: '¿Alguien necesita que la conectemos con un servicio?',
      column: 'Derivación',
    },
    referralService: { title: '¿Con qué servicio?', column: 'Servicio' },
    needsSeen: {
      title: '¿Qué necesidades viste en el grupo?',
      help: 'En general y sin nombres.',
      column: 'Necesidades del grupo',
    },
    success: {
      title: '¿Viste algún logro que valga la pena contar?',
      help: 'Sin nombres ni datos que digan quién es.',
      column: 'Logros',
    },
    comments: { title: '¿Algo más que quieras decirnos?', column: 'Comentarios' },
  },
};
