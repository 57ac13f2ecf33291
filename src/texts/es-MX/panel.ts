import { journalPages } from './panel-journal';
import { office } from './panel-office';
import { steps } from './panel-steps';

/** Messages a coordinator sends herself; she reads them in WhatsApp before sending. */

const view = {
  today: 'Hoy',
  directory: 'Directorio',
  back: 'Volver',
  refresh: 'Actualizar',
  go: 'Ir a',
  row: 'Ver la fila elegida',
  noRow: 'Elige una fila de «Solicitudes», «Sesiones» o «Mentoras» y oprime otra vez el botón.',
  more: 'Más',
  retry: 'Intentar de nuevo',
  working: 'Un momento…',
  unfinished: 'Todavía falta. Oprime otra vez el botón para seguir.',
  progress: 'Van {done} de {of}',
  preparingPreview: 'Preparando lo que vas a ver…',
  saving: 'Guardando…',
  rehearsal: 'Ensayo activo: nada sale a personas reales.',
  rehearsalEnd: 'Terminar el ensayo',
  notOperator: 'Lo que envíes saldrá en menos de 30 minutos (lo hace la cuenta {operator}).',
};

const clock = {
  late: 'Venció hace {days} días',
  lateOne: 'Venció ayer',
  today: 'Vence hoy',
  tomorrow: 'Vence mañana',
  days: 'Vence en {days} días',
};

const groups = {
  late: 'Vencidas sin mentora',
  soon: 'Por vencer',
  choose: 'Nuevas: falta elegir mentora',
  recruit: 'En reclutamiento',
  invite: 'Con mentora elegida: falta invitar',
  reply: 'Esperan la respuesta de la mentora',
  newDate: 'La mentora propone otra fecha',
  link: 'Aceptaron: falta la vinculación',
  schedule: 'Falta programar la sesión',
  prepare: 'Falta preparar materiales',
  approve: 'Materiales por aprobar',
  await: 'Todo listo para la sesión',
  close: 'Sesiones por cerrar',
  none: 'Terminadas',
};

const next = {
  choose: 'Sigue: elegir mentora',
  recruit: 'Sigue: buscar o reclutar',
  invite: 'Sigue: invitar a {mentor}',
  reply: 'Espera la respuesta de {mentor}',
  newDate: '{mentor} propone otra fecha',
  link: 'Sigue: vincular a {mentor} con el área',
  schedule: 'Sigue: programar la sesión',
  prepare: 'Sigue: preparar los materiales',
  approve: 'Sigue: aprobar los materiales',
  await: 'Todo listo. Solo falta que llegue el día.',
  close: 'Sigue: cerrar la sesión',
  none: 'No falta nada.',
};

const today = {
  alerts: 'Alertas abiertas',
  look: 'Ver de qué se trata',
  past: 'Su fecha ya pasó',
  closeAlerts: 'Están en la pestaña «Alertas». Cuando atiendas una, cambia ahí su estado.',
  sessions: 'Próximas sesiones',
  toClose: 'Ya pasaron: falta cerrarlas',
  quiet: 'No hay nada pendiente.',
  quietMore: 'Cuando un área pida una sesión, aparecerá aquí.',
  noMentors: 'Todavía no hay mentoras. Comparte el formulario de perfilamiento.',
  share: 'Ver los formularios',
  setAside: 'Respuestas por revisar: {count}. Están en la pestaña «Respuestas por revisar».',
  invalid: 'Celdas con un valor que no va ahí: {count}. Están marcadas en la hoja.',
  failed: 'Tareas que no se pudieron hacer: {count}. En «Bitácora» dice por qué.',
  check: 'Revisar y reparar',
};

const request = {
  title: 'Solicitud',
  asked: 'Qué piden',
  contact: 'Pide: {contact}, {area}',
  wants: 'Para: {when}',
  past: 'Esa fecha ya pasó. Acuerda otra con el área.',
  mentor: 'Mentora: {mentor}',
  accepted: 'La mentora aceptó',
  locked: 'Elección fija. {reason}',
  candidates: 'Quién puede darla',
  best: 'Tú decides. La lista solo ordena y dice por qué.',
  shared: 'Lo que todas cumplen ({count})',
  more: 'Ver más opciones ({count})',
  excluded: 'Ver a quién no y por qué ({count})',
  another: 'Elegir a otra mentora',
  choose: 'Elegir a {name}',
  chosen: 'Elegiste a {name}. Sigue invitarla.',
  chooseAnyway: 'Elegirla de todos modos',
  why: 'Escribe por qué la eliges',
  nobody: 'Hoy ninguna mentora cumple con todo.',
  recruit: 'Pasar a reclutamiento',
  recruiting: 'La solicitud pasó a reclutamiento.',
  lookAgain: 'Buscar otra vez',
  found: 'Ya hay quien puede darla.',
  stillNobody: 'Todavía nadie cumple. La solicitud sigue en reclutamiento.',
  seeMentor: 'Ver la ficha de {name}',
  openForm: 'Compartir el formulario de perfilamiento',
  linking: 'Vinculación: {when}',
  session: 'Sesión: {when}',
  sessions: 'Sesiones',
  finished: 'Esta solicitud ya terminó.',
};

const directory = {
  search: 'Buscar mentora',
  hint: 'Nombre, tema, municipio o teléfono',
  found: 'Mentoras: {count}',
  none: 'Nadie coincide. Prueba con menos palabras.',
  left: 'Puede dar {left} más este mes',
  leftOne: 'Puede dar una más este mes',
  full: 'Ya llenó su cupo del mes',
  free: 'Solo con lugar este mes',
};

const mentor = {
  title: 'Ficha de mentora',
  call: 'Llamar',
  whatsapp: 'WhatsApp',
  mail: 'Escribir un correo',
  now: 'Lo que tiene en curso',
  sessions: 'Sus sesiones',
  details: 'Sus datos',
  exclude: 'No asignar a…',
  excludeLead: 'No volverá a aparecer en las listas de esa solicitud o de esa área.',
  excludeWhat: '¿A qué no asignarla?',
  excludeWhy: 'Motivo (solo lo ve la coordinación)',
  excludeGo: 'Anotar',
  excluded: 'Quedó anotado.',
  excludeRequest: 'Solicitud: {topic}',
  excludeArea: 'Área: {area}',
};

const whatsapp = {
  invitation:
    'Hola, {name}. Te escribo de {institution}. Queremos invitarte a dar una sesión sobre «{topic}» con el área {area}, el {when}.',
  invitationUndated:
    'Hola, {name}. Te escribo de {institution}. Queremos invitarte a dar una sesión sobre «{topic}» con el área {area}.',
  answer: 'Puedes responder aquí, sin cuenta ni contraseña: {link}',
  ask: '¿Podrías? Si no puedes, no pasa nada. Avísame, por favor.',
};

export const panel = {
  day: '{weekday} {day} de {month}',
  moment: '{day}, {time} h',
  span: '{day}, de {start} a {end} h',
  view,
  clock,
  groups,
  next,
  today,
  request,
  directory,
  mentor,
  whatsapp,
  ...steps,
  ...office,
  ...journalPages,
};
