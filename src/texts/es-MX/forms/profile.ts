import type { FormTexts } from '../../shapes';
import { consent, notice } from './notice';

export const profile: FormTexts = {
  title: 'Perfil de mentora',
  description: [
    'Gracias por completar la capacitación. Cuéntanos qué sabes, cuándo puedes y qué necesitas. Así te invitamos a sesiones que te queden bien.',
    'Responder toma unos 10 minutos. Si algo cambia, puedes responder otra vez: tomamos lo más reciente.',
    notice(
      'Los usamos para llevar el Directorio de Mentoras, invitarte a sesiones y darte constancias. El área que te recibe ve tu nombre y tu correo. Lo que necesitas y con quién prefieres no coincidir lo lee solo la coordinación.',
    ),
  ].join('\n\n'),
  confirmation:
    '¡Gracias! Recibimos tu perfil. Te buscamos cuando haya una sesión para ti. Si no dejaste correo ni teléfono, responde otra vez: sin eso no podemos encontrarte.',
  sections: {
    person: { title: 'Tú' },
    experience: { title: 'Tu experiencia', help: 'No hay respuestas malas. No pedimos títulos.' },
    topics: { title: 'Tus temas' },
    sessions: { title: 'Tus sesiones' },
    care: {
      title: 'Lo que necesitas',
      help: 'Lo lee solo la coordinación, para que participes a gusto.',
    },
    consents: { title: 'Lo que autorizas', help: 'Puedes cambiar de opinión cuando quieras.' },
  },
  fields: {
    consent,
    name: {
      title: '¿Cómo te llamas?',
      help: 'Escribe el nombre que usas. Así aparece en todo, también en tus constancias.',
      column: 'Nombre',
    },
    email: {
      title: 'Tu correo electrónico',
      help: 'Deja tu correo o tu teléfono. Con uno basta.',
      column: 'Correo',
    },
    phone: { title: 'Tu teléfono', help: 'A 10 dígitos.', column: 'Teléfono' },
    channel: { title: '¿Por dónde prefieres que te busquemos?', column: 'Prefiere' },
    municipality: { title: '¿En qué municipio vives?', column: 'Municipio' },
    route: { title: '¿Cómo llegaste a la Red de Mentoras?', column: 'Vía de entrada' },
    organisation: {
      title: '¿Vienes de alguna organización o dependencia?',
      column: 'Organización',
    },
    trainings: { title: '¿En qué temas te has capacitado?', column: 'Capacitaciones' },
    groupExperience: {
      title: '¿Has estado al frente de un grupo?',
      column: 'Experiencia con grupos',
    },
    crisisExperience: {
      title: '¿Has acompañado a alguien en un momento de crisis?',
      column: 'Experiencia en crisis',
    },
    vocation: { title: '¿Qué te gusta de acompañar a otras mujeres?', column: 'Vocación' },
    topics: { title: '¿Qué temas puedes compartir?', column: 'Temas' },
    otherTopic: { title: '¿Qué otro tema?', help: 'Si elegiste «Otro tema».', column: 'Otro tema' },
    topicLevels: {
      title: '¿Hasta qué nivel puedes llevar cada tema?',
      help: 'Marca solo los temas que elegiste.',
      column: 'Nivel por tema',
    },
    strengths: { title: '¿Qué se te da bien?', column: 'Fortalezas' },
    formats: { title: '¿Qué tipo de sesiones te acomodan?', column: 'Formatos' },
    modalities: { title: '¿Cómo puedes dar tus sesiones?', column: 'Modalidades' },
    digitalSkills: {
      title: '¿Usas Zoom, Google Meet u otra aplicación para reunirte?',
      help: 'Si te falta práctica, te ayudamos.',
      column: 'Habilidades digitales',
    },
    availability: {
      title: '¿Cuándo puedes?',
      help: 'Marca todos los momentos que sueles tener libres.',
      column: 'Disponibilidad',
    },
    maxSessionsPerMonth: {
      title: '¿Cuántas sesiones puedes dar al mes, como máximo?',
      help: 'Escribe un número. Con una basta.',
      column: 'Sesiones al mes',
    },
    languages: { title: '¿En qué lenguas puedes dar una sesión?', column: 'Lenguas' },
    accessNeeds: {
      title: '¿Qué necesitas para participar a gusto?',
      help: 'Por ejemplo: rampa, letra grande, intérprete, descansos.',
      column: 'Accesibilidad',
    },
    careNeeds: {
      title: '¿Cuidas a alguien? ¿Qué te facilitaría venir?',
      column: 'Cuidados',
    },
    speaker: {
      title: '¿Te interesa dar charlas cuando una alianza las pida?',
      column: 'Conferencista',
    },
    shareMaterials: {
      title: '¿Podemos compartir los materiales que hagas?',
      help: 'Se guardan en el repertorio digital, para otras mentoras y para quienes asisten.',
      column: 'Comparte materiales',
    },
    directoryConsent: {
      title:
        '¿Podemos mostrar tu nombre y tus temas a áreas y alianzas que buscan a alguien como tú?',
      help: 'Si dices que no, te conocen solo la coordinación y el área que te recibe en cada sesión. Igual te invitamos.',
      column: 'Acepta directorio',
    },
    photoConsent: {
      title: '¿Aceptas salir en fotos de las sesiones?',
      column: 'Acepta fotos',
    },
    conflicts: {
      title: '¿Hay algún lugar o persona con quien prefieras no coincidir?',
      help: 'No tienes que decir por qué. Lo lee solo la coordinación.',
      column: 'Prefiere no coincidir',
    },
  },
};
