import { sweepNow } from '../../../simulator/control/clock';
import {
  enterContainer,
  openNewContainer,
  type Container,
} from '../../../simulator/control/containers';
import { clientCall } from '../../../simulator/control/people';
import type { TableRow } from '../../../simulator/control/scenario/product';
import { Runtime } from '../../../simulator/runtime/runtime';
import type { World } from '../../../simulator/world/world';
import { bundle } from './play';
import { Programme } from './programme';

/** Who takes over, with an account of her own. */
export const NEXT = 'siguiente@crea.example';

type Fields = Record<string, unknown>;
type Tables = Record<string, TableRow[]>;

/** A programme in a world of its own, as a text tells it. */
export function programmeIn(world: string): Programme {
  return new Programme(new Runtime(JSON.parse(world) as World, bundle));
}

/** A programme and the one that takes it over, in one world: whichever is entered is the one at work. */
export class TwoProgrammes {
  private constructor(
    public current: Programme,
    private away: Container,
    readonly file: string,
  ) {}

  /**
   * The old programme is exported and its file shared; another account sets Círculo up in a spreadsheet of her own, and that
   * is where the world is now.
   */
  static after(old: Programme, args: Fields): TwoProgrammes {
    const file = String(old.does('exportProgramme', args)['file']);
    const { world } = old;
    const away = openNewContainer(world, NEXT);
    const next = new Programme(new Runtime(world, bundle)).goesOn({ do: 'setup' });
    share(world, file, NEXT);
    return new TwoProgrammes(next, away, file);
  }

  /** Goes to the other one. */
  cross(): Programme {
    const { world } = this.current;
    this.away = enterContainer(world, this.away);
    this.current = new Programme(new Runtime(world, bundle));
    return this.current;
  }

  /** The same two in a world of their own. */
  twin(): TwoProgrammes {
    const away = JSON.parse(JSON.stringify(this.away)) as Container;
    return new TwoProgrammes(programmeIn(JSON.stringify(this.current.world)), away, this.file);
  }
}

/** The owner of a file shares it with somebody, to be read. */
export function share(world: World, fileId: string, emailAddress: string): void {
  const permission = { id: `user-${emailAddress}`, type: 'user', role: 'reader' } as const;
  world.drive.files[fileId]?.permissions.push({ ...permission, emailAddress });
}

/** A command that is killed at its k-th call; whoever gave it gives it again, and the clock ticks. */
export function killedAt(programme: Programme, k: number, [name, args]: [string, Fields]): void {
  const { runtime } = programme;
  runtime.gate.crashAt = runtime.gate.count + k;
  const asked = [name, JSON.stringify(args)];
  const user = programme.world.operator;
  const outcome = clientCall(runtime, { functionName: 'runCommand', args: asked, user });
  runtime.gate.crashAt = undefined;
  if (outcome.status === 'ok') throw new Error(`${name} made fewer calls than ${k}`);
  for (let round = 0; programme.does(name, args)['finished'] === false; round += 1)
    if (round > 20) throw new Error(`${name} makes no end`);
  sweepNow(runtime);
}

/** How the tables of the one that took over differ from the other's: `table.column`, and rows by what they say. */
export function differences(
  old: Tables,
  next: Tables,
  without: readonly string[],
): { cells: string[]; rows: string[] } {
  const cells = new Set<string>();
  const rows: string[] = [];
  for (const table of Object.keys(old).filter((key) => !without.includes(key))) {
    const left = new Map((next[table] ?? []).map((row) => [row.id, row]));
    for (const row of old[table] ?? []) {
      const other = left.get(row.id);
      left.delete(row.id);
      if (other === undefined) rows.push(`-${table} ${naming(row)}`);
      else for (const column of differing(row, other)) cells.add(`${table}.${column}`);
    }
    for (const row of left.values()) rows.push(`+${table} ${naming(row)}`);
  }
  return { cells: [...cells].sort(), rows: rows.sort() };
}

function differing(row: TableRow, other: TableRow): string[] {
  return Object.keys(row)
    .filter((column) => column !== 'updatedAt')
    .filter((column) => JSON.stringify(row[column]) !== JSON.stringify(other[column]));
}

function naming(row: TableRow): string {
  return String(row['what'] ?? row['kind'] ?? row.id);
}
