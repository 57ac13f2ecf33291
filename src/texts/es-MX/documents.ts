import type { DocumentTexts, SlidesTexts } from '../shapes';

/**
 * What set-up and sessions write into Drive. `{{placeholders}}` of a template are filled in each session's own copy;
 * everything here may reach the public, so it speaks in the public wording. Keys with a colon are resources.
 */
const letter: DocumentTexts = {
  kind: 'document',
  paragraphs: [
    { style: 'title', text: 'Carta descriptiva: {{title}}' },
    { style: 'text', text: '{{institution}} · {{publicName}}' },
    { style: 'heading', text: 'Datos generales' },
    { style: 'text', text: 'Tema: {{topic}}' },
    { style: 'text', text: 'Facilita: {{mentorName}}' },
    { style: 'text', text: 'Área: {{areaName}}' },
    { style: 'text', text: 'Fecha y hora: {{when}}' },
    { style: 'text', text: 'Lugar: {{place}}' },
    { style: 'text', text: 'Modalidad: {{modality}}' },
    { style: 'text', text: 'Nivel: {{level}}' },
    { style: 'text', text: 'Personas que esperamos: {{participants}}' },
    { style: 'heading', text: 'Objetivo' },
    { style: 'text', text: '{{objective}}' },
    { style: 'heading', text: 'Lo que se llevan al terminar' },
    { style: 'text', text: '{{expectedResult}}' },
    { style: 'heading', text: 'Actividades' },
    {
      style: 'text',
      text: 'Escribe una línea por actividad: minutos, qué hacen, qué necesitas.',
    },
    { style: 'text', text: '1. Bienvenida y acuerdos de confianza:' },
    { style: 'text', text: '2. Lo que ya saben:' },
    { style: 'text', text: '3. El tema paso a paso:' },
    { style: 'text', text: '4. Práctica:' },
    { style: 'text', text: '5. Cierre y encuesta:' },
    { style: 'heading', text: 'Materiales y equipo' },
    { style: 'text', text: 'Escribe lo que llevas y lo que pides al área.' },
    { style: 'heading', text: 'Para que todas participen' },
    { style: 'text', text: 'Usa lenguaje incluyente, ejemplos cercanos y letra grande.' },
    { style: 'heading', text: 'Para saber más' },
    { style: 'text', text: 'Escribe aquí libros, videos o páginas.' },
  ],
};

const presentation: SlidesTexts = {
  kind: 'presentation',
  slides: [
    { title: '{{title}}', body: '{{publicName}}\n{{institution}}\n{{when}}' },
    {
      title: 'Te damos la bienvenida',
      body: 'Me llamo {{mentorName}}.\nHoy hablamos de: {{topic}}',
    },
    {
      title: 'Nuestros acuerdos',
      body: 'Escuchar con respeto.\nLo que aquí se dice, aquí se queda.\nPreguntar con confianza.',
    },
    { title: 'Qué nos llevamos hoy', body: '{{objective}}' },
    { title: 'El tema', body: 'Escribe aquí las ideas más importantes.' },
    { title: 'Un ejemplo', body: 'Cuenta un caso cercano, sin nombres.' },
    { title: 'Ahora tú', body: 'Describe la actividad, paso a paso.' },
    { title: 'Para recordar', body: 'Escribe tres ideas en frases cortas.' },
    {
      title: 'Gracias por venir',
      body: 'Cuéntanos cómo te fue. Pide la liga o la hoja de la encuesta.',
    },
  ],
};

const files = {
  'folder:root': '{institution}: {publicName}',
  'folder:sessions': 'Sesiones',
  'folder:repertoire': 'Repertorio digital',
  'template:letter': 'Plantilla: carta descriptiva',
  'template:presentation': 'Plantilla: presentación',
  'document:index': 'Índice del repertorio digital',
};

/** What the folder and the files of one session are called. */
const session = {
  folder: '{date} {title}',
  letter: 'Carta descriptiva: {title}',
  presentation: 'Presentación: {title}',
};

/** The index of the repertorio: the heading, then for each theme and topic its materials. */
const index = {
  intro: 'Materiales de cada {publicName}, por tema. Puedes leerlos y usarlos.',
  empty: 'Aún no hay materiales. Pronto los verás aquí.',
  entry: '{title}\nComparte: {mentorName} · {date} · Nivel: {level} · {licence}\n{url}',
  /** In place of a name she did not agree to show. */
  anonymous: 'una compañera',
  licences: { yes: 'Uso libre', attribution: 'Uso libre diciendo quién lo hizo' },
};

const templates = { 'template:letter': letter, 'template:presentation': presentation };

export const documents = { files, templates, session, index };
