import { formatMoment } from '../../services/calendar/time';
import type { World } from '../../world/world';
import type { ProgrammeDescription, TableRow } from '../scenario/product';
import type { ScenarioRun } from '../scenario/run';

const HOUR = 3_600_000;

/** What a person sees when she decides what to do next: the tables, the calendar, the forms. */
export class Sight {
  constructor(
    private readonly run: ScenarioRun,
    /** How many things people have written so far. */
    readonly written: number,
  ) {}

  get world(): World {
    return this.run.runtime.world;
  }

  rows(table: string): TableRow[] {
    return this.run.product.tables()[table] ?? [];
  }

  describe(): ProgrammeDescription {
    return this.run.product.describe();
  }

  /** A row chosen by number among those that fit; undefined when none does. */
  row(
    table: string,
    pick: number,
    fits: (row: TableRow) => boolean = () => true,
  ): TableRow | undefined {
    return chosen(this.rows(table).filter(fits), pick);
  }

  /** A moment so many hours from now, on the hour, as a person writes it. */
  hence(hours: number): string {
    const at = Math.ceil(this.world.now / HOUR) * HOUR + hours * HOUR;
    return formatMoment(at, this.world.timeZone);
  }

  /** A day so many days from now. */
  day(days: number): string {
    return this.hence(days * 24).slice(0, 10);
  }
}

/** One of a list, by number. */
export function chosen<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}
