import type { Outcome, Runtime } from '../../runtime/runtime';

/** A question of a form, by the product's own key. */
export interface FieldDescription {
  itemId: number | string;
  type: string;
  /** Choice key → the label a person sees. */
  options?: Record<string, string>;
  rows?: Record<string, string>;
  columns?: Record<string, string>;
  /** Grids: more than one column a row. */
  multiple?: boolean;
  /** Choices: a person may type something else. */
  other?: unknown;
}

export interface FormDescription {
  formId: string;
  fields: Record<string, FieldDescription>;
}

export interface TableDescription {
  sheetId: number;
  /** Zero-based. */
  headerRow: number;
  firstDataRow: number;
  /** Column key → where it stands now, zero-based. */
  columns: Record<string, number>;
  /** Column key → value key → the label in the cells. */
  labels?: Record<string, Record<string, string>>;
  spreadsheetId?: string;
}

export interface ProgrammeDescription {
  forms: Record<string, FormDescription>;
  tables: Record<string, TableDescription>;
}

export type TableRow = Record<string, unknown> & { id: string };

/** By which link a person came to a form. */
export interface CameBy {
  session?: string;
  request?: string;
  as?: string;
  area?: string;
  paper?: boolean;
}

/**
 * The product, from outside: the top-level functions of its bundle. Reading is done beside the run, so that it is not
 * counted, cannot be killed and shows in no record.
 */
export class Product {
  /** What was read since the script or a person last did something, by function. */
  private readonly known = new Map<string, { calls: number; value: unknown }>();

  constructor(private readonly runtime: Runtime) {}

  describe(): ProgrammeDescription {
    return this.readOnce('describeProgramme') as ProgrammeDescription;
  }

  tables(): Record<string, TableRow[]> {
    return this.readOnce('exportTables') as Record<string, TableRow[]>;
  }

  /** A person has changed the world: it is read anew. */
  forget(): void {
    this.known.clear();
  }

  /** The prefilled address that a person would have received. */
  linkFor(form: string, by: CameBy): string {
    return String(this.inspect('linkFor', [form, by]));
  }

  form(key: string): FormDescription {
    return named(this.describe().forms, key, 'form');
  }

  table(key: string): TableDescription {
    return named(this.describe().tables, key, 'table');
  }

  rows(table: string): TableRow[] {
    return named(this.tables(), table, 'table');
  }

  /** Nothing the script does goes without a call; what people do is told by {@link forget}. */
  private readOnce(functionName: string): unknown {
    const { count: calls } = this.runtime.gate;
    const known = this.known.get(functionName);
    if (known?.calls === calls) return known.value;
    const value = this.read(functionName);
    this.known.set(functionName, { calls, value });
    return value;
  }

  private read(functionName: string): unknown {
    const text = this.inspect(functionName, []);
    try {
      return JSON.parse(String(text));
    } catch {
      throw new Error(`${functionName} did not return JSON: ${String(text).slice(0, 200)}`);
    }
  }

  private inspect(functionName: string, args: unknown[]): unknown {
    const outcome = this.runtime.runBeside({
      functionName,
      user: this.runtime.world.operator,
      cause: 'client',
      label: `beside ${functionName}`,
      args: (host) => host.realm.json(args),
    });
    if (outcome.status !== 'ok') throw new Error(`${functionName}: ${failureText(outcome)}`);
    return outcome.value;
  }
}

/** Why a run gave no value, in one line. */
export function failureText(outcome: Exclude<Outcome, { status: 'ok' }>): string {
  if (outcome.status === 'error') return outcome.message;
  const where = outcome.where === undefined ? '' : `: ${outcome.where}`;
  return outcome.reason === 'timeout'
    ? `Exceeded maximum execution time${where}`
    : `the execution ended (${outcome.reason})${where}`;
}

function named<T>(all: Record<string, T> | undefined, key: string, what: string): T {
  const found = all?.[key];
  if (found !== undefined) return found;
  throw new Error(
    `there is no ${what} "${key}"; there are ${Object.keys(all ?? {}).join(', ') || 'none'}`,
  );
}
