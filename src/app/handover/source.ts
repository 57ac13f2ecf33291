import { text, rowOf } from '../../core/facts';
import { digestOf } from '../../core/id';
import { Problem } from '../../core/problem';
import type { Tables } from '../../core/table/value';
import type { Env } from '../env';
import { installed, SCHEMA_VERSION } from '../guard';
import type { Carried } from '../ports/handover';
import { rowWith, type InvalidCell, type Snapshot } from '../ports/store';
import { firstWords } from '../settings';
import { fromTabs, fromTypedTab, TYPED } from './carrier';
import { hasSample } from './listings';
import { travelling } from './travelling';

/** Another programme that is to go on in this spreadsheet. */
export interface Source {
  /** The file it is read from. */
  file: string;
  /** The spreadsheet in which it lived. */
  spreadsheetId: string;
  /** That programme as it was at that time; its own spreadsheet is always as it is. */
  identity: string;
  institution: string;
  /** ms; undefined for its own spreadsheet. */
  exportedAt: number | undefined;
  /** It was handed over, so it sends nothing any more. */
  handedOver: boolean;
  sample: boolean;
  /** What people typed into cells that cannot hold it. */
  typed: readonly InvalidCell[];
  /** What goes along. */
  tables: Tables;
}

/**
 * Reads the file of an export, or the spreadsheet of the other programme itself.
 * Refuses with `handover-unreadable`, `handover-unfinished`, `newer-version`, `import-over-data`.
 */
export function readSource(env: Env, file: string): Source {
  const id = fileIn(file);
  if (id === env.spreadsheet.id) throw new Problem('import-over-data');
  const found = env.handover.read(id, [TYPED]);
  return found.what === 'carrier'
    ? ofCarrier(env, id, found.carried)
    : ofProgramme(env, id, found.snapshot);
}

/** Stands for what a source holds: what is confirmed is what was seen. */
export function seenOf({ identity, tables }: Source): string {
  const counts = Object.entries(tables).map(([key, rows]) => `${key} ${rows.length}`);
  return digestOf([identity, ...counts.sort()].join('\n'));
}

function ofCarrier(env: Env, file: string, { about, tabs }: Carried): Source {
  if (about['programme'] !== env.programme.key) throw new Problem('handover-unreadable');
  if (Number(about['version']) > SCHEMA_VERSION) throw new Problem('newer-version');
  const spreadsheetId = String(about['spreadsheetId']);
  const exportedAt = Number(about['exportedAt']);
  return {
    file,
    spreadsheetId,
    identity: `${spreadsheetId}@${exportedAt}`,
    institution: about['institution'] ?? '',
    exportedAt,
    handedOver: (about['handedOver'] ?? '') !== '',
    sample: (about['sample'] ?? '') !== '',
    typed: fromTypedTab(tabs),
    tables: travelling(fromTabs(env.programme, tabs)),
  };
}

function ofProgramme(env: Env, file: string, snapshot: Snapshot): Source {
  const record = installed(snapshot);
  const name = rowWith(snapshot, 'resources', 'programme')?.['name'];
  if (record === undefined || name !== env.programme.key) throw new Problem('handover-unreadable');
  if (record.version > SCHEMA_VERSION) throw new Problem('newer-version');
  const institution = text(rowOf(snapshot, 'settings', 'institution'), 'value');
  return {
    file,
    spreadsheetId: file,
    identity: `${file}@itself`,
    institution: institution === '' ? firstWords(env, 'institution') : institution,
    exportedAt: undefined,
    handedOver: record.handedOver !== undefined,
    sample: hasSample(snapshot),
    typed: snapshot.invalid,
    tables: travelling(snapshot.tables),
  };
}

/** The file that a link, or an id by itself, leads to. */
function fileIn(given: string): string {
  const [, inLink = ''] = /\/d\/([\w-]{15,})/.exec(given) ?? [];
  const id = inLink === '' ? given.trim() : inLink;
  if (!/^[\w-]{15,}$/.test(id)) throw new Problem('handover-unreadable');
  return id;
}
