import type { FormTexts } from '../../shapes';
import { consent, notice } from './notice';

export const request: FormTexts = {
  title: 'Solicitud de mentoría de un área',
  description: [
    'Pide aquí una sesión para las mujeres que atiende tu área. La coordinación busca a la mentora en un plazo de {dueDays} días y te avisa por correo.',
    'No escribas nombres ni casos de las mujeres que asistirán.',
    notice(
      'Usamos tu nombre y tu correo solo para organizar la sesión contigo. La mentora también los ve.',
    ),
  ].join('\n\n'),
  confirmation: 'Recibimos tu solicitud. Te enviamos un correo con la fecha límite de respuesta.',
  sections: {
    area: { title: 'Tu área' },
    topic: { title: 'El tema' },
    when: { title: 'Cómo y cuándo' },
    logistics: { title: 'El espacio', help: 'La logística queda a cargo de tu área.' },
    access: { title: 'Para que todas puedan participar' },
  },
  fields: {
    consent,
    area: { title: 'Área', help: 'Si ya viene llena, por favor no la cambies.' },
    contactName: { title: 'Tu nombre', column: 'Contacto' },
    contactEmail: {
      title: 'Tu correo electrónico',
      help: 'Ahí te escribimos y te invitamos al evento.',
      column: 'Correo del contacto',
    },
    topic: { title: 'Tema' },
    otherTopic: { title: '¿Qué otro tema?', help: 'Si elegiste «Otro tema».', column: 'Otro tema' },
    approach: { title: '¿Hace falta un enfoque en particular?', column: 'Enfoque' },
    level: { title: '¿Cuánto saben del tema las participantes?', column: 'Nivel' },
    participants: { title: '¿Cuántas personas asistirán?', column: 'Participantes' },
    objective: { title: '¿Cuál es el objetivo de la sesión?', column: 'Objetivo' },
    expectedResult: { title: '¿Qué resultado esperan?', column: 'Resultado esperado' },
    modality: { title: 'Modalidad' },
    format: { title: 'Tipo de mentoría', column: 'Formato' },
    sessions: {
      title: '¿Cuántas sesiones?',
      help: 'Si es una sola, déjala vacía.',
      column: 'Sesiones',
    },
    durationMinutes: {
      title: '¿Cuántos minutos dura cada sesión?',
      help: 'Por ejemplo: 120 son dos horas.',
      column: 'Minutos por sesión',
    },
    preferredDate: { title: 'Fecha que propones', column: 'Fecha propuesta' },
    preferredTime: { title: 'Hora que propones', column: 'Hora propuesta' },
    alternativeDate: { title: 'Otra fecha posible', column: 'Otra fecha' },
    alternativeTime: { title: 'Otra hora posible', column: 'Otra hora' },
    place: { title: 'Lugar', help: 'Si es en persona: domicilio y salón.' },
    equipment: { title: '¿Con qué equipo cuenta el espacio?', column: 'Equipo' },
    childcare: { title: '¿Habrá un espacio para niñas y niños?', column: 'Espacio infantil' },
    siteVisit: {
      title: '¿La mentora debe conocer antes el espacio?',
      column: 'Visita al espacio',
    },
    secondInduction: {
      title: '¿Tu área dará a la mentora una segunda inducción?',
      column: 'Segunda inducción',
    },
    language: { title: '¿En qué lengua será la sesión?', column: 'Lengua' },
    accessNeeds: {
      title: '¿Qué se necesita para que todas participen?',
      help: 'Por ejemplo: rampa, intérprete, letra grande. Sin nombres.',
      column: 'Accesibilidad',
    },
    notes: { title: '¿Algo más que debamos saber?', column: 'Notas' },
  },
};
