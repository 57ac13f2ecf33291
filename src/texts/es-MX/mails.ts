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
  requestReceivedSoon: {
    subject: 'Recibimos tu solicitud',
    text: [
      'Hola, {contactName}:',
      'Recibimos la solicitud de tu área ({areaName}) sobre «{topic}», para el {when}.',
      'Ya buscamos a la mentora. Como la fecha es pronto, te escribimos en cuanto la tengamos.',
      'Si también te sirve otra fecha, o si algo cambia, responde a este correo.',
    ],
  },
  requestReceivedPast: {
    subject: 'Recibimos tu solicitud',
    text: [
      'Hola, {contactName}:',
      'Recibimos la solicitud de tu área ({areaName}) sobre «{topic}».',
      'La fecha que propones ya pasó. Responde a este correo con otra, y buscamos a la mentora para ese día.',
    ],
  },
  sessionReminderArea: {
    subject: 'Recordatorio: sesión del {when}',
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
} satisfies Record<string, Letter>;

/** To the coordination: what to look at and where, never what it says. */
const coordination = {
  requestsWarning: {
    subject: 'Hay solicitudes por vencer',
    text: [
      'Aún no tienen mentora ({count}):\n{requests}',
      'Abre la hoja para elegir o reclutar:',
      '{sheetLink}',
    ],
  },
  requestsOverdue: {
    subject: 'Hay solicitudes vencidas',
    text: [
      'Pasó su fecha límite y aún no tienen mentora ({count}):\n{requests}',
      'Avisa a las áreas y abre la hoja para elegir o reclutar:',
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

/** Lines of lists in mails. */
export const mailLines = { request: '· {topic}, {area}. Fecha límite: {date}' };

export const mails = signed({ ...mentorMails, ...area, ...coordination });
