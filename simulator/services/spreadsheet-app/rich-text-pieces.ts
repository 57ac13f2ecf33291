import type { TextRun } from '../sheets/state';
import type { TextFormat } from './text-style';

/** A part of a text that looks the same all along. */
export interface Piece {
  start: number;
  end: number;
  format: TextFormat;
}

/** A text and its pieces, which cover all of it from its beginning. */
export interface RichText {
  text: string;
  pieces: Piece[];
}

/** The pieces of a text from the runs of its cell, each laid over how the cell looks. */
export function piecesOf(text: string, runs: TextRun[], base: TextFormat): Piece[] {
  const starts = runs.map(({ startIndex = 0 }) => startIndex);
  if (starts[0] !== 0) starts.unshift(0);
  const pieces = starts.map((start, i) => {
    const run = runs.find(({ startIndex = 0 }) => startIndex === start);
    return { start, end: starts[i + 1] ?? text.length, format: { ...base, ...run?.format } };
  });
  return merged(pieces);
}

/** The text with the format of some of it changed, and the pieces of that part alone. */
export function styledText(
  { pieces }: RichText,
  { start, end }: { start: number; end: number },
  change: ((format: TextFormat) => TextFormat) | undefined,
): { all: Piece[]; inside: Piece[] } {
  const cut = pieces.flatMap((piece) => cutAt(piece, start)).flatMap((piece) => cutAt(piece, end));
  const within = (piece: Piece): boolean => piece.start >= start && piece.end <= end;
  const all = cut.map((piece) =>
    change && within(piece) ? { ...piece, format: change(piece.format) } : piece,
  );
  return { all: merged(all), inside: all.filter(within) };
}

function cutAt(piece: Piece, at: number): Piece[] {
  if (at <= piece.start || at >= piece.end) return [piece];
  return [
    { ...piece, end: at },
    { ...piece, start: at },
  ];
}

/** Neighbours that look the same are one piece. */
function merged(pieces: Piece[]): Piece[] {
  const after: Piece[] = [];
  for (const piece of pieces) {
    if (piece.start === piece.end) continue;
    const last = after.at(-1);
    if (last && same(last.format, piece.format))
      after[after.length - 1] = { ...last, end: piece.end };
    else after.push(piece);
  }
  return after;
}

/** What all pieces have in common: anything they differ in is left out. */
export function commonFormat(pieces: Piece[]): TextFormat {
  const [first, ...others] = pieces;
  const common = Object.entries(first?.format ?? {}).filter(([key, value]) =>
    others.every(({ format }) => equal(format[key as keyof TextFormat], value)),
  );
  return Object.fromEntries(common);
}

function same(a: TextFormat, b: TextFormat): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TextFormat>;
  return [...keys].every((key) => equal(a[key], b[key]));
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
