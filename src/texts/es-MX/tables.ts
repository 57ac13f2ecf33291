import type { FormTexts, TableTexts } from '../shapes';
import { forms } from './forms';
import { machineTables } from './machine';

/** The columns that keep a form's answers are called as the form says. */
function answersOf(form: string): Record<string, string> {
  const { fields } = forms[form] as FormTexts;
  return Object.fromEntries(
    Object.entries(fields).map(([key, { title, column }]) => [key, column ?? title]),
  );
}

const stamps = {
  id: 'Folio',
  createdAt: 'Creada',
  updatedAt: 'Actualizada',
  idCopy: 'Folio (copia)',
};
const mentor = { mentorId: 'Folio de la mentora', mentorName: 'Mentora' };
const requestId = 'Folio de la solicitud';
const sessionId = 'Folio de la sesión';

const people: Record<string, TableTexts> = {
  mentors: {
    tab: 'Mentoras',
    columns: {
      ...stamps,
      ...answersOf('profile'),
      capacity: 'Cupo al mes',
      status: 'Etapa',
      statusOn: 'Etapa desde',
      sessionsGiven: 'Sesiones dadas',
      satisfaction: 'Satisfacción (1 a 5)',
      surveys: 'Encuestas',
      otherContacts: 'Otros contactos',
      possibleDuplicates: 'Posibles repetidas',
      confirmedOn: 'Confirmó sus datos',
      notes: 'Notas',
    },
  },
  candidates: {
    tab: 'Interesadas',
    columns: {
      ...stamps,
      ...answersOf('interest'),
      status: 'Etapa',
      mentorId: mentor.mentorId,
      possibleDuplicates: 'Posibles repetidas',
      notes: 'Notas',
    },
  },
  exclusions: {
    tab: 'No asignar',
    columns: {
      ...stamps,
      mentorId: mentor.mentorId,
      kind: 'No asignar a',
      target: 'Cuál',
      reason: 'Motivo',
      liftedOn: 'Se quitó el',
    },
  },
};

const requests: Record<string, TableTexts> = {
  requests: {
    tab: 'Solicitudes',
    columns: {
      ...stamps,
      ...answersOf('request'),
      ...mentor,
      status: 'Estado',
      locked: 'Fija',
      lockReason: 'Motivo de la decisión',
      dueOn: 'Fecha límite',
      overdue: 'Vencida',
      warnedOn: 'Aviso enviado',
      missingProfile: 'Perfil que falta',
      linkStart: 'Vinculación: inicio',
      linkEnd: 'Vinculación: fin',
      linkEventId: 'Vinculación: evento',
      closedOn: 'Cerrada el',
    },
  },
  invitations: {
    tab: 'Invitaciones',
    columns: {
      ...stamps,
      ...mentor,
      requestId,
      status: 'Estado',
      sentAt: 'Enviada',
      remindOn: 'Recordar el',
      remindedOn: 'Recordada el',
      expiresOn: 'Vence el',
      answeredAt: 'Respondió',
      channel: 'Respondió por',
      proposedDate: 'Propone fecha',
      proposedTime: 'Propone hora',
      sessionNeeds: 'Lo que necesita la mentora',
      reason: 'Motivo',
      link: 'Liga para responder',
    },
  },
};

const sessions: Record<string, TableTexts> = {
  sessions: {
    tab: 'Sesiones',
    columns: {
      ...stamps,
      ...mentor,
      requestId,
      area: 'Área',
      contactEmail: 'Correo del área',
      topic: 'Tema',
      otherTopic: 'Otro tema',
      title: 'Título',
      number: 'Número',
      of: 'De',
      start: 'Inicio',
      end: 'Fin',
      modality: 'Modalidad',
      place: 'Lugar',
      meetLink: 'Liga de la videollamada',
      status: 'Estado',
      mentorReply: 'Respuesta de la mentora',
      areaReply: 'Respuesta del área',
      eventId: 'Evento',
      folderId: 'Carpeta',
      attendance: 'Asistencia',
      responses: 'Encuestas',
      attendanceLink: 'Liga de asistencia',
      menteeSurveyLink: 'Liga de encuesta a mentees',
      mentorSurveyLink: 'Liga de encuesta a la mentora',
      closedOn: 'Cerrada el',
      notes: 'Notas',
    },
  },
  materials: {
    tab: 'Repertorio',
    columns: {
      ...stamps,
      ...mentor,
      sessionId,
      kind: 'Tipo',
      title: 'Título',
      topic: 'Tema',
      fileId: 'Archivo',
      url: 'Liga',
      status: 'Estado',
      share: 'Se puede compartir',
      dueOn: 'Fecha límite',
      approvedOn: 'Aprobado el',
    },
  },
};

const capture = 'Cómo se capturó';

const answers: Record<string, TableTexts> = {
  needs: { tab: 'Necesidades', columns: { ...stamps, ...answersOf('needs') } },
  attendance: {
    tab: 'Asistencia',
    columns: { ...stamps, ...answersOf('attendance'), sessionId, capture },
  },
  menteeSurveys: {
    tab: 'Encuestas a mentees',
    columns: { ...stamps, ...answersOf('menteeSurvey'), sessionId, capture },
  },
  mentorSurveys: {
    tab: 'Encuestas a mentoras',
    columns: { ...stamps, ...answersOf('mentorSurvey'), sessionId, mentorId: mentor.mentorId },
  },
};

const office: Record<string, TableTexts> = {
  alerts: {
    tab: 'Alertas',
    columns: {
      ...stamps,
      kind: 'Qué pasa',
      aboutId: 'Folio relacionado',
      text: 'Qué hacer',
      safeContact: 'Contacto seguro',
      status: 'Estado',
    },
  },
  areas: {
    tab: 'Áreas',
    columns: {
      ...stamps,
      name: 'Área',
      contactName: 'Contacto',
      contactEmail: 'Correo del contacto',
      offered: 'Activa',
      needsLink: 'Liga del diagnóstico',
      requestLink: 'Liga para solicitar',
    },
  },
  topics: {
    tab: 'Temas',
    columns: {
      ...stamps,
      theme: 'Grupo',
      name: 'Tema',
      synonyms: 'También se dice',
      offered: 'Se ofrece',
    },
  },
  settings: {
    tab: 'Ajustes',
    columns: { ...stamps, name: 'Ajuste', value: 'Valor', note: 'Para qué sirve' },
  },
  setAside: {
    tab: 'Respuestas por revisar',
    columns: {
      ...stamps,
      form: 'Formulario',
      responseId: 'Respuesta',
      problem: 'Qué pasó',
      answers: 'Lo que respondió',
      part: 'Parte',
      of: 'De',
      status: 'Estado',
      attempts: 'Intentos',
      at: 'Cuándo',
    },
  },
  journal: {
    tab: 'Bitácora',
    columns: {
      ...stamps,
      at: 'Cuándo',
      who: 'Quién',
      what: 'Qué pasó',
      aboutId: 'Folio relacionado',
      why: 'Por qué',
      undo: 'Para deshacer (no tocar)',
    },
  },
};

export const tables: Readonly<Record<string, TableTexts>> = {
  ...requests,
  ...sessions,
  ...people,
  ...answers,
  ...office,
  ...machineTables,
};
