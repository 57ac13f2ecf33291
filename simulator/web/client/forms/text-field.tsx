import type { ItemView } from '../../protocol';
import { W } from '../words';
import type { QuestionProps } from './item';

/** The browser's field for each kind; dates and times come and go as Google delivers them. */
const FIELD: Partial<Record<ItemView['type'], 'date' | 'time' | 'datetime-local'>> = {
  DATE: 'date',
  TIME: 'time',
  DATETIME: 'datetime-local',
};

/** One written answer, short or long, or a date or time. */
export function TextField({ item, answer, labelledBy, describedBy, onAnswer }: QuestionProps) {
  const named = { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy };
  const value = typeof answer === 'string' ? answer : '';
  const given = (text: string) => onAnswer(text === '' ? undefined : text);
  if (item.type === 'PARAGRAPH_TEXT')
    return (
      <textarea
        {...named}
        rows={3}
        placeholder={W.forms.answer}
        value={value}
        onInput={(event) => given(event.currentTarget.value)}
      />
    );
  const kind = FIELD[item.type];
  if (kind === undefined)
    return (
      <input
        {...named}
        type="text"
        placeholder={W.forms.answer}
        value={value}
        onInput={(event) => given(event.currentTarget.value)}
      />
    );
  // A day without its year (03-12) has one in the browser's field: a leap year, so that it may be the 29th of February.
  const year = item.type === 'DATE' && !item.date.includesYear ? '2024-' : '';
  return (
    <input
      {...named}
      type={kind}
      value={value === '' ? '' : year + value.replace(' ', 'T')}
      onInput={({ currentTarget: { value: picked } }) =>
        given(year === '' ? picked.replace('T', ' ') : picked.slice('yyyy-'.length))
      }
    />
  );
}

const PARTS = [W.forms.hours, W.forms.minutes, W.forms.seconds];

/** `1:02:03` */
export function DurationField({ answer, labelledBy, onAnswer }: QuestionProps) {
  const parts = typeof answer === 'string' ? answer.split(':') : ['', '', ''];
  const change = (place: number, text: string) => {
    const next = PARTS.map((_, each) => (each === place ? text : (parts[each] ?? '')));
    if (next.every((part) => part === '')) return onAnswer(undefined);
    const [hours = '', ...rest] = next.map((part) => part || '0');
    return onAnswer([hours, ...rest.map((part) => part.padStart(2, '0'))].join(':'));
  };
  return (
    <div class="duration">
      {PARTS.map((name, place) => (
        <label key={name}>
          {name}
          <input
            type="number"
            min={0}
            aria-describedby={labelledBy}
            value={parts[place] ?? ''}
            onInput={(event) => change(place, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
}
