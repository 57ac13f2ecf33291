import type { MailTexts } from '../shapes';
import { mentorMails } from './mails-mentor';

/** To an area's contact. */
const area = {
  requestReceived: {
    subject: 'Recibimos tu solicitud',
    text: [
      'Hola, {contactName}:',
      'Recibimos la solicitud de tu área ({areaName}) sobre «{topic}».',
      'Ya buscamos a la mentora. Te decimos quién es a más tardar el {dueOn}.',
      'Si algo cambia, responde a este correo.',
    ],
  },
  linkingNoticeArea: {
    subject: 'Reunión de vinculación: {when}',
    text: [
      'Hola, {contactName}:',
      'Ya hay mentora para tu solicitud sobre «{topic}»: {mentorName}.',
      'Nos reunimos el {when} para presentarlas y acordar la logística.\nLugar: {place}',
      'Ten a la mano la fecha, el lugar o la liga, el equipo y cuántas personas esperas.',
    ],
  },
  sessionScheduledArea: {
    subject: 'Sesión programada: {when}',
    text: [
      'Hola:',
      'La sesión «{title}» quedó programada para el {when}.\nFacilita: {mentorName}\nModalidad: {modality}\nLugar: {place}',
      'Te llega también una invitación del calendario. Antes de la sesión te enviamos la lista de asistencia y la encuesta.',
      'Al invitar a las participantes llámalo {publicName}.',
    ],
  },
  sessionReminderArea: {
    subject: 'Recordatorio: sesión {when}',
    text: [
      'Hola:',
      'La sesión «{title}» es el {when}.\nFacilita: {mentorName}\nLugar: {place}',
      'Al llegar, cada persona se anota en la lista de asistencia:',
      '{attendanceLink}',
      'Al terminar, cada persona responde la encuesta:',
      '{menteeSurveyLink}',
      'Puedes mostrar las ligas en un código QR, enviarlas por WhatsApp o usar hojas de papel. No piden cuenta ni correo. La encuesta tampoco pide nombre.',
    ],
  },
  substituteArea: {
    subject: 'Cambio en la sesión: {when}',
    text: [
      'Hola:',
      'La sesión «{title}» del {when} sigue en pie. Ahora la facilita {mentorName}.',
      'Si necesitas hablar con ella antes, responde a este correo.',
    ],
  },
  // To the mentor and to the area alike.
  sessionMoved: {
    subject: 'Cambio de fecha: sesión {when}',
    text: [
      'Hola:',
      'La sesión «{title}» cambió de fecha u hora.\nAntes: {oldWhen}\nAhora: {when}\nLugar: {place}',
      'Si no te queda bien, responde a este correo.',
    ],
  },
  sessionCancelled: {
    subject: 'Sesión cancelada: {when}',
    text: [
      'Hola:',
      'La sesión «{title}» del {when} se canceló. Gracias por el tiempo que le diste.',
      'Si tienes dudas, responde a este correo.',
    ],
  },
} satisfies Record<string, Letter>;

/** To the coordination: what to look at and where, never what it says. */
const coordination = {
  requestWarning: {
    subject: 'Una solicitud está por vencer',
    text: [
      'La solicitud del área {areaName} sobre «{topic}» aún no tiene mentora. Vence el {dueOn}.',
      'Abre la hoja para elegir o reclutar:',
      '{sheetLink}',
    ],
  },
  requestOverdue: {
    subject: 'Una solicitud venció',
    text: [
      'La solicitud del área {areaName} sobre «{topic}» venció el {dueOn}. Aún no tiene mentora.',
      'Avisa al área y abre la hoja para elegir o reclutar:',
      '{sheetLink}',
    ],
  },
  supportAlert: {
    subject: 'Hay un aviso nuevo en tu hoja',
    text: [
      'Hay un aviso nuevo en la pestaña «Alertas». Revísalo hoy y a solas.',
      'Por cuidado, este correo no dice de qué trata.',
      '{sheetLink}',
    ],
  },
  failureNotice: {
    subject: 'Algo quedó pendiente en tu hoja',
    text: [
      'Hoy hubo tareas que no se pudieron completar. Son {count}.',
      'Se intentan de nuevo solas. Para ver cuáles son, abre la hoja y elige «Revisar y reparar»:',
      '{sheetLink}',
    ],
  },
} satisfies Record<string, Letter>;

interface Letter {
  subject: string;
  text: readonly string[];
}

type Letters = Readonly<Record<string, Letter>>;

// Every mail ends with who sends it.
function signed<T extends Letters>(letters: T): Record<keyof T, MailTexts> {
  const entries = Object.entries(letters).map(([key, { subject, text }]) => [
    key,
    { subject, text: [...text, 'Coordinación · {institution}'].join('\n\n') },
  ]);
  return Object.fromEntries(entries) as Record<keyof T, MailTexts>;
}

export const mails = signed({ ...mentorMails, ...area, ...coordination });
