import { health } from './health';
import { panel } from './panel';

/** Captions and words of menus, panels, dialogs and the sheet. */
const menu = {
  name: 'Círculo',
  panel: 'Abrir el panel',
  row: 'Ver la fila elegida',
  match: 'Buscar mentora para esta solicitud',
  matchAll: 'Buscar mentora para todas las solicitudes',
  invite: 'Invitar a la mentora elegida',
  recordReply: 'Anotar su respuesta',
  link: 'Agendar la vinculación',
  schedule: 'Programar la sesión',
  addSession: 'Registrar una sesión sin solicitud',
  reschedule: 'Cambiar la fecha de la sesión',
  cancelSession: 'Cancelar la sesión',
  substitute: 'Cambiar de mentora',
  prepareMaterials: 'Preparar los materiales',
  approveMaterial: 'Aprobar este material',
  fileMaterial: 'Guardar algo más en el repertorio',
  recordHeadcount: 'Anotar cuántas personas vinieron',
  closeSession: 'Cerrar la sesión',
  surveyReport: 'Ver resultados de encuestas',
  areaReport: 'Resultados para un área',
  searchDirectory: 'Buscar en el directorio',
  exclude: 'No asignar a…',
  retry: 'Leer otra vez esta respuesta',
  exportPerson: 'Reunir los datos de una persona',
  erasePerson: 'Borrar los datos de una persona',
  exportProgramme: 'Entregar el programa',
  importProgramme: 'Recibir un programa',
  set: 'Cambiar un ajuste',
  rehearsal: 'Ensayo',
  sampleData: 'Datos de ejemplo',
  setup: 'Preparar todo',
  journal: 'Bitácora',
  health: 'Revisar y reparar',
  repair: 'Reparar lo que falta',
  undo: 'Deshacer',
  sweep: 'Actualizar ahora',
  requests: 'Solicitudes',
  sessions: 'Sesiones',
  people: 'Mentoras',
  results: 'Resultados',
  administration: 'Administración',
};

/** Captions of the buttons that links in mails become. */
const buttons = {
  link: 'Responder la invitación',
  attendanceLink: 'Abrir la lista de asistencia',
  menteeSurveyLink: 'Abrir la encuesta',
  mentorSurveyLink: 'Responder la encuesta',
  letterLink: 'Abrir la carta descriptiva',
  presentationLink: 'Abrir la presentación',
  sheetLink: 'Abrir la hoja',
};

const words = {
  yes: 'Sí',
  no: 'No',
  none: 'Por definir',
  save: 'Guardar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  back: 'Volver',
  next: 'Continuar',
  accept: 'Aceptar',
  choose: 'Elegir',
  search: 'Buscar',
  open: 'Abrir',
  copy: 'Copiar',
  copied: 'Copiado',
  print: 'Imprimir',
  fix: 'Arreglar',
  loading: 'Un momento…',
  done: 'Listo',
  nothing: 'No hay nada que mostrar.',
  failed: 'No se pudo hacer. Inténtalo de nuevo.',
  /** Something nobody foresaw. */
  unexpected:
    'Algo falló y no es culpa tuya. Lo que ya estaba guardado sigue ahí. Inténtalo de nuevo.',
  selectRow: 'Primero elige una fila de la pestaña «{tab}».',
  updated: 'Listo: la hoja está al día.',
  retried: 'Listo: esta respuesta está resuelta.',
  /** Of a row left out: where it stands. */
  rowAside: 'Fila {id} de la pestaña «{tab}».',
  retryElse:
    'Pide que la respondan otra vez, o escribe tú la fila en su pestaña y marca esta como «Resuelta».',
  phone: 'Teléfono',
  email: 'Correo',
};

const matching = {
  title: 'Mentoras para esta solicitud',
  lead: 'Tú decides. La lista solo ordena y dice por qué.',
  score: 'Puntos: {score}',
  reasons: 'Por qué sí',
  excluded: 'Quién no aparece y por qué',
  none: 'Ninguna mentora cumple con todo.',
  recruit: 'Pasar a reclutamiento',
  assign: 'Elegir a {name}',
  lock: 'Dejarla fija',
  reason: 'Motivo',
  reasonNeeded: 'Escribe por qué la eliges.',
  assigned: 'Elegiste a {name}.',
  inviteNow: 'Enviar invitación',
  all: 'Propuesta para todas las solicitudes abiertas',
  proposal: '{topic} · {areaName} · {when}',
  apply: 'Aplicar lo marcado',
  unserved: 'Sin mentora por ahora',
};

/** Shown before a plan is applied. */
const plan = {
  title: 'Esto es lo que va a pasar',
  changes: 'Filas que cambian: {count}',
  events: 'Eventos de calendario: {count}',
  mails: 'Correos: {count}',
  folders: 'Carpetas: {count}',
  documents: 'Documentos: {count}',
  go: 'Hacerlo',
  quota: 'Hoy no alcanza la cuota de {service}. Lo demás se hace mañana, por sí solo.',
  waiting: 'Lo demás lo hace la cuenta que preparó la hoja, en unos minutos.',
};

const dialogs = {
  start: 'Inicio',
  end: 'Fin',
  date: 'Fecha',
  time: 'Hora',
  repeat: 'Repetir cada semana',
  times: 'Número de sesiones',
  answer: '¿Qué respondió?',
  channel: '¿Por dónde respondió?',
  total: '¿Cuántas personas vinieron?',
  firstTime: '¿Para cuántas fue la primera vez?',
  cancelReason: '¿Por qué se cancela?',
  newMentor: '¿Quién la da ahora?',
  confirm: '¿Seguro que quieres hacerlo?',
  cannotUndo: 'Esto no se puede deshacer.',
};

const sheet = {
  /** What the spreadsheet is called when nobody has named it; and what Google calls it then. */
  name: 'Círculo',
  unnamed: ['Hoja de cálculo sin título', 'Untitled spreadsheet'],
  /** The note in a cell that holds what its column cannot: what to write. */
  write: {
    date: 'Ese valor no es válido aquí. Escribe una fecha como 2026-03-19.',
    time: 'Ese valor no es válido aquí. Escribe una hora como 17:30.',
    datetime: 'Ese valor no es válido aquí. Escribe fecha y hora, como 2026-03-19 17:30.',
    int: 'Ese valor no es válido aquí. Escribe solo un número, sin letras ni decimales.',
    number: 'Ese valor no es válido aquí. Escribe solo un número.',
    yesno: 'Ese valor no es válido aquí. Escribe VERDADERO o FALSO.',
    grid: 'Ese valor no es válido aquí. Escribe un renglón por opción, con dos puntos. Mira cómo están las otras filas.',
  },
  oneOf: 'Esa opción no está en la lista. Escribe una de estas: {options}.',
  someOf: 'Esa opción no está en la lista. Escribe una o varias de estas, con comas: {options}.',
  /** What people write beside a sum below a table, without accents or capitals. */
  totals: ['total', 'totales', 'subtotal', 'suma', 'sumas', 'promedio'],
};

const rehearsal = {
  on: 'Ensayo activo: nada sale a personas reales.',
  off: 'El ensayo terminó.',
  mailPrefix: '[Ensayo] {subject}',
  mailNote: 'Esto es un ensayo. En la vida real este correo iría a: {to}',
};

const form = {
  closed:
    'Este formulario ya no recibe respuestas. Si necesitas algo, escribe a {coordinatorEmail}.',
  other: 'Enviar otra respuesta',
};

/** Why something of the outbox has not left. */
const waits = {
  mail: 'Correos que esperan: {count}. Google permite cierto número al día. Salen solos desde el {when}.',
  calendar:
    'Eventos que esperan: {count}. Google permite cierto número al día. Se hacen solos desde el {when}.',
  drive:
    'Carpetas y documentos que esperan: {count}. Google permite cierto número al día. Se hacen solos desde el {when}.',
  tomorrow: 'Espera: Google ya no permite más por hoy. Sale solo en cuanto se pueda.',
  late: 'No salió: ya no llegaba a tiempo.',
  over: 'No salió: ya no hacía falta.',
};

export const ui = {
  menu,
  buttons,
  words,
  matching,
  plan,
  dialogs,
  sheet,
  rehearsal,
  form,
  waits,
  health,
  panel,
};
