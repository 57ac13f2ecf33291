/** What the coordinator should do about each kind of alert. Never what the woman or the mentor wrote (S1-5.5). */
export const alerts: Readonly<Record<string, string>> = {
  support:
    'Alguien pide apoyo. Sigue el protocolo. Usa solo el contacto seguro, si lo dejó, y a la hora que dijo.',
  referral:
    'La mentora vio que hace falta una derivación. Llámale hoy y sigue el protocolo de derivación.',
  warning: 'Revisa esto hoy: algo está por vencer, tiene una fecha que ya pasó o no se pudo leer.',
  overdue: 'Esta solicitud venció sin mentora. Avisa al área y busca o recluta.',
  'late-answer':
    'La mentora respondió cuando la sesión ya no era para ella. Agradécele e invítala en otra.',
  unread: 'Una respuesta no se pudo leer. Revísala en «Respuestas por revisar».',
  'unread-row':
    'Algo en una fila impide usarla y quedó fuera. Está marcada en su pestaña; mira «Respuestas por revisar».',
  emptied:
    'Una columna que alguien borró volvió vacía. Para recuperar sus datos abre «Archivo › Historial de versiones».',
  missing: 'Falta algo que el programa necesita. Elige «Revisar y reparar».',
  'mail-in-doubt': 'No sabemos si un correo salió. Pregunta si llegó antes de enviarlo otra vez.',
  'mail-late': 'Un recordatorio no salió a tiempo. Avisa tú por teléfono o WhatsApp.',
  declined: 'La mentora no puede o no respondió. Revisa a quién sigue e invítala.',
  'mentor-declined':
    'La mentora avisó que no puede en esa fecha. Llámale: cambien la fecha o cancela la sesión.',
  'area-declined': 'El área avisó que no puede en esa fecha. Acuerda otra con el área.',
  changed: 'El área cambió su solicitud. Revísala y avisa a la mentora.',
  moved: 'Alguien movió o borró la sesión en el calendario. Avisa a la mentora y al área.',
  unreachable: 'No hay cómo escribirle a esta mentora. Pide al área su correo o teléfono.',
};
