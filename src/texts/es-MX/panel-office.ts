/** Words of the pages of the panel that are not about one request. */
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
  again: 'Poner lo que falte',
  ready: 'La hoja ya está preparada.',
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
  lead: 'Mentoras, solicitudes y sesiones inventadas para conocer el programa. Mientras están, el ensayo queda activo. Al quitarlos, vuelve a como estaba antes.',
  start: 'Poner datos de ejemplo',
  stop: 'Quitar datos de ejemplo',
  starting: 'Poniendo los datos de ejemplo. Puede tomar varios minutos. No cierres este panel.',
  stopping: 'Quitando los datos de ejemplo. Puede tomar varios minutos. No cierres este panel.',
  isOn: 'Los datos de ejemplo están en la hoja.',
  started: 'Los datos de ejemplo ya están en la hoja.',
  stopped:
    'Los datos de ejemplo se quitaron. El ensayo volvió a como estaba antes: si no estaba activo, los correos ya salen.',
};

const settings = {
  title: 'Ajustes',
  lead: 'Cambia uno y guárdalo. También puedes escribir en la pestaña «Ajustes».',
  save: 'Guardar',
  saved: 'Guardado.',
  yes: 'Sí',
  no: 'No',
};

const handover = {
  title: 'Entregar el programa',
  lead: 'Reúne todo en una carpeta de tu Drive: las pestañas, los formularios, las ligas y una hoja con la que otra cuenta puede seguir. Nada cambia aquí y no se escribe a nadie.',
  gather: 'Reunir todo en una carpeta',
  gatherAgain: 'Reunir todo otra vez',
  gathering: 'Reuniendo todo. Toma uno o dos minutos. No cierres este panel.',
  gathered: 'Listo: la carpeta tiene {count} archivos.',
  openFolder: 'Abrir la carpeta',
  openFile: 'Abrir la hoja que lleva todo',
  shareFile:
    'Comparte solo esa hoja, y solo con la cuenta que recibe el programa. Tiene datos de personas.',
  handOver: 'Entregar ahora',
  handOverLead: 'Hazlo cuando otra cuenta va a seguir desde hoy:',
  closes: 'Los formularios se cierran. Quien abra la liga lee a quién escribir.',
  sends: 'Sale lo que estaba pendiente y ya se podía enviar.',
  stops: 'Desde ese momento no sale nada de esta hoja. La puedes seguir leyendo.',
  back: 'Si algo sale mal, puedes volver a trabajar aquí.',
  sure: '¿Segura? Los formularios se cierran en este momento.',
  handOverNow: 'Sí, entregar ahora',
  isHandedOver: 'Este programa ya se entregó. Desde aquí no se envía nada.',
  takeBack: 'Volver a trabajar aquí',
  takeBackLead:
    'Los formularios se abren otra vez y los avisos vuelven a salir. Hazlo solo si nadie más sigue con el programa: la gente recibiría todo dos veces.',
  takenBack: 'El programa volvió a trabajar en esta hoja.',
};

const arrival = {
  title: 'Recibir un programa',
  lead: 'Si el servicio viene de otra cuenta, aquí llega con todas sus filas. Esta hoja debe estar preparada y vacía. Primero ves qué va a llegar.',
  link: 'Liga de la hoja que lleva todo',
  linkHint: 'Está en la carpeta «Entrega». Pide que la compartan con tu cuenta.',
  look: 'Ver qué va a llegar',
  from: 'Viene de {institution}',
  exportedOn: 'Se reunió el {date}.',
  rows: '{label}: {count}',
  before: 'Antes de seguir',
  receive: 'Recibir todo',
  goOn: 'Seguir recibiendo',
  receiving: 'Está llegando. Puede tomar varios minutos. Si cierras el panel, sigue solo.',
  isComing: 'Todavía está llegando el programa anterior. Sigue solo en unos minutos.',
  arrived: 'Llegó todo.',
  isHere: 'El programa anterior ya está en esta hoja.',
  events: 'Eventos que siguen y aún no están en el calendario: {events}.',
  eventsLead:
    'Al aceptarlos, cada persona recibe una invitación nueva. Los del calendario anterior siguen ahí hasta que alguien los borre.',
  seeEvents: 'Ver los eventos',
  acceptEvents: 'Ponerlos en el calendario',
  accepted: 'Los eventos están en el calendario.',
  thenShare: 'Comparte las ligas nuevas de los formularios: las anteriores ya no sirven.',
};

export const office = {
  all,
  report,
  setUp,
  health,
  rehearsal,
  sample,
  settings,
  handover,
  arrival,
};
