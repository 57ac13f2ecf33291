import { fill } from '../../texts/fill';
import type { MadeFile, TemplateText } from '../ports/drive-maker';
import type { Resource } from '../ports/resources';
import { isThere, nameOf, reportMade, type SetUpEnv } from './env';
import { parentOf } from './folders';

interface DocumentPlan {
  id: string;
  kind: 'template' | 'document';
  file: 'document' | 'presentation';
  parent: string;
}

/** The templates that the institution edits (S1-4.6), and the index of the repertorio (S1-4.8). */
export const DOCUMENTS: readonly DocumentPlan[] = [
  { id: 'template:letter', kind: 'template', file: 'document', parent: 'folder:root' },
  { id: 'template:presentation', kind: 'template', file: 'presentation', parent: 'folder:root' },
  { id: 'document:index', kind: 'document', file: 'document', parent: 'folder:repertoire' },
];

/** Makes the documents that are missing; one in the bin is taken out. A template that has any text is left as it is. */
export function setUpDocuments(env: SetUpEnv): void {
  for (const document of DOCUMENTS) ensureDocument(env, document);
}

function ensureDocument(env: SetUpEnv, plan: DocumentPlan): void {
  const known = env.resources.get(plan.id);
  const there = known !== undefined && isThere(env, known) ? known : undefined;
  if (there?.state === 'made') return;
  const file = there ?? makeOnce(env, plan, known);
  const text = env.texts.documents.templates[plan.id];
  if (text !== undefined) env.makers.drive.fillEmpty(file.googleId, worded(env, text));
  env.resources.put({ ...file, state: 'made' });
  reportMade(env, file, known);
}

/** Google documents take no id of ours: an attempt that may have got through is looked for by its mark. */
function makeOnce(env: SetUpEnv, plan: DocumentPlan, known: Resource | undefined): Resource {
  const name = nameOf(env, plan.id);
  const intended: Resource = {
    id: plan.id,
    kind: plan.kind,
    name,
    googleId: '',
    url: '',
    state: 'intended',
    data: {},
  };
  const found = known?.state === 'intended' ? adoptEarlier(env, plan.id) : undefined;
  if (known?.state !== 'intended') env.resources.put(intended);
  const parentId = parentOf(env, plan.parent);
  const made =
    found ?? env.makers.drive.makeFile({ name, kind: plan.file, parentId, mark: plan.id });
  const building: Resource = {
    ...intended,
    googleId: made.id,
    url: made.url,
    state: 'building',
  };
  env.resources.put(building);
  return building;
}

function adoptEarlier(env: SetUpEnv, mark: string): MadeFile | undefined {
  const [first, ...twins] = env.makers.drive.marked(mark);
  for (const twin of twins) env.makers.drive.trash(twin.id);
  return first;
}

function worded(env: SetUpEnv, text: TemplateText): TemplateText {
  const say = (part: string) => fill(part, env.wording);
  if (text.kind === 'document') {
    return {
      ...text,
      paragraphs: text.paragraphs.map((part) => ({ ...part, text: say(part.text) })),
    };
  }
  return {
    ...text,
    slides: text.slides.map(({ title, body }) => ({ title: say(title), body: say(body) })),
  };
}
