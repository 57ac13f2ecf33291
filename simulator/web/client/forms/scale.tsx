import type { QuestionProps } from './item';

/** A number on a line between two words, or so many stars. */
export function Scale({ item, answer, onAnswer }: QuestionProps) {
  const isRating = item.type === 'RATING';
  const { lower, upper, left, right } = isRating
    ? { lower: 1, upper: item.rating.level, left: '', right: '' }
    : item.bounds;
  const values = Array.from({ length: upper - lower + 1 }, (_, place) => String(lower + place));
  return (
    <div class="scale">
      {left !== '' && <span class="end">{left}</span>}
      {values.map((value) => (
        <label key={value}>
          <span>
            {value}
            {isRating && ' ★'}
          </span>
          <input
            type="radio"
            name={`answer-${item.id}`}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
        </label>
      ))}
      {right !== '' && <span class="end">{right}</span>}
    </div>
  );
}
