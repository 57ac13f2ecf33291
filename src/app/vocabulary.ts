import type { Programme } from '../core/programme/programme';
import type { Row, Tables } from '../core/table/value';
import { fold, type OptionSet, type Vocabulary } from '../core/table/vocabulary';
import type { Texts } from '../texts';
import { namesOf, type Names } from './names';

/**
 * The words in force: fixed sets as the texts have them, catalogues as their tables do now, and what their entries were
 * called before. Before set-up the catalogues are what the programme ships with.
 */
export function vocabularyOf(programme: Programme, texts: Texts, catalogues: Tables): Vocabulary {
  const labels = texts.options as Record<string, Record<string, string>>;
  const fixed = Object.entries(programme.options).map(
    ([set, keys]) => [set, fixedSet(keys, labels[set] ?? {})] as const,
  );
  const kept = Object.entries(programme.catalogues).map(([set, { table, entries }]) => {
    const rows = catalogues[table] ?? [];
    return [
      set,
      rows.length > 0
        ? catalogueSet(rows, namesOf(catalogues, set))
        : fixedSet(
            entries.map(({ key }) => key),
            shippedNames(texts, set),
          ),
    ] as const;
  });
  return Object.fromEntries([...fixed, ...kept]);
}

function shippedNames(texts: Texts, set: string): Record<string, string> {
  const words = (texts.catalogue as Record<string, Record<string, { name: string }>>)[set] ?? {};
  return Object.fromEntries(Object.entries(words).map(([key, { name }]) => [key, name]));
}

function fixedSet(keys: readonly string[], labels: Readonly<Record<string, string>>): OptionSet {
  return {
    labels: Object.fromEntries(keys.map((key) => [key, labels[key] ?? key])),
    offered: keys,
    synonyms: {},
  };
}

/** An entry that is gone from its table is not offered and keeps the last name it had. */
function catalogueSet(rows: readonly Row[], names: Names): OptionSet {
  const named = rows.map((row) => [row.id, String(row['name'] ?? row.id)] as const);
  const synonyms = rows.flatMap((row) =>
    String(row['synonyms'] ?? '')
      .split(',')
      .map((word) => [fold(word), row.id] as const)
      .filter(([word]) => word !== ''),
  );
  const earlier = Object.entries(names);
  return {
    labels: Object.fromEntries([
      ...named,
      ...earlier
        .filter(([key]) => !rows.some(({ id }) => id === key))
        .map(([key, known]) => [key, known.at(-1) ?? key] as const),
    ]),
    offered: rows.filter((row) => row['offered'] !== false).map(({ id }) => id),
    synonyms: Object.fromEntries([
      ...earlier.flatMap(([key, known]) => known.map((name) => [fold(name), key] as const)),
      ...synonyms,
    ]),
  };
}
