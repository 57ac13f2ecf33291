import type { SettingTexts } from '../shapes';

export const settings: Readonly<Record<string, SettingTexts>> = {
  institution: {
    name: 'Institución',
    note: 'Aparece en formularios, correos y documentos. Escribe su nombre oficial.',
    value: 'CREA Jalisco',
  },
  publicName: {
    name: 'Cómo se llama hacia afuera',
    note: 'Lo que leen las participantes y el público. También puede ser «círculo de convivencia».',
    value: 'círculo de acompañamiento',
  },
  coordinatorEmail: {
    name: 'Correo de la coordinación',
    note: 'Ahí llegan los avisos. También aparece en los formularios para resolver dudas.',
  },
  privacyOffice: {
    name: 'Oficina de datos personales',
    note: 'A dónde acudir para los derechos ARCO y el aviso de privacidad completo.',
    value: 'la Unidad de Transparencia de la institución',
  },
  supportContacts: {
    name: 'Contactos de apoyo y emergencia',
    note: 'Se muestran a quien pide apoyo. Verifícalos y agrega los de tu institución.',
    value:
      '911: emergencias, gratis, a toda hora.\n800 911 2000: Línea de la Vida, apoyo emocional gratis, a toda hora.',
  },
  timeZone: {
    name: 'Zona horaria',
    note: 'La de las fechas y horas de todo el programa.',
  },
  rehearsal: {
    name: 'Ensayo',
    note: 'Si está activo, nada sale a personas reales. Se cambia desde el menú.',
  },
  warnDays: {
    name: 'Días para el primer aviso',
    note: 'Días después de la solicitud en que avisamos que aún no hay mentora.',
  },
  dueDays: {
    name: 'Días para conseguir mentora',
    note: 'Días después de la solicitud en que se considera vencida.',
  },
  replyDays: {
    name: 'Días hábiles para responder',
    note: 'Lo que espera una invitación antes del recordatorio.',
  },
  graceDays: {
    name: 'Días hábiles después del recordatorio',
    note: 'Lo que se espera antes de pasar a la siguiente mentora.',
  },
  materialsDueDays: {
    name: 'Días para entregar materiales',
    note: 'Días antes de la sesión en que la mentora entrega la carta y la presentación.',
  },
  sessionReminderHours: {
    name: 'Horas del recordatorio',
    note: 'Horas antes de la sesión en que se recuerda a la mentora y al área.',
  },
  overlapHours: {
    name: 'Horas que se vuelven a leer',
    note: 'Al buscar respuestas nuevas se revisan también las de estas horas. No lo cambies sin necesidad.',
  },
  weightTopic: {
    name: 'Peso del tema',
    note: 'Cuánto cuenta que la mentora dé el tema. Más alto cuenta más.',
  },
  weightLevel: { name: 'Peso del nivel', note: 'Cuánto cuenta que su nivel sea el que se pide.' },
  weightAvailability: {
    name: 'Peso del horario',
    note: 'Cuánto cuenta que suela estar libre en ese horario.',
  },
  weightSatisfaction: {
    name: 'Peso de las encuestas',
    note: 'Cuánto cuenta lo que dicen de ella las encuestas.',
  },
  weightLoad: {
    name: 'Peso de la carga',
    note: 'Cuánto cuenta que tenga menos sesiones que las demás este mes.',
  },
};
