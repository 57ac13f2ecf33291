import type { ProblemCode } from '../../core/problem';

/** What happened and what to do, one sentence or two each; placeholders are the problem's own params. */
export const problems: Readonly<Record<ProblemCode, string>> = {
  'unknown-command': 'Esa acción no existe. Actualiza la página y vuelve a abrir el menú.',
  'bad-arguments': 'Faltan datos para hacer esto o alguno no es válido. Revisa lo que escribiste.',
  'not-set-up': 'Esta hoja todavía no está preparada. Abre el menú y elige «Preparar todo».',
  'missing-tab': 'Falta una pestaña. Elige «Revisar y reparar» para ponerla de nuevo.',
  'missing-column': 'Falta una columna. Elige «Revisar y reparar» para ponerla de nuevo.',
  'missing-form': 'No encontramos un formulario. Elige «Revisar y reparar» para hacerlo de nuevo.',
  'missing-calendar':
    'No encontramos el calendario. Elige «Revisar y reparar» para hacerlo de nuevo.',
  'newer-version':
    'Esta hoja la usó una versión más nueva. Pide que actualicen el programa antes de seguir.',
  'copied-spreadsheet':
    'Esta hoja es una copia. No enviamos nada desde aquí hasta que digas que quieres usarla.',
  busy: 'Alguien más está guardando en este momento. Espera un minuto e inténtalo de nuevo.',
  'changed-meanwhile':
    'Algo cambió mientras lo leías. No se envió nada. Míralo otra vez antes de enviar.',
  'not-found': 'No encontramos ese folio. Revisa que la fila siga en la hoja.',
  'wrong-status': 'Esto ya no se puede hacer en el estado en que está. Revisa la columna «Estado».',
  'no-mentor': 'Esta solicitud aún no tiene mentora. Elige una primero.',
  'mentor-not-eligible':
    'Esta mentora no puede tomar la sesión. Elige otra o escribe por qué la eliges.',
  'mentor-unreachable':
    'Esta mentora no tiene correo ni teléfono que sirvan. Pide al área uno y escríbelo en el directorio.',
  'mentor-without-training':
    'Esta mentora no ha completado la capacitación. Para elegirla, escribe el motivo.',
  'date-in-the-past': 'Esa fecha ya pasó. Elige otra.',
  'end-before-start': 'La hora de fin es anterior a la de inicio. Corrige una de las dos.',
  'session-not-over': 'La sesión aún no termina. Ciérrala cuando haya pasado.',
  'unknown-topic': 'Ese tema no está en la pestaña «Temas». Elige uno de la lista o agrégalo.',
  'unknown-option': 'Esa opción no está en la lista. Elige una de las que aparecen.',
  'invalid-value': 'Ese valor no es válido aquí. Revisa que sea una fecha, un número o una opción.',
  'too-long': 'El texto es demasiado largo para una celda. Hazlo más corto.',
  'missing-answer': 'Falta responder una pregunta obligatoria. Búscala y complétala.',
  'missing-contact': 'Falta un correo o un teléfono. Escribe al menos uno.',
  'missing-consent': 'No aceptó el aviso de privacidad. Sin eso no guardamos su respuesta.',
  'unknown-code': 'La liga no corresponde a ninguna sesión o invitación. Envía la liga correcta.',
  'sample-over-real-data':
    'Ya hay datos reales en la hoja. Los datos de ejemplo solo entran en una hoja vacía.',
  'not-the-operator':
    'Esto solo lo puede hacer la cuenta que preparó la hoja. Pídele que lo haga ella.',
  'undo-none':
    'Esto no se puede deshacer, o ya pasaron 30 días. Si hace falta, cámbialo a mano en la hoja.',
  'undo-changed':
    'No se puede deshacer porque algo cambió después. {changes}. Míralo y, si hace falta, cámbialo a mano.',
  'undo-past':
    'No se puede deshacer porque esa fecha ya pasó. Si hace falta, programa otra sesión.',
  'cannot-discard':
    'Esta tarea no se puede descartar: otras dependen de ella. Elige «Revisar y reparar».',
  'poison-row':
    'Algo en esta fila impide usarla: por ahora queda fuera. Corrige lo que se vea raro en ella; luego elige «Leer otra vez esta respuesta» en «Respuestas por revisar».',
  'poison-effect':
    'Esto no se pudo hacer ni al tercer intento y ya no detiene lo demás. Elige «Revisar y reparar» para intentarlo de nuevo.',
  protected:
    'Una protección de la hoja no deja guardar esto. Pide a quien la puso que la quite o que te deje editar ahí.',
  'handed-over':
    'Este programa ya se entregó y aquí no se envía nada. Para volver atrás, elige «Entregar el programa».',
  importing:
    'Todavía está llegando el programa anterior. Espera unos minutos o elige «Recibir un programa» para seguir.',
  'handover-unreadable':
    'No podemos leer esa hoja. Revisa la liga y pide que la compartan con tu cuenta.',
  'handover-unfinished':
    'Esa hoja está incompleta. Pide que elijan otra vez «Entregar el programa».',
  'import-over-data':
    'En esta hoja ya hay datos. Un programa solo puede llegar a una hoja nueva, recién preparada.',
  poison:
    'Algo en esta respuesta impide guardarla y no es culpa de quien respondió. Está completa en «Respuestas por revisar».',
};
