/** What a column holds, in core: plain, comparable, JSON. A grid is row key → column keys. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Readonly<Record<string, readonly string[]>>;

/** A row of a table by column key. `null`: nothing there. */
export type Row = Readonly<Record<string, Value>> & { readonly id: string };

/** Rows of every table read, by table key. */
export type Tables = Readonly<Record<string, readonly Row[]>>;
