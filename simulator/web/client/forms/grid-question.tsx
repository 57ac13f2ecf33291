import type { RawAnswer } from '../../protocol';
import type { QuestionProps } from './item';

type Cells = (string | string[] | null)[];

/** A table of choices: one of each row, or any. On a narrow screen each row becomes a list of its own. */
export function GridQuestion({ item, answer, labelledBy, onAnswer }: QuestionProps) {
  const several = item.type === 'CHECKBOX_GRID';
  const cells: Cells = Array.isArray(answer) ? (answer as Cells) : item.rows.map(() => null);
  const choose = (row: number, column: string) => {
    const next = item.rows.map((_, place) => {
      const cell = cells[place] ?? null;
      if (place !== row) return cell;
      return several ? toggled(Array.isArray(cell) ? cell : [], column, item.columns) : column;
    });
    onAnswer(next.every((cell) => cell === null) ? undefined : (next as RawAnswer));
  };
  return (
    <div class="grid-question" role="presentation">
      {item.rows.map((title, row) => (
        <fieldset key={title} aria-describedby={labelledBy}>
          <legend>{title}</legend>
          {item.columns.map((column) => {
            const cell = cells[row];
            return (
              <label key={column}>
                <input
                  type={several ? 'checkbox' : 'radio'}
                  name={`answer-${item.id}-${row}`}
                  checked={Array.isArray(cell) ? cell.includes(column) : cell === column}
                  onChange={() => choose(row, column)}
                />
                {column}
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

/** Ticked boxes of a row in the form's order; null when none is. */
function toggled(cell: string[], column: string, order: string[]): string[] | null {
  const next = cell.includes(column) ? cell.filter((each) => each !== column) : [...cell, column];
  return next.length === 0 ? null : order.filter((each) => next.includes(each));
}
