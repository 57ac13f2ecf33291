/** What steps kept with `save`, for later steps to refer to as `"$name.path"`. */
export class Saved {
  private readonly values: Record<string, unknown> = {};

  constructor(private readonly names: ReadonlySet<string>) {}

  /** The same things under the same names, apart from these from now on. */
  copy(): Saved {
    const copy = new Saved(this.names);
    for (const [name, value] of Object.entries(this.values))
      copy.keep(name, structuredClone(value));
    return copy;
  }

  keep(name: string, value: unknown): void {
    this.values[name] = value;
  }

  /** A copy of a value with every reference in it replaced. A text that begins with `$` and names nothing saved stays. */
  resolve<T>(value: T): T {
    if (typeof value === 'string') return this.reference(value) as T;
    if (Array.isArray(value)) return value.map((each: unknown) => this.resolve(each)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      this.resolve(each) as unknown,
    ]);
    return Object.fromEntries(entries) as T;
  }

  private reference(text: string): unknown {
    const [, name = '', path = ''] = /^\$([A-Za-z_]\w*)((?:[.[][^.[\]]+\]?)*)$/.exec(text) ?? [];
    if (!this.names.has(name)) return text;
    if (!(name in this.values)) throw new Error(`"${text}": nothing is saved as "${name}" yet`);
    let found: unknown = this.values[name];
    for (const part of path.split(/[.[\]]+/).filter((each) => each !== '')) {
      found = (found as Record<string, unknown> | null | undefined)?.[part];
    }
    if (found === undefined)
      throw new Error(`"${text}" leads nowhere: ${name} is ${JSON.stringify(this.values[name])}`);
    return structuredClone(found);
  }
}

/** Every name that some step of a scenario saves under. */
export function savedNames(steps: readonly object[]): Set<string> {
  const names = steps.flatMap((step) => {
    const { save, step: inner } = step as { save?: unknown; step?: unknown };
    const own = typeof save === 'string' ? [save] : [];
    return typeof inner === 'object' && inner !== null ? [...own, ...savedNames([inner])] : own;
  });
  return new Set(names);
}
