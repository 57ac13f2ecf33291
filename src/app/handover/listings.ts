import { rows, text } from '../../core/facts';
import type { Env } from '../env';
import type { Shown } from '../ports/handover';
import { rowWith, type Snapshot } from '../ports/store';
import { formId, recordOf, sourceOf } from '../set-up/form-resource';
import { itemsOf } from '../set-up/form-spec';
import { setUpEnvOf } from '../set-up/run';
import type { ItemSpec } from '../ports/forms-maker';

/**
 * Columns that no file for reading repeats: how a woman who asked for support can be reached safely, and answers as they
 * came or as they were before, which may say it too (S1-5.5). The carrier has them, for somebody has to call her.
 */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  alerts: ['safeContact'],
  setAside: ['answers'],
  journal: ['undo'],
};

/** A table as the lines of a CSV file: titles, then what people see. */
export function linesOf(table: string, { keys, titles, rows: shown }: Shown): string[][] {
  const width = Math.max(keys.length, titles.length, ...shown.map((row) => row.length));
  const open = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !(PRIVATE[table] ?? []).includes(keys[index] ?? ''),
  );
  return [titles, ...shown].map((row) => open.map((index) => row[index] ?? ''));
}

/** Everything of Google's that the programme made, and every material: what it is, its name, its link. */
export function filesIndex({ texts }: Env, snapshot: Snapshot): string[][] {
  const said = texts.handover.index;
  const kinds = said.kinds as Readonly<Record<string, string>>;
  const made = rows(snapshot, 'resources')
    .filter((row) => kinds[text(row, 'kind')] !== undefined && text(row, 'url') !== '')
    .map((row) => [kinds[text(row, 'kind')] ?? '', text(row, 'name'), text(row, 'url')]);
  const folders = rows(snapshot, 'sessions')
    .filter((row) => text(row, 'folderId') !== '')
    .map((row) => [said.session, text(row, 'title'), folderLink(text(row, 'folderId'))]);
  const materials = rows(snapshot, 'materials')
    .filter((row) => text(row, 'url') !== '')
    .map((row) => [said.material, text(row, 'title'), text(row, 'url')]);
  return [[said.what, said.name, said.link], ...made, ...folders, ...materials];
}

function folderLink(id: string): string {
  return `https://drive.google.com/drive/folders/${id}`;
}

/** Every form as it asks now: its name, its link, its questions and their choices, to be read or to be made anew by hand. */
export function formsText(env: Env, snapshot: Snapshot): string {
  const setUp = setUpEnvOf(env, snapshot, []);
  const parts = env.programme.forms.map((declaration) => {
    const resource = setUp.resources.get(formId(declaration));
    const form = resource === undefined ? undefined : env.makers.forms.open(resource.googleId);
    if (resource === undefined || form === undefined) return '';
    const { items } = recordOf(resource);
    const specs = new Map(
      itemsOf(sourceOf(setUp, declaration)).map((spec) => [items[spec.key], spec]),
    );
    const asked = form.items().map(({ id, title, help }) => {
      const choices = choicesOf(specs.get(id));
      return [title, ...(help === '' ? [] : [help]), ...choices.map((each) => `  - ${each}`)];
    });
    const { title, description } = form.texts();
    const head = [title, form.publishedUrl, '', description];
    return [head, ...asked].map((lines) => lines.join('\n')).join('\n\n');
  });
  return parts.filter((part) => part !== '').join(`\n\n${'='.repeat(60)}\n\n`);
}

function choicesOf(spec: ItemSpec | undefined): readonly string[] {
  if (spec === undefined) return [];
  if ('choices' in spec) return spec.choices;
  return 'rows' in spec ? [...spec.rows, ...spec.columns] : [];
}

/** Whether sample data are among the rows. */
export function hasSample(snapshot: Snapshot): boolean {
  return rowWith(snapshot, 'resources', 'sample') !== undefined;
}
