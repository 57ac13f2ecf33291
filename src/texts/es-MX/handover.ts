/** What is said when a programme is handed over: files for whoever comes next, and what she is told before it arrives. */
const names = {
  readme: 'LEEME',
  forms: 'Formularios',
  files: 'Archivos',
};

/** Paragraphs of a plain text. */
const readme = {
  first: [
    'Servicio de mentoría de {institution}\nEntrega del {date}',
    'Para quien recibe este servicio: bienvenida. Aquí está todo lo que se necesita para seguir.',
    'QUÉ HAY EN ESTA CARPETA',
    '· «{carrier}»: una hoja que lleva todas las filas. Con ella sigue el servicio en otra cuenta. No se edita.\n· Un archivo CSV por pestaña: lo mismo, para leerlo en Excel o guardarlo.\n· «Formularios»: lo que pregunta cada uno, con sus opciones.\n· «Archivos»: dónde está cada carpeta, formulario, plantilla y material, con su liga.',
    'El contacto seguro de quien pidió apoyo no está en los CSV. Está solo en la hoja que lleva todo.',
  ],
  atWork: [
    'OJO: ESTO ES UNA COPIA',
    'El servicio todavía trabaja en {sheetLink}. Lo que pase después de hoy no está aquí.\nPara entregarlo de verdad, abre esa hoja y elige «Entregar el programa» y «Entregar ahora».',
  ],
  handedOver: [
    'EL SERVICIO YA SE ENTREGÓ',
    'La hoja anterior, {sheetLink}, ya no envía nada y sus formularios están cerrados.\nSi hay que volver atrás, se abre esa hoja y se elige «Entregar el programa» y «Volver a trabajar aquí».',
  ],
  last: [
    'CÓMO SEGUIR EN OTRA CUENTA',
    '1. La cuenta que entrega, {operator}, comparte «{carrier}» con la cuenta nueva, como lectora. Solo esa hoja.\n2. La cuenta nueva instala Círculo en una hoja nueva y elige «Preparar todo».\n3. En esa hoja elige «Recibir un programa», pega la liga y lee lo que va a llegar.\n4. Cuando llegue todo, mira los eventos que siguen. Al aceptarlos, cada persona recibe una invitación nueva.\n5. Comparte las ligas nuevas de los formularios. Las anteriores ya no sirven.\n6. Pide que borren el calendario anterior, para que nadie vea dos veces la misma sesión.',
    'QUÉ SE QUEDA EN LA CUENTA ANTERIOR',
    'Las respuestas guardadas en los formularios anteriores, los correos enviados, el calendario, las plantillas y los archivos de cada sesión. Sus ligas siguen en la hoja y se abren si la cuenta anterior los comparte. Antes de cerrar esa cuenta, pide que descarguen o pasen esos archivos.',
    'CUIDA ESTA CARPETA',
    'Tiene datos de personas. Compártela solo con quien recibe el servicio, y bórrala cuando ya no se necesite.',
  ],
};

const index = {
  what: 'Qué es',
  name: 'Nombre',
  link: 'Liga',
  session: 'Carpeta de una sesión',
  material: 'Material',
  kinds: {
    calendar: 'Calendario',
    form: 'Formulario',
    folder: 'Carpeta',
    template: 'Plantilla',
    document: 'Documento',
    carrier: 'Hoja que lleva todo',
  },
};

/** What is to be known before a programme arrives. */
const notes = {
  notEmpty: 'En esta hoja ya hay datos. Un programa solo puede llegar a una hoja vacía.',
  stillAtWork:
    'El programa anterior no está entregado y puede seguir enviando. Por eso esta hoja empieza en ensayo. Termina el ensayo cuando la anterior ya no trabaje.',
  sample: 'Entre los datos hay datos de ejemplo. Aquí llegan como si fueran reales.',
  newForms: 'Los formularios son nuevos. Áreas y mentoras necesitan las ligas nuevas.',
  invitations: 'Tienen una invitación sin responder y necesitan su liga nueva: {names}.',
  sessions: 'Sesiones con liga nueva de asistencia y encuestas: {count}.',
  events:
    'Eventos que siguen: {count}. No se hacen ahora. Después los ves y decides; las personas invitadas reciben una invitación nueva y los eventos del calendario anterior siguen ahí hasta que alguien los borre.',
  pendingHere: 'Correos que estaban por salir: {count}. Salen desde aquí, con las ligas nuevas.',
  pendingThere:
    'Correos que estaban por salir: {count}. Salen desde la hoja anterior, no desde aquí.',
  invalid: 'Celdas con un valor que no va ahí: {count}. Llegan como están y se marcan.',
  behind:
    'Se quedan en la cuenta anterior: las respuestas guardadas en sus formularios, las columnas que agregaste, el calendario, las plantillas y los archivos. Sus ligas siguen en las filas.',
};

export const handover = {
  folder: 'Entrega {date}',
  carrier: 'Para recibir el programa {date}',
  /** The first line of the sheet that carries everything. */
  lead: 'Esta hoja lleva un programa completo de una cuenta a otra. No la edites. Tiene datos de personas: compártela solo con quien recibe el programa.',
  names,
  readme,
  index,
  notes,
};
