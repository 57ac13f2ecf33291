import type { GridRange, Kept } from '../sheets/state';

/** A chart as scripts make and read it. */
export interface ChartData {
  /** The file it is in. */
  id: string;
  /** null until it is put into a tab. */
  chartId: number | null;
  /** A `Charts.ChartType`. */
  type: string;
  ranges: GridRange[];
  /** By path, e.g. `hAxis.title`. */
  options: Record<string, unknown>;
  anchor: { sheetId: number; row: number; column: number; offsetX: number; offsetY: number };
  hidden: string;
  merge: string;
  headers: number;
  transposed: boolean;
}

/** Types that the Sheets API has in its `basicChart`. */
const BASIC = ['AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'SCATTER', 'STEPPED_AREA'];

/** The `EmbeddedChart` of the Sheets API, and beside it what only scripts can say of a chart. */
export function keptChart(data: ChartData): Kept {
  const { chartId, id: _id, anchor, ...script } = data;
  const { sheetId, row, column, offsetX, offsetY } = anchor;
  const anchorCell = { sheetId, rowIndex: row - 1, columnIndex: column - 1 };
  return {
    chartId,
    position: { overlayPosition: { anchorCell, offsetXPixels: offsetX, offsetYPixels: offsetY } },
    spec: specOf(data),
    script: structuredClone(script),
  };
}

function specOf({ type, ranges, options, headers }: ChartData): Kept {
  const title = optionOf(options, 'title');
  const [domain, ...series] = ranges.map((range) => ({ sourceRange: { sources: [range] } }));
  const named = typeof title === 'string' ? { title } : {};
  if (type === 'PIE') return { ...named, pieChart: { domain, series: series[0] } };
  if (!BASIC.includes(type)) return named;
  const basicChart = {
    chartType: type,
    headerCount: headers,
    domains: domain ? [{ domain }] : [],
    series: series.map((each) => ({ series: each })),
  };
  return { ...named, basicChart };
}

interface ApiChart {
  chartId?: number;
  position?: {
    overlayPosition?: {
      anchorCell?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
      offsetXPixels?: number;
      offsetYPixels?: number;
    };
  };
  spec?: {
    title?: string;
    basicChart?: { chartType?: string; headerCount?: number };
    pieChart?: object;
  };
  script?: Omit<ChartData, 'id' | 'chartId' | 'anchor'>;
}

/** A chart of a tab as scripts read it, also one that the Sheets API made. */
export function chartFromKept(id: string, kept: Kept): ChartData {
  const { chartId = 0, position, spec = {}, script } = kept as ApiChart;
  const { anchorCell = {}, offsetXPixels = 0, offsetYPixels = 0 } = position?.overlayPosition ?? {};
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = anchorCell;
  const anchor = {
    sheetId,
    row: rowIndex + 1,
    column: columnIndex + 1,
    offsetX: offsetXPixels,
    offsetY: offsetYPixels,
  };
  const { title, basicChart, pieChart } = spec;
  const data = script ?? {
    type: pieChart ? 'PIE' : (basicChart?.chartType ?? 'COLUMN'),
    ranges: rangesIn(spec),
    options: title === undefined ? {} : { title },
    hidden: 'IGNORE_BOTH',
    merge: 'MERGE_COLUMNS',
    headers: basicChart?.headerCount ?? 0,
    transposed: false,
  };
  return { ...structuredClone(data), id, chartId, anchor };
}

/** Every range that a chart of the API is made of, in its order. */
function rangesIn(value: unknown): GridRange[] {
  if (Array.isArray(value)) return value.flatMap(rangesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' ? (inner as GridRange[]) : rangesIn(inner),
  );
}

/** An option by its path, whether it was set by that path or inside an object. */
export function optionOf(options: Record<string, unknown>, path: string): unknown {
  if (path in options) return options[path];
  const names = path.split('.');
  for (let length = names.length - 1; length > 0; length -= 1) {
    let value = options[names.slice(0, length).join('.')];
    if (value === undefined) continue;
    for (const name of names.slice(length))
      value = typeof value === 'object' && value !== null ? (value as Kept)[name] : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
