import type { Change } from '../../core/plan/plan';
import type { Row } from '../../core/table/value';
import { csvOf } from '../../core/table/csv';
import { localDate } from '../../core/time/zone';
import { fill } from '../../texts';
import { commitPlan } from '../commit';
import { sayDate } from '../compose/say';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { installed, SCHEMA_VERSION } from '../guard';
import type { HandedFile } from '../ports/handover';
import { rowWith, type Snapshot } from '../ports/store';
import { asTabs, asTypedTab } from './carrier';
import { filesIndex, formsText, hasSample, linesOf } from './listings';
import { travelling } from './travelling';

/** What an export made: the folder, and in it the spreadsheet that another programme is to be given. */
export interface Exported {
  folder: string;
  folderUrl: string;
  file: string;
  fileUrl: string;
  files: number;
  handedOver: boolean;
}

/**
 * Gathers the whole programme in a folder: tables as people read them, forms, the index of files, a letter to whoever comes
 * next, and one spreadsheet that carries everything an import needs (P10). A second time on the same day brings the same
 * folder up to date, so one that was killed anywhere is simply done again.
 */
export function exportProgramme(
  env: Env,
  snapshot: Snapshot,
): { snapshot: Snapshot; result: Exported } {
  const run = new Export(env, snapshot);
  const folderUrl = run.folder();
  const files = run.files();
  const carrier = run.carrier();
  return { snapshot: run.done(), result: { ...run.about(), ...carrier, folderUrl, files } };
}

interface Content {
  name: string;
  mimeType: string;
  text: string;
}

class Export {
  private readonly facts: ReturnType<typeof factsOf>;
  private readonly today: string;
  private readonly taken: Snapshot;
  private ids: string[] = [];
  private folderId = '';

  constructor(
    private readonly env: Env,
    private snapshot: Snapshot,
  ) {
    this.taken = snapshot;
    this.facts = factsOf(env, snapshot, { now: env.startedAt, actor: env.account.email() });
    this.today = localDate(env.startedAt, this.facts.zone);
  }

  about(): Pick<Exported, 'folder' | 'handedOver'> {
    return {
      folder: this.folderId,
      handedOver: installed(this.taken)?.handedOver !== undefined,
    };
  }

  /** The folder of the day; its id and those of its files are recorded before they are used. */
  folder(): string {
    const { handover } = this.env;
    const id = `export:${this.today}`;
    const known = rowWith(this.snapshot, 'resources', id);
    const old = String(known?.['googleId'] ?? '');
    const isWhole = old !== '' && (known?.['state'] !== 'made' || handover.isThere(old));
    const [folderId = '', ...ids] = isWhole
      ? [old, ...(JSON.parse(String(known?.['data'])) as { ids: string[] }).ids]
      : handover.reserve(1 + this.env.programme.tables.length + 3);
    this.folderId = folderId;
    this.ids = ids;
    const name = fill(this.env.texts.handover.folder, { date: this.today });
    if (!isWhole)
      this.record(id, {
        kind: 'export',
        name,
        googleId: folderId,
        data: { ids },
        state: 'building',
      });
    return handover.folder({ id: folderId, name, mark: id });
  }

  /** Puts the files there; how many. */
  files(): number {
    const files = this.contents().map((content, index): HandedFile => ({
      ...content,
      id: this.ids[index] ?? '',
      folderId: this.folderId,
    }));
    for (const file of files) this.env.handover.put(file);
    return files.length;
  }

  private contents(): Content[] {
    const { env, taken } = this;
    const { names } = env.texts.handover;
    const shown = env.handover.shown();
    const csv = (name: string, lines: readonly (readonly string[])[]): Content => ({
      name: `${name}.csv`,
      mimeType: 'text/csv',
      text: csvOf(lines),
    });
    const plain = (name: string, text: string): Content => ({
      name: `${name}.txt`,
      mimeType: 'text/plain',
      text,
    });
    const tables = env.programme.tables
      .filter(({ machine }) => machine !== true)
      .flatMap(({ key }) => {
        const table = shown[key];
        const name = env.texts.tables[key]?.tab ?? key;
        return table === undefined ? [] : [csv(name, linesOf(key, table))];
      });
    return [
      plain(names.readme, this.readme()),
      plain(names.forms, formsText(env, taken)),
      csv(names.files, filesIndex(env, taken)),
      ...tables,
    ];
  }

  private readme(): string {
    const { env, facts } = this;
    const { readme, carrier } = env.texts.handover;
    const said = {
      institution: String(facts.settings['institution']),
      date: sayDate(this.today, { texts: env.texts, zone: facts.zone }),
      operator: env.account.email(),
      sheetLink: env.spreadsheet.url,
      carrier: fill(carrier, { date: this.today }),
    };
    const state = this.about().handedOver ? readme.handedOver : readme.atWork;
    const parts = [...readme.first, ...state, ...readme.last];
    return `${parts.map((part) => fill(part, said)).join('\n\n')}\n`;
  }

  /** The spreadsheet from which another programme takes everything over. */
  carrier(): Pick<Exported, 'file' | 'fileUrl'> {
    const { env } = this;
    const id = `carrier:${this.today}`;
    const name = fill(env.texts.handover.carrier, { date: this.today });
    const known = rowWith(this.snapshot, 'resources', id);
    const standing = known !== undefined && env.handover.isThere(String(known['googleId']));
    const { id: file, url: fileUrl } = standing
      ? { id: String(known['googleId']), url: String(known['url']) }
      : env.handover.carrier({ name, folderId: this.folderId, mark: id });
    if (!standing)
      this.record(id, { kind: 'carrier', name, googleId: file, url: fileUrl, state: 'made' });
    const tables = travelling(this.taken.tables);
    env.handover.fill(file, env.texts.handover.lead, {
      about: this.aboutProgramme(),
      tabs: { ...asTabs(env.programme, tables), ...asTypedTab(this.taken.invalid) },
    });
    return { file, fileUrl };
  }

  private aboutProgramme(): Record<string, string> {
    const { env, facts, taken } = this;
    const { handedOver = '' } = installed(taken) ?? {};
    return {
      programme: env.programme.key,
      version: String(SCHEMA_VERSION),
      spreadsheetId: env.spreadsheet.id,
      institution: String(facts.settings['institution']),
      exportedAt: String(env.startedAt),
      handedOver: String(handedOver),
      sample: hasSample(taken) ? 'yes' : '',
    };
  }

  done(): Snapshot {
    const changes: Change[] = [
      { do: 'update', table: 'resources', id: `export:${this.today}`, set: { state: 'made' } },
    ];
    const plan = { changes, effects: [], journal: [{ code: 'exported' }] };
    return commitPlan(this.env, this.snapshot, { plan, facts: this.facts });
  }

  private record(
    id: string,
    { data = {}, ...columns }: { data?: object } & Readonly<Record<string, unknown>>,
  ): void {
    const set = { ...columns, data: JSON.stringify(data) } as Omit<Row, 'id'>;
    const known = rowWith(this.snapshot, 'resources', id) !== undefined;
    const row = { id, ...set, createdAt: this.env.startedAt } as Row;
    this.snapshot = this.env.store.commit(this.snapshot, [
      known
        ? { do: 'update', table: 'resources', id, set: set as Row }
        : { do: 'insert', table: 'resources', row },
    ]);
  }
}
