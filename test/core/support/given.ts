import { expect } from '@jest/globals';
import { vocabularyOf } from '../../../src/app/vocabulary';
import type { Facts } from '../../../src/core/facts';
import type { Change, Effect, JournalLine, Plan } from '../../../src/core/plan/plan';
import { Problem, type ProblemCode } from '../../../src/core/problem';
import { after, settle } from '../../../src/core/table/changes';
import type { Row, Tables, Value } from '../../../src/core/table/value';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts';

export const ZONE = 'America/Mexico_City';

/** A Monday at ten in Mexico City. */
export const NOW = Date.parse('2026-03-02T10:00:00-06:00');

export const COORDINATOR = 'coordinacion@crea.example';

/** The moment of a date and time in Mexico City. */
export function at(when: string): number {
  return Date.parse(`${when}:00-06:00`);
}

/** Facts of a small world: these rows, a day in March, the programme's own words and settings. */
export function factsWith(tables: Tables = {}, more: Partial<Facts> = {}): Facts {
  return {
    tables,
    vocabulary: vocabularyOf(crea, esMX, tables),
    settings: { ...crea.settings, coordinatorEmail: COORDINATOR },
    zone: ZONE,
    now: NOW,
    secret: 'secret of a test',
    actor: COORDINATOR,
    say: (what, params) => `${what} ${Object.values(params).join(' ')}`.trim(),
    linkTo: (form, values) =>
      `https://forms.example/${form}?${Object.entries(values).flat().join('=')}`,
    ...more,
  };
}

/** Whatever a decision gives: a plan, or a plan beside what it tells whoever asked. */
type Decided = Plan | { plan: Plan };
type Decide = (facts: Facts) => Decided;

type Columns = Readonly<Record<string, Value>>;

/** The tables and effects as they are after a plan was committed, to decide again on. */
interface Committed {
  facts: Facts;
  known: ReadonlySet<string>;
}

/** What came of one decision on given facts. */
class Came {
  constructor(
    private readonly before: Committed,
    private readonly decide: Decide,
  ) {}

  get plan(): Plan {
    const decided = this.decide(this.before.facts);
    return 'plan' in decided ? decided.plan : decided;
  }

  /** Changes that change something, one a row. */
  get changes(): Change[] {
    return settle(this.before.facts.tables, this.plan.changes);
  }

  /** Effects not planned before. */
  get effects(): Effect[] {
    return this.plan.effects.filter(({ key }) => !this.before.known.has(key));
  }

  get codes(): string[] {
    return this.plan.journal.map(({ code }) => code);
  }

  get alerts(): JournalLine[] {
    return this.plan.journal.filter(({ alert }) => alert !== undefined);
  }

  /** Names of the texts that are mailed, with whom they go to. */
  get mails(): string[] {
    return this.effects
      .filter(({ kind }) => kind === 'mail')
      .map(({ payload }) => `${String(payload['template'])} → ${String(payload['to'])}`);
  }

  get tables(): Tables {
    return after(this.before.facts.tables, this.changes);
  }

  /** The row of a table as it is after the plan. */
  row(table: string, id?: string): Row | undefined {
    const rows = this.tables[table] ?? [];
    return id === undefined ? rows.at(-1) : rows.find((row) => row.id === id);
  }

  thenRow(table: string, id: string, columns: Columns): this {
    expect(this.row(table, id)).toMatchObject(columns);
    return this;
  }

  thenInserts(table: string, columns: Columns): this {
    const inserted = this.changes.filter(
      (change) => change.do === 'insert' && change.table === table,
    );
    expect(inserted.map((change) => change.do === 'insert' && change.row)).toContainEqual(
      expect.objectContaining(columns),
    );
    return this;
  }

  /** These mails and no others. */
  thenMails(...mails: readonly string[]): this {
    expect(this.mails).toEqual(mails);
    return this;
  }

  /** These lines in the journal and no others. */
  thenSays(...codes: readonly string[]): this {
    expect(this.codes).toEqual(codes);
    return this;
  }

  thenAlerts(...kinds: readonly string[]): this {
    expect(this.alerts.map(({ alert }) => alert)).toEqual(kinds);
    return this;
  }

  thenNothing(): this {
    expect({ changes: this.changes, effects: this.effects, journal: this.plan.journal }).toEqual({
      changes: [],
      effects: [],
      journal: [],
    });
    return this;
  }

  thenRefuses(code: ProblemCode): void {
    let problem: unknown;
    try {
      this.decide(this.before.facts);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).code).toBe(code);
  }

  /** The plan is committed; what is decided on what it left. */
  and(more: Partial<Facts> = {}): Given {
    const facts = { ...this.before.facts, tables: this.tables, ...more };
    const known = [...this.before.known, ...this.effects.map(({ key }) => key)];
    return new Given({ facts, known: new Set(known) });
  }

  /** Deciding the same again, a while later, comes to nothing. */
  andAgainNothing(): this {
    this.and({ now: this.before.facts.now + 5_000 })
      .when(this.decide)
      .thenNothing();
    return this;
  }
}

export class Given {
  constructor(private readonly committed: Committed) {}

  when(decide: Decide): Came {
    return new Came(this.committed, decide);
  }

  get facts(): Facts {
    return this.committed.facts;
  }
}

/** `given({ mentors: […] }).when((facts) => invite(facts, 'SOL-1')).thenRow(…)`. */
export function given(tables: Tables = {}, more: Partial<Facts> = {}): Given {
  return new Given({ facts: factsWith(tables, more), known: new Set() });
}
