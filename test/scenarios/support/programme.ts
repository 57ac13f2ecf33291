import { submitAnswer } from '../../../simulator/control/answer';
import { sweepNow } from '../../../simulator/control/clock';
import { clientCall, welcomeEditor } from '../../../simulator/control/people';
import type { Played } from '../../../simulator/control/scenario';
import { itemAnswers, withConsent } from '../../../simulator/control/scenario/answers';
import {
  Product,
  type ProgrammeDescription,
  type TableRow,
} from '../../../simulator/control/scenario/product';
import { typeInto } from '../../../simulator/control/sheet';
import type { ScriptFiles } from '../../../simulator/runtime/runtime';
import type { Message } from '../../../simulator/services/mail/state';
import type { Cell, SheetState, SpreadsheetState } from '../../../simulator/services/sheets/state';
import type { World } from '../../../simulator/world/world';
import { play, story } from './play';

type Fields = Readonly<Record<string, unknown>>;

type Reply =
  { ok: true; result: unknown } | { ok: false; problem: { code: string; message: string } };

/** A programme under way: whatever happens next is played in the same world. */
export class Programme {
  /** The script it runs on from now on, instead of the bundle. */
  files: ScriptFiles | undefined;

  constructor(public runtime: Played['runtime']) {}

  get world(): World {
    return this.runtime.world;
  }

  get product(): Product {
    return new Product(this.runtime);
  }

  /** Plays further steps; what is saved in them is known to these steps alone. */
  goesOn(...steps: readonly Fields[]): this {
    const { world } = this;
    const { account, install } = world;
    const now = new Date(world.now).toISOString();
    const files = this.files === undefined ? {} : { files: this.files };
    this.runtime = play(story(steps, { account, install, now }), { world, ...files });
    return this;
  }

  /** Days pass until noon of this one, the clock ticking once a day at noon: nobody waits for half hours in which nothing happens. */
  until(date: string): this {
    const noon = Date.parse(`${date}T12:00:00-06:00`);
    const DAY = 86_400_000;
    const days = Math.floor((noon - this.world.now) / DAY);
    for (let left = days; left >= 0; left -= 1) {
      this.world.now = noon - left * DAY;
      for (const trigger of this.world.script.triggers) {
        if (trigger.kind === 'clock')
          trigger.nextAt = this.world.now + trigger.everyMinutes * 60_000;
      }
      sweepNow(this.runtime);
    }
    return this;
  }

  /** A command's result; one that is refused fails the test. */
  does(name: string, args: Fields = {}, user?: string): Record<string, unknown> {
    const reply = this.command(name, args, user);
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.code} ${reply.problem.message}`);
    return reply.result as Record<string, unknown>;
  }

  /** The problem a command is refused with. */
  refuses(name: string, args: Fields = {}, user?: string): { code: string; message: string } {
    const reply = this.command(name, args, user);
    if (reply.ok) throw new Error(`${name} was done: ${JSON.stringify(reply.result)}`);
    return reply.problem;
  }

  private command(name: string, args: Fields, user = this.world.operator): Reply {
    welcomeEditor(this.world, user);
    const asked = [name, JSON.stringify(args)];
    const outcome = clientCall(this.runtime, { functionName: 'runCommand', args: asked, user });
    if (outcome.status !== 'ok') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return JSON.parse(String(outcome.value)) as Reply;
  }

  /**
   * Somebody answers a form; `written` is what she sends to a question instead of one of its choices, as a changed form or
   * an altered link would let her.
   */
  answers(form: string, answers: Fields, written: Readonly<Record<string, string>> = {}): this {
    const described = this.product.form(form);
    const { items = [] } = this.world.forms[described.formId] ?? {};
    const own = itemAnswers(described, withConsent(described, answers));
    for (const [key, text] of Object.entries(written)) {
      const itemId = String(described.fields[key]?.itemId);
      for (const item of items)
        if (String(item.id) === itemId) Object.assign(item, { showOther: true, required: false });
      own[itemId] = text;
    }
    submitAnswer(this.runtime, { formId: described.formId, answers: own });
    return this;
  }

  tables(): Record<string, TableRow[]> {
    return this.product.tables();
  }

  rows(table: string): TableRow[] {
    return this.product.rows(table);
  }

  /** The only row of a table that fits. */
  row(table: string, where: Fields = {}): TableRow {
    const rows = this.rows(table);
    const found = rows.filter((row) =>
      Object.entries(where).every(([key, value]) => row[key] === value),
    );
    const [row] = found;
    if (row === undefined || found.length > 1)
      throw new Error(
        `${found.length} rows of ${table} fit ${JSON.stringify(where)}: ${JSON.stringify(rows).slice(0, 800)}`,
      );
    return row;
  }

  describe(): ProgrammeDescription {
    return this.product.describe();
  }

  /** A person types into the first empty row of a table, column by column. */
  types(table: string, cells: Fields): this {
    const place = this.describe().tables[table];
    const { sheetId, rows } = this.tab(table);
    const filled = rows.map((row) => row.some((cell) => cell?.v !== undefined));
    const row = Math.max(filled.lastIndexOf(true) + 1, place?.firstDataRow ?? 0);
    for (const [key, value] of Object.entries(cells)) {
      const at = { spreadsheetId: this.world.containerId, sheetId, row };
      const column = place?.columns[key] ?? -1;
      typeInto(this.world, { ...at, column, value: value as string | number | boolean });
    }
    return this;
  }

  /** The mails that the script sent. */
  mails(): Message[] {
    return this.world.mail.messages.filter(({ kind }) => kind === 'script');
  }

  spreadsheet(): SpreadsheetState {
    const found = this.world.spreadsheets[this.world.containerId];
    if (found === undefined) throw new Error('there is no spreadsheet');
    return found;
  }

  /** The tab of a table as Google keeps it. */
  tab(table: string): SheetState {
    const sheetId = this.describe().tables[table]?.sheetId;
    const found = this.spreadsheet().sheets.find((sheet) => sheet.sheetId === sheetId);
    if (found === undefined) throw new Error(`there is no tab of ${table}`);
    return found;
  }

  /** The cell of a table in which a row keeps a column. */
  cell(table: string, id: string, column: string): Cell | null {
    const place = this.describe().tables[table];
    const rows = this.tab(table).rows;
    const row = rows.find((cells) => cells[place?.columns['id'] ?? -1]?.v === id);
    return row?.[place?.columns[column] ?? -1] ?? null;
  }
}

const begun = new Map<string, string>();

/** A programme that has just been set up; set-up is played once a test file. */
export function setUp(more: Fields = {}): Programme {
  return after([], more);
}

/** A programme in which these steps have been played after set-up; they are played once a test file. */
export function after(steps: readonly Fields[], more: Fields = {}): Programme {
  const key = JSON.stringify([steps, more]);
  const known = begun.get(key);
  const world =
    known === undefined
      ? play(story([{ do: 'setup' }, ...steps], more)).world
      : (JSON.parse(known) as World);
  if (known === undefined) begun.set(key, JSON.stringify(world));
  const now = new Date(world.now).toISOString();
  const { account, install } = world;
  return new Programme(play(story([], { account, install, now }), { world }));
}
