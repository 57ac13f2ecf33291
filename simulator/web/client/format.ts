const LOCALE = 'es-MX';

/** Writes moments as they stand on a clock of the simulated world. */
export class Moments {
  constructor(private readonly timeZone: string) {}

  private write(ms: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(LOCALE, { timeZone: this.timeZone, ...options }).format(ms);
  }

  /** `martes 10 de marzo de 2026` */
  day(ms: number): string {
    return this.write(ms, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** `mar 10 mar 2026, 10:00` */
  moment(ms: number): string {
    return this.write(ms, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  }

  /** `10 mar, 10:00` */
  short(ms: number): string {
    return this.write(ms, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  }

  time(ms: number): string {
    return this.write(ms, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** `2026-03-10T10:00`: what a date and time field holds. */
  local(ms: number): string {
    return new Intl.DateTimeFormat('sv-SE', {
      timeZone: this.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(ms)
      .replace(' ', 'T');
  }

  /** The moment that a date and time field means; where a clock change makes two, either. */
  ofLocal(local: string): number {
    const asUtc = Date.parse(`${local}Z`);
    const shownAt = (ms: number) => Date.parse(`${this.local(ms)}Z`);
    const guess = asUtc + (asUtc - shownAt(asUtc));
    return guess + (asUtc - shownAt(guess));
  }
}

/** `marzo de 2026` of `2026-03`. */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat(LOCALE, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A sentence with its `{name}` marks filled in. */
export function fill(text: string, params: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (mark, name: string) => String(params[name] ?? mark));
}
