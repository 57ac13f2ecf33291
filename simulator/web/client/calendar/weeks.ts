const DAY_MS = 86_400_000;

/** `2026-03` and so many months later. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks that a month touches, Monday first, each as seven days `2026-03-12`. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const beforeFirst = (new Date(first).getUTCDay() + 6) % 7;
  const end = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const weeks: string[][] = [];
  for (let monday = first - beforeFirst * DAY_MS; monday < end; monday += 7 * DAY_MS) {
    weeks.push(Array.from({ length: 7 }, (_, place) => dayOf(monday + place * DAY_MS)));
  }
  return weeks;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
