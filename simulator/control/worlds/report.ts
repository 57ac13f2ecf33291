import type { Told } from './player';
import type { Broken } from './trial';

/** What one story comes to, as a worker tells it. */
export interface Result {
  index: number;
  told: Pick<Told, 'faults' | 'kills' | 'executions'> & { steps: number };
  broken: Broken | undefined;
}

/** All stories together. */
export class Report {
  readonly broken: Broken[] = [];
  stories = 0;
  steps = 0;
  executions = 0;
  kills = 0;
  private readonly faults = new Map<string, number>();

  add({ told, broken }: Result): void {
    this.stories += 1;
    this.steps += told.steps;
    this.executions += told.executions;
    this.kills += told.kills;
    for (const [kind, count] of Object.entries(told.faults))
      this.faults.set(kind, (this.faults.get(kind) ?? 0) + count);
    if (broken !== undefined) this.broken.push(broken);
  }

  /** The whole in a few lines. */
  lines(seconds: number): string[] {
    const kinds = [...this.faults].sort().map(([kind, count]) => `${kind} ${count}`);
    const violations = this.broken.reduce((sum, { told }) => sum + told.violations.length, 0);
    return [
      `${this.stories} weeks, ${this.steps} steps, ${this.executions} executions, ${this.kills} killed`,
      `faults that happened: ${kinds.join(', ') || 'none'}`,
      `${this.broken.length} weeks broke something, ${violations} violations; ${Math.round(seconds)} s`,
    ];
  }
}

/** What a broken story says: what is wrong, how to see it again, and what happened in it. */
export function brokenLines(seed: number, { path, told }: Broken): string[] {
  return [
    `--seed ${seed} --path ${path}`,
    ...told.violations.map((violation) => `  ${violation}`),
    ...told.steps.map((step, index) => `    ${index + 1} ${JSON.stringify(step).slice(0, 400)}`),
  ];
}
