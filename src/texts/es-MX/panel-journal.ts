/** Words of the journal in the panel, of what waits, and of taking something back. */
const journal = {
  title: 'Bitácora',
  lead: 'Lo más reciente primero.',
  of: 'Historia: {subject}',
  all: 'Ver toda la bitácora',
  search: 'Buscar en la bitácora',
  searchHint: 'Nombre, tema, área o lo que pasó',
  none: 'Nada coincide.',
  empty: 'Todavía no ha pasado nada.',
  more: 'Ver más',
  who: 'Quién: {who}',
  nobody: 'La hoja, sola',
  why: 'Por qué: {why}',
  undone: 'Esto ya se deshizo.',
  look: 'Ver de qué se trata',
  history: 'Historia',
  /** What a line can be about that has no name of its own. */
  about: {
    setting: 'Ajuste: {name}',
    answer: 'Respuesta de «{name}»',
    invitation: 'Invitación a {name}: {topic}',
    folio: 'Folio {id}',
  },
};

const waiting = {
  title: 'En espera',
  none: 'No hay nada en espera.',
  some: 'Lo que la hoja va a hacer, y lo que no pudo.',
  more: 'Y otras {count} más.',
  now: 'Intentar ahora',
  tried: 'Se intentó otra vez.',
  discard: 'Descartar',
  discardGo: 'Sí: descartar',
  discarded: 'Quedó descartada.',
  failed: 'No se pudo. Se intentó {count} veces. Google dijo: «{problem}»',
  again: 'No se pudo. Se intenta otra vez sola: {when}. Google dijo: «{problem}»',
  later: 'Espera su hora: {when}.',
  tomorrow: 'Google ya no permite más por hoy. Sale solo desde el {when}.',
  first: 'Espera a que se haga: {name}.',
  cell: 'Espera a que esté lista su carpeta o su archivo.',
  operator: 'Espera a que trabaje la cuenta {operator}.',
  mail: 'Correo a {to}: «{subject}»',
  event: 'Poner en el calendario: {title}',
  eventOff: 'Quitar del calendario: {title}',
  folder: 'Hacer la carpeta «{name}»',
  material: 'Hacer el documento «{name}»',
  move: 'Guardar en su carpeta: «{name}»',
  index: 'Poner al día el índice del repertorio',
};

const undo = {
  act: 'Deshacer',
  go: 'Sí: deshacer',
  done: 'Quedó deshecho.',
  again: 'Volver a hacerlo',
  goAgain: 'Sí: volver a hacerlo',
  doneAgain: 'Se volvió a hacer.',
  rows: 'La hoja vuelve a decir lo que decía antes.',
  /** What changed since, after the sentence that says so. */
  cell: '«{column}» en «{tab}»',
  cellNow: '«{column}» en «{tab}» ahora es «{value}»',
  gone: 'Falta una fila de «{tab}»',
  stays: 'Esto no se puede recoger:',
  mailStays: 'El correo «{subject}» ya se envió a {to}.',
  folderStays: 'La carpeta «{name}» se queda en Drive.',
  fileStays: 'El documento «{name}» se queda en Drive.',
  mailCalledOff: 'Ya no se envía el correo «{subject}» a {to}.',
  returned: 'El archivo vuelve a la carpeta de su sesión.',
};

export const journalPages = { journal, waiting, undo };
