import { prefilledLink } from '../../core/links/prefilled';
import type { Change } from '../../core/plan/plan';
import { fieldsOf, type Field, type FormDeclaration } from '../../core/programme/field';
import type { Programme } from '../../core/programme/programme';
import type { Resources } from '../ports/resources';
import { rowsOf, type Snapshot } from '../ports/store';
import type { SetUpEnv } from './env';
import { formId, recordOf } from './form-resource';

/** What the links of catalogue entries are made from. */
export interface LinkFacts {
  programme: Programme;
  snapshot: Snapshot;
  resources: Resources;
}

/**
 * The links that say by themselves what they are for: an area's link to the diagnostic opens it with the area chosen
 * (S1-3.1). Each goes into the column `<form>Link` of the entry's row, where its table has one. Rows that have the
 * right link are left out.
 */
export function linkChanges({ programme, snapshot, resources }: LinkFacts): Change[] {
  return programme.forms.flatMap((form) => {
    const resource = resources.get(formId(form));
    if (resource?.state !== 'made') return [];
    const record = recordOf(resource);
    return choicesByLink(form).flatMap(({ key, options }) => {
      const table = tableWithLink(programme, options, form);
      if (table === undefined) return [];
      const column = `${form.key}Link`;
      return rowsOf(snapshot, table).flatMap((row): Change[] => {
        const label = snapshot.vocabulary[options]?.labels[row.id];
        const link = label === undefined ? undefined : prefilledLink(record, { [key]: label });
        if (link === undefined || row[column] === link) return [];
        return [{ do: 'update', table, id: row.id, set: { [column]: link } }];
      });
    });
  });
}

/** The step of set-up that writes them. */
export function setUpLinks(env: SetUpEnv): void {
  const snapshot = env.store.read();
  const changes = linkChanges({ ...env, snapshot });
  if (changes.length > 0) env.store.commit(snapshot, changes);
}

type ChoiceByLink = Extract<Field, { options: string }>;

function choicesByLink(form: FormDeclaration): ChoiceByLink[] {
  return fieldsOf(form).filter(
    (field): field is ChoiceByLink => field.byLink === true && 'options' in field,
  );
}

function tableWithLink(
  programme: Programme,
  set: string,
  form: FormDeclaration,
): string | undefined {
  const key = programme.catalogues[set]?.table;
  const table = programme.tables.find((each) => each.key === key);
  return table?.columns.some((column) => column.key === `${form.key}Link`) ? key : undefined;
}
