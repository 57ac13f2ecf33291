/** What the check says: what is not right, one sentence each; `names` of the things or their `count`. */
export const health = {
  title: 'Cómo está tu hoja',
  allWell: 'Todo está bien.',
  fixAll: 'Arreglar todo',
  fixed: 'Se arregló lo que faltaba.',
  setUp: 'Todo está preparado. Ya puedes compartir los formularios.',
  wrong: {
    tabs: 'Faltan pestañas: {names}.',
    columns:
      'Faltan columnas: {names}. Vuelven con lo que dicen los formularios. Lo escrito a mano: «Deshacer» o «Archivo › Historial de versiones».',
    protected:
      'Alguien protegió celdas y aquí no se puede guardar: {names}. Pide a quien las protegió que te deje editar.',
    calendar: 'Falta el calendario.',
    folders: 'Faltan carpetas: {names}.',
    templates: 'Faltan plantillas o documentos: {names}.',
    forms: 'Faltan formularios: {names}.',
    closed: 'No reciben respuestas: {names}.',
    unlinked: 'Sus respuestas no llegan a esta hoja: {names}.',
    questions: 'Faltan preguntas que se necesitan: {names}.',
    domainOnly:
      'Solo los abre quien tiene cuenta de la institución: {names}. Pide a quien administra las cuentas que permita abrirlos a cualquiera con la liga.',
    audience: 'Comprueba que se abren sin cuenta: {names}. Usa una ventana privada.',
    triggers: 'La hoja dejó de actualizarse sola.',
    twins: 'Hay archivos hechos dos veces: {count}. Se quita la copia que nadie usa.',
    orphan: 'Quizá quedó algo vacío que nadie usa: {names}. Búscalo y bórralo si quieres.',
    outbox: 'Tareas que no se han podido hacer: {count}.',
    doubt: 'Correos que quizá no salieron: {count}.',
    setAside: 'Respuestas por revisar: {count}.',
    invalid: 'Celdas con un valor que no va ahí: {count}. Están marcadas.',
    version: 'La hoja necesita actualizarse.',
    settings: 'Faltan ajustes: {names}.',
    copied: 'Esta hoja es una copia. No envía nada hasta que lo confirmes.',
    quota: 'Hoy ya no hay cuota de {service}. Se sigue mañana.',
    operator: 'Esto lo repara la cuenta que preparó la hoja: {operator}.',
  },
};
