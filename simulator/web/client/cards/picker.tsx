import { useId } from 'preact/hooks';
import type { DateTimePickerJson } from '../../../services/card-service/model';
import { useShared } from '../shared';
import { useCardForm } from './form';
import { FieldProblem } from './problem';

const TYPES = { DATE_ONLY: 'date', TIME_ONLY: 'time', DATE_AND_TIME: 'datetime-local' } as const;

/** A field for a day, a time or both. */
export function Picker({ picker }: { picker: DateTimePickerJson }) {
  const { touched, problems, set } = useCardForm();
  const preset = usePreset(picker);
  const id = useId();
  const { name, label, type, onChangeAction } = picker;
  const value = touched[name]?.[0] ?? preset;
  return (
    <div class="card-field">
      <label for={id}>{label ?? name}</label>
      <input
        id={id}
        type={TYPES[type]}
        value={value}
        aria-invalid={problems[name] !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => set(name, [event.currentTarget.value], onChangeAction)}
      />
      <FieldProblem id={`${id}-hint`} problem={problems[name]} />
    </div>
  );
}

/** What code had set, as the field holds it: days and times are counted in UTC, moments in her zone or by the offset. */
function usePreset({ type, valueMsEpoch, timezoneOffsetDate }: DateTimePickerJson): string {
  const { moments } = useShared();
  if (valueMsEpoch === undefined) return '';
  if (type === 'DATE_AND_TIME' && timezoneOffsetDate === undefined)
    return moments.local(valueMsEpoch);
  const shifted = valueMsEpoch + (timezoneOffsetDate ?? 0) * 60_000;
  const written = new Date(shifted).toISOString();
  if (type === 'DATE_ONLY') return written.slice(0, 10);
  return type === 'TIME_ONLY' ? written.slice(11, 16) : written.slice(0, 16);
}
