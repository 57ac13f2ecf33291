import { addDays, weekday, type Weekday } from './date';

/** Whether offices are open on a date: Monday to Friday and no official day of rest. */
export function isWorkingDay(date: string): boolean {
  const day = weekday(date);
  return day !== 'sat' && day !== 'sun' && !isHoliday(date);
}

/** The `count`-th working day after a date; the date itself when `count` is 0. */
export function addWorkingDays(date: string, count: number): string {
  let [day, left] = [date, count];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * Whether a date is an official day of rest in Mexico (Ley Federal del Trabajo, article 74, the days that are fixed;
 * those that an electoral law sets are not known beforehand).
 */
export function isHoliday(date: string): boolean {
  const [year, monthDay] = [Number(date.slice(0, 4)), date.slice(5)];
  if (['01-01', '05-01', '09-16', '12-25'].includes(monthDay)) return true;
  // The federal executive changes hands.
  if (monthDay === '10-01') return year >= 2024 && (year - 2024) % 6 === 0;
  return MOVED.some(({ month, nth }) => date === nthOf('mon', nth, `${date.slice(0, 4)}-${month}`));
}

/** Constitution, birth of Juárez, Revolution: moved to a Monday. */
const MOVED = [
  { month: '02', nth: 1 },
  { month: '03', nth: 3 },
  { month: '11', nth: 3 },
];

function nthOf(day: Weekday, nth: number, month: string): string {
  let date = `${month}-01`;
  while (weekday(date) !== day) date = addDays(date, 1);
  return addDays(date, 7 * (nth - 1));
}
