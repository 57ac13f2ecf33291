import { columnIndex, columnName } from './a1';

/** Where a formula stands, counted from 0. */
interface Cell {
  row: number;
  column: number;
}

const A1 = /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(.])/g;
const R1C1 = /(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w([])/gi;

/** A formula with its cells in R1C1 notation, as `getFormulaR1C1` gives it: `=R[1]C[0]`, `=R1C1`. */
export function toR1C1(formula: string, at: Cell): string {
  return outsideQuotes(formula, (text) =>
    text.replace(
      A1,
      (_found, fixedColumn: string, letters: string, fixedRow: string, figures: string) => {
        const [row, column] = [Number(figures) - 1, columnIndex(letters)];
        const down = fixedRow ? String(row + 1) : `[${row - at.row}]`;
        const right = fixedColumn ? String(column + 1) : `[${column - at.column}]`;
        return `R${down}C${right}`;
      },
    ),
  );
}

/** A formula written in R1C1 notation, in A1 notation; a cell outside every grid is `#REF!`. */
export function fromR1C1(formula: string, at: Cell): string {
  return outsideQuotes(formula, (text) =>
    text.replace(R1C1, (_found, down: string | undefined, right: string | undefined) => {
      const [row, fixedRow] = resolved(down, at.row);
      const [column, fixedColumn] = resolved(right, at.column);
      if (row < 0 || column < 0) return '#REF!';
      return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
    }),
  );
}

/** The formula as it reads when it is copied from one cell to another: relative references go along. */
export function copiedFormula(formula: string, from: Cell, to: Cell): string {
  return fromR1C1(toR1C1(formula, from), to);
}

function resolved(part: string | undefined, here: number): [index: number, fixed: '' | '$'] {
  if (part === undefined) return [here, ''];
  return part.startsWith('[') ? [here + Number(part.slice(1, -1)), ''] : [Number(part) - 1, '$'];
}

/** Neither text in a formula nor the quoted name of a tab has references. */
function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}
