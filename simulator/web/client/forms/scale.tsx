import type { QuestionProps } from './item';

const ICON: Record<string, string> = { STAR: '★', HEART: '♥', THUMB_UP: '👍' };

/** A number on a line between two words, or so many stars, hearts or thumbs. */
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
            {isRating && ` ${ICON[item.rating.icon] ?? ''}`}
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
