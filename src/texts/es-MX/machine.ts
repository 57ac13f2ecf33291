import type { TableTexts } from '../shapes';

const stamps = {
  id: 'Folio',
  createdAt: 'Creada',
  updatedAt: 'Actualizada',
  idCopy: 'Folio (copia)',
};

/** The hidden tabs; a person sees them only when something has to be looked into. */
export const machineTables: Readonly<Record<string, TableTexts>> = {
  outbox: {
    tab: 'Sistema: por hacer',
    columns: {
      ...stamps,
      effectKey: 'Clave',
      kind: 'Tipo',
      payload: 'Datos',
      after: 'Después de',
      into: 'Anotar en',
      useful: 'Sirve mientras',
      status: 'Estado',
      attempts: 'Intentos',
      nextAt: 'Siguiente intento',
      outcome: 'Resultado',
      problem: 'Qué pasó',
    },
  },
  ledger: {
    tab: 'Sistema: respuestas leídas',
    columns: {
      ...stamps,
      form: 'Formulario',
      responseId: 'Respuesta',
      digest: 'Huella',
      rowId: 'Folio de la fila',
      attempts: 'Intentos',
    },
  },
  resources: {
    tab: 'Sistema: recursos',
    columns: {
      ...stamps,
      kind: 'Tipo',
      name: 'Nombre',
      googleId: 'Id de Google',
      url: 'Liga',
      state: 'Estado',
      data: 'Datos',
    },
  },
};
