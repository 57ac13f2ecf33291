/** Words of the coordinator's panel beside the sheet. */
const view = {
  today: 'Hoy',
  directory: 'Directorio',
  back: 'Volver',
  refresh: 'Actualizar',
  row: 'Ver la fila elegida',
  noRow: 'Elige una fila de «Solicitudes», «Sesiones» o «Mentoras» y oprime otra vez el botón.',
  more: 'Más',
  retry: 'Intentar de nuevo',
  working: 'Un momento…',
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

/** Headings of the groups of requests. */
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

/** What comes next, on the line of a request or a session. */
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
  sessions: 'Próximas sesiones',
  toClose: 'Ya pasaron: falta cerrarlas',
  quiet: 'No hay nada pendiente.',
  quietMore: 'Cuando un área pida una sesión, aparecerá aquí.',
  noMentors: 'Todavía no hay mentoras. Comparte el formulario de perfilamiento.',
  share: 'Ver los formularios',
  setAside: 'Respuestas por revisar: {count}. Están en la pestaña «Respuestas por revisar».',
  invalid: 'Celdas con un valor que no va ahí: {count}. Están marcadas en la hoja.',
  failed: 'Tareas que no se pudieron hacer: {count}.',
  check: 'Revisar y reparar',
};

const request = {
  title: 'Solicitud',
  asked: 'Qué piden',
  contact: 'Pide: {contact}, {area}',
  wants: 'Para: {when}',
  mentor: 'Mentora: {mentor}',
  locked: 'Elección fija. {reason}',
  candidates: 'Quién puede darla',
  best: 'Tú decides. La lista solo ordena y dice por qué.',
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
  sessions: 'Sesiones',
  finished: 'Esta solicitud ya terminó.',
};

const invite = {
  act: 'Invitar a {name}',
  go: 'Enviar la invitación',
  goPhone: 'Anotar la invitación',
  done: 'Se invitó a {name}.',
  doneByPhone: 'La invitación quedó anotada. Ahora escríbele por WhatsApp o llámale.',
  noMail: 'No tiene correo. Al anotar la invitación te damos un mensaje listo para su WhatsApp.',
  sent: 'Invitada: {when}',
  answerBy: 'Puede responder hasta el {day}.',
  whatsapp: 'Escribirle por WhatsApp',
  call: 'Llamar a {phone}',
  copyLink: 'Copiar la liga de su invitación',
};

const reply = {
  act: 'Anotar su respuesta',
  question: '¿Qué respondió {name}?',
  accept: 'Sí puede',
  decline: 'Esta vez no puede',
  propose: 'Puede en otra fecha u hora',
  channel: '¿Por dónde te lo dijo?',
  call: 'Llamada',
  whatsapp: 'WhatsApp',
  email: 'Correo',
  date: '¿Qué día propone?',
  time: '¿A qué hora?',
  reason: '¿Por qué no puede? (si lo dijo)',
  go: 'Anotar la respuesta',
  done: 'La respuesta quedó anotada.',
  proposed: 'Propone: {when}',
  agree: 'Aceptar su fecha',
  refuse: 'No se puede: buscar a otra',
  needs: 'Lo que necesita: {needs}',
  said: 'Motivo: {reason}',
};

const linking = {
  act: 'Agendar la vinculación',
  lead: 'Reúne a la mentora con el contacto del área. Les llega una invitación de calendario.',
  go: 'Agendar y avisarles',
  done: 'La vinculación quedó agendada.',
  again: 'Cambiar la vinculación',
};

const schedule = {
  act: 'Programar la sesión',
  lead: 'La mentora y el contacto del área reciben la invitación de calendario.',
  go: 'Programar y avisarles',
  done: 'La sesión quedó programada.',
  skipLink: 'Programar sin vinculación',
  more: 'Programar otra sesión',
  repeat: 'Se repite',
  once: 'No: una sola sesión',
  weekly: 'Cada semana',
  fortnightly: 'Cada dos semanas',
  times: '¿Cuántas sesiones en total?',
};

const session = {
  title: 'Sesión',
  number: 'Sesión {number} de {of}',
  place: 'Lugar: {place}',
  meet: 'Abrir la videollamada',
  mentorReply: 'Mentora: {reply}',
  areaReply: 'Área: {reply}',
  request: 'Ver la solicitud',
  prepare: 'Preparar los materiales',
  prepareGo: 'Preparar y compartir',
  prepared: 'Los materiales se están preparando.',
  materials: 'Materiales',
  due: 'Para el {day}',
  openMaterial: 'Abrir «{title}»',
  approve: 'Aprobar «{title}»',
  approveGo: 'Aprobar',
  approved: 'El material quedó aprobado.',
  close: 'Cerrar la sesión',
  closeGo: 'Cerrar y dar las gracias',
  closed: 'La sesión quedó cerrada.',
  reschedule: 'Cambiar la fecha',
  rescheduleGo: 'Cambiar y avisarles',
  rescheduled: 'La sesión cambió de fecha.',
  cancel: 'Cancelar la sesión',
  cancelGo: 'Sí: cancelar la sesión',
  cancelled: 'La sesión se canceló.',
  links: 'Ligas para compartir',
  folder: 'Abrir su carpeta',
  add: 'Registrar una sesión sin solicitud',
  addLead: 'Si ya pasó, queda como realizada. Si falta, se agenda y se avisa.',
  addGo: 'Registrar la sesión',
  added: 'La sesión quedó registrada.',
  mentor: 'Mentora',
  area: 'Área',
  topic: 'Tema',
  pick: 'Elige una opción',
};

const preview = {
  title: 'Esto es lo que va a pasar',
  mail: 'Correo para {to}',
  mailRehearsal: 'Ensayo: te llega a ti. En la vida real iría a {to}.',
  subject: 'Asunto: {subject}',
  event: 'Evento de calendario: {title}',
  guests: 'Invitación de calendario para: {guests}',
  guestsRehearsal: 'Ensayo: no se invita a nadie. En la vida real: {guests}.',
  noGuests: 'No se invita a nadie: no hay correos.',
  meet: 'Con liga de videollamada.',
  cancelled: 'El evento se quita del calendario y se avisa a las personas invitadas.',
  folder: 'Carpeta nueva: {name}',
  document: 'Documento nuevo: {name}',
  editors: 'Puede escribir: {people}',
  commenters: 'Puede comentar: {people}',
  filed: 'Se guarda en el repertorio digital.',
  nothing: 'No se envía ningún correo ni invitación.',
  read: 'Leer el correo completo',
  cancel: 'Todavía no',
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

const all = {
  title: 'Propuesta para todas',
  lead: 'Es la mejor combinación para todas las solicitudes abiertas. Nada cambia hasta que eliges.',
  choose: 'Elegir a {name}',
  taken: 'Elegiste a {name}.',
  unserved: 'Sin mentora por ahora',
  none: 'No hay solicitudes abiertas.',
};

const report = {
  title: 'Resultados de encuestas',
  by: 'Ver por',
  session: 'Sesión',
  mentor: 'Mentora',
  topic: 'Tema',
  area: 'Área',
  modality: 'Modalidad',
  period: 'Mes',
  from: 'Desde',
  to: 'Hasta',
  total: 'Todo junto',
  count: 'Respuestas: {n} · Sesiones: {sessions}',
  rate: 'Respondió {percent} de cada 100 personas',
  none: 'Todavía no hay encuestas en esas fechas.',
  question: 'Pregunta',
  mean: 'Promedio (1 a 5)',
};

const setUp = {
  title: 'Preparar todo',
  lead: 'Esto deja lista la hoja. Puedes hacerlo otra vez cuando quieras: solo pone lo que falta.',
  makes: 'Se hace en tu cuenta:',
  tabs: 'Las pestañas de esta hoja',
  forms: 'Los formularios',
  calendar: 'El calendario de las sesiones',
  drive: 'Las carpetas y plantillas en Drive',
  clock: 'La actualización automática',
  nobody: 'No se escribe a nadie.',
  account:
    'Hazlo con la cuenta de la institución: esa cuenta será la dueña de todo y la que envía los correos.',
  go: 'Preparar todo',
  going: 'Preparando. Toma dos o tres minutos. No cierres este panel.',
  continuing: 'Falta un poco. Sigo preparando…',
  made: 'Cosas hechas hasta ahora: {count}',
  done: 'Todo está preparado.',
  nothing: 'Ya estaba todo. No hizo falta cambiar nada.',
  share: 'Comparte estos formularios',
  copy: 'Copiar la liga',
  open: 'Abrir',
  rehearse: 'Antes de empezar puedes hacer un ensayo.',
  toPanel: 'Ir a «Hoy»',
  welcome: 'Esta hoja todavía no está preparada.',
  copied: 'Esta hoja es una copia. No envía nada hasta que digas que quieres usarla.',
  adopt: 'Usar esta copia',
};

const health = {
  going: 'Revisando…',
  again: 'Revisar otra vez',
  byHand: 'Esto lo arregla una persona:',
  fixing: 'Arreglando. Puede tomar unos minutos.',
};

const rehearsal = {
  title: 'Ensayo',
  lead: 'En el ensayo todo pasa, pero nada sale a personas reales: los correos te llegan a ti y no se invita a nadie.',
  isOn: 'El ensayo está activo.',
  isOff: 'El ensayo no está activo: los correos y las invitaciones sí salen.',
  start: 'Empezar el ensayo',
  stop: 'Terminar el ensayo',
  started: 'Empezó el ensayo.',
  stopped: 'Terminó el ensayo. Desde ahora los correos y las invitaciones sí salen.',
};

const sample = {
  title: 'Datos de ejemplo',
  lead: 'Mentoras, solicitudes y sesiones inventadas para conocer el programa. Mientras están, el ensayo queda activo.',
  start: 'Poner datos de ejemplo',
  stop: 'Quitar datos de ejemplo',
  started: 'Los datos de ejemplo ya están en la hoja.',
  stopped: 'Los datos de ejemplo se quitaron.',
};

const settings = {
  title: 'Ajustes',
  lead: 'Cambia uno y guárdalo. También puedes escribir en la pestaña «Ajustes».',
  save: 'Guardar',
  saved: 'Guardado.',
  yes: 'Sí',
  no: 'No',
};

/** Messages a coordinator sends herself; she reads them in WhatsApp before sending. */
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
  invite,
  reply,
  linking,
  schedule,
  session,
  preview,
  directory,
  mentor,
  all,
  report,
  setUp,
  health,
  rehearsal,
  sample,
  settings,
  whatsapp,
};
