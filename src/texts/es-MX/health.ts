/** What the check says: what is not right, one sentence each; `names` of the things or their `count`. */
export const health = {
  title: 'Cómo está tu hoja',
  allWell: 'Todo está bien.',
  fixAll: 'Arreglar todo',
  fixed: 'Se arregló lo que se podía.',
  setUp: 'Todo está preparado. Ya puedes compartir los formularios.',
  /** Where what a person has to see to is looked at, and that she has looked at it. */
  toJournal: 'Ver cuáles y por qué',
  toSetUp: 'Ir a «Preparar todo»',
  looked: 'Ya lo revisé',
  /** Above what needs nobody. */
  byItself: 'Esto sigue solo. No tienes que hacer nada:',
  wrong: {
    tabs: 'Faltan pestañas: {names}.',
    columns:
      'Faltan columnas: {names}. Vuelven con lo que dicen los formularios. Lo escrito a mano: «Deshacer» o «Archivo › Historial de versiones».',
    protected:
      'Alguien protegió celdas y aquí no se puede guardar: {names}. Pide a quien las protegió que te deje editar.',
    calendar:
      'Falta el calendario de las sesiones. Al arreglarlo vuelven a él las sesiones por venir.',
    folders: 'Faltan carpetas en Drive: {names}. Las que están en la papelera se recuperan.',
    templates:
      'Faltan plantillas o documentos: {names}. Los que están en la papelera se recuperan.',
    forms:
      'Faltan formularios: {names}. Los que están en la papelera se recuperan con sus respuestas. Los demás se hacen de nuevo y su liga cambia.',
    closed: 'Están cerrados y nadie puede responderlos: {names}.',
    unlinked: 'Sus respuestas no llegan a esta hoja: {names}.',
    questions: 'Les faltan preguntas que se necesitan: {names}.',
    domainOnly:
      'Solo los abre quien tiene cuenta de la institución: {names}. Pide a quien administra las cuentas que permita abrirlos a cualquiera con la liga.',
    audience: 'Comprueba que se abren sin cuenta: {names}. Abre la liga en una ventana privada.',
    triggers:
      'La hoja dejó de actualizarse sola. Nada se pierde: las respuestas esperan en sus formularios.',
    twins: 'Hay archivos hechos dos veces: {count}. La copia que nadie usa se va a la papelera.',
    orphan:
      'Quizá quedó algo vacío que nadie usa: {names}. Búscalo en tu calendario o en Drive. Si está vacío, puedes borrarlo.',
    outbox:
      'Tareas que no se pudieron hacer: {count}. En «Bitácora» dice cuáles y por qué. Ahí puedes intentarlas otra vez.',
    doubt:
      'Correos que quizá no salieron: {count}. Pregunta si llegaron antes de enviarlos otra vez.',
    setAside: 'Respuestas por revisar: {count}.',
    invalid:
      'Celdas con un valor que no va ahí: {count}. Están en amarillo y su nota dice qué hacer.',
    version: 'La hoja necesita actualizarse. Elige «Preparar todo».',
    settings: 'Faltan ajustes: {names}.',
    handedOver: 'Este programa ya se entregó. Desde aquí no se envía nada.',
    importing: 'Todavía está llegando el programa anterior. Sigue solo en unos minutos.',
    eventsAwaited:
      'Eventos que siguen y aún no están en el calendario: {count}. Míralos en «Recibir un programa».',
    copied:
      'Esta hoja es una copia. No envía nada hasta que digas que quieres usarla. Se hace en «Preparar todo».',
    waits: '{what}',
    saving:
      'Google ya casi no da tiempo por hoy. La hoja atiende lo que llega y deja las revisiones para mañana.',
    operator:
      'Esto lo repara la cuenta que preparó la hoja: {operator}. Pídele que elija «Revisar y reparar».',
  },
};
