import { useState } from 'preact/hooks';
import { addMinutes } from '../../../core/time/clock';
import { instantOf, isoWithOffset } from '../../../core/time/zone';
import { Input } from './parts';
import { common } from './words';

/** A day with its beginning and end, as the inputs hold them. */
export interface Span {
  date: string;
  start: string;
  end: string;
}

/** A span as commands take it: moments with the offset of the programme's zone, wherever this browser is. */
export function momentsOf(
  { date, start, end }: Span,
  zone: string,
): { start: string; end: string } {
  const moment = (time: string): string => isoWithOffset(instantOf(date, time, zone), zone);
  return { start: moment(start), end: moment(end) };
}

/** A span that begins at this hour and lasts so long; empty where nothing is known. */
export function spanFrom(date: string, start: string, minutes: number): Span {
  return { date, start, end: start === '' ? '' : addMinutes(start, minutes) };
}

/** The state of a span's inputs: moving the beginning takes the end with it. */
export function useSpan(first: Span, minutes: number): [Span, (next: Partial<Span>) => void] {
  const [span, setSpan] = useState(first);
  const change = (next: Partial<Span>): void => {
    const end =
      next.start !== undefined && next.start !== '' ? { end: addMinutes(next.start, minutes) } : {};
    setSpan({ ...span, ...next, ...end });
  };
  return [span, change];
}

/** The inputs of a span. */
export function SpanFields({
  span,
  change,
}: {
  span: Span;
  change: (next: Partial<Span>) => void;
}) {
  const { dialogs } = common;
  return (
    <>
      <Input
        label={dialogs.date}
        type="date"
        required
        value={span.date}
        onInput={(date) => change({ date })}
      />
      <div class="two">
        <Input
          label={dialogs.start}
          type="time"
          required
          value={span.start}
          onInput={(start) => change({ start })}
        />
        <Input
          label={dialogs.end}
          type="time"
          required
          value={span.end}
          onInput={(end) => change({ end })}
        />
      </div>
    </>
  );
}
