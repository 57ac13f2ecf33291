import type { EventTexts } from '../shapes';

/** What guests and anyone who sees their calendar read: neutral titles, nothing about who attends. */
export const events = {
  calendar: {
    title: 'Sesiones de {publicName}',
    description: 'Calendario de {institution}. Lo lleva la coordinación desde su hoja.',
  },
  session: {
    title: '{topic}: {publicName}',
    description:
      'Área: {areaName}\nFacilita: {mentorName}\nModalidad: {modality}\nLugar: {place}\nSesión {number} de {of}\n\n' +
      'Si no puedes asistir, responde a esta invitación o escribe a {coordinatorEmail}.',
  },
  linking: {
    title: 'Reunión de vinculación: {topic}',
    description:
      'Se reúnen la coordinación, {mentorName} y {contactName} ({areaName}).\n\nPor acordar:\n' +
      '- Fecha y hora: {when}\n- Lugar o liga: {place}\n- Modalidad: {modality}\n- Asistencia esperada: {participants}\n' +
      '- Proyector y sonido: {equipment}\n- Espacio infantil: {childcare}\n- Visita al espacio: {siteVisit}\n- Segunda inducción: {secondInduction}\n\n' +
      'En la reunión se entregan las plantillas de la carta descriptiva y de la presentación, y la liga del repertorio digital.',
  },
  /** Where a session is that has no place but a link. */
  byVideo: 'Por videollamada. La liga está en este evento.',
  /** Put before the title of an event made in rehearsal. */
  rehearsalPrefix: '[Ensayo] {title}',
} satisfies Record<string, EventTexts | string>;
