import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { mismatch } from './context';
import { enumKey, type EnumName } from './enums';

type SetOptions = (options: Record<string, unknown>) => object;

/** What each kind of chart can be told, as the options it stands for (AS/reference/spreadsheet/embedded-…-chart-builder). */
export function typedMembers(host: Host, type: string, set: SetOptions): object {
  if (type === 'TABLE') return tableMembers(set);
  const common = commonMembers(host, type, set);
  if (type === 'PIE') return { ...common, ...pieMembers(set) };
  if (type === 'SCATTER')
    return { ...common, ...axisMembers(set), ...scatterMembers(set), ...pointMembers(host, set) };
  const axes = { ...common, ...axisMembers(set), ...seriesMembers(type, set) };
  if (type === 'LINE') return { ...axes, ...lineMembers(host, set), ...pointMembers(host, set) };
  if (type === 'AREA') return { ...axes, ...stackMembers(set), ...pointMembers(host, set) };
  return { ...axes, ...stackMembers(set) };
}

function key(
  host: Host,
  name: EnumName,
  { value, method }: { value: unknown; method: string },
): string {
  const found = enumKey(host, name, value);
  if (found === undefined) throw mismatch([value], method);
  return found.toLowerCase();
}

function commonMembers(host: Host, type: string, set: SetOptions) {
  const builder = `Embedded${type.charAt(0)}${type.slice(1).toLowerCase()}ChartBuilder`;
  return {
    setTitle: (title: unknown) => set({ title: String(title) }),
    setBackgroundColor: (color: unknown) => set({ backgroundColor: String(color) }),
    setColors: (colors: unknown) => {
      if (!Array.isArray(colors)) throw mismatch([colors], `${builder}.setColors`);
      return set({ colors: Array.from(colors, String) });
    },
    setLegendPosition: (value: unknown) => {
      const method = `${builder}.setLegendPosition`;
      return set({ 'legend.position': key(host, 'Position', { value, method }) });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>;
}

function pieMembers(set: SetOptions) {
  return {
    set3D: () => set({ is3D: true }),
    reverseCategories: () => set({ reverseCategories: true }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>;
}

function axisMembers(set: SetOptions) {
  return {
    setXAxisTitle: (title: unknown) => set({ 'hAxis.title': String(title) }),
    setYAxisTitle: (title: unknown) => set({ 'vAxis.title': String(title) }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>;
}

/** A bar chart lies on its side: its values are on the horizontal axis. */
function seriesMembers(type: string, set: SetOptions) {
  const [values, categories] = type === 'BAR' ? ['hAxis', 'vAxis'] : ['vAxis', 'hAxis'];
  return {
    setRange: (start: unknown, end: unknown) =>
      set({
        [`${values}.viewWindow.min`]: Number(start),
        [`${values}.viewWindow.max`]: Number(end),
      }),
    reverseCategories: () => set({ [`${categories}.direction`]: -1 }),
    ...(type === 'BAR' && { reverseDirection: () => set({ [`${values}.direction`]: -1 }) }),
    useLogScale: () => set({ [`${values}.logScale`]: true }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>;
}

function stackMembers(set: SetOptions) {
  return {
    setStacked: () => set({ isStacked: true }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>;
}

function pointMembers(host: Host, set: SetOptions) {
  const sizes: Record<string, number> = { none: 0, tiny: 2, medium: 7, large: 10, huge: 14 };
  return {
    setPointStyle: (value: unknown) => {
      const method = 'EmbeddedLineChartBuilder.setPointStyle';
      return set({ pointSize: sizes[key(host, 'PointStyle', { value, method })] });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>;
}

function lineMembers(host: Host, set: SetOptions) {
  return {
    setCurveStyle: (value: unknown) => {
      const method = 'EmbeddedLineChartBuilder.setCurveStyle';
      const smooth = key(host, 'CurveStyle', { value, method }) === 'smooth';
      return set({ curveType: smooth ? 'function' : 'none' });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>;
}

/** Ranges of both axes are a scatter chart's alone (gas-fakes oddities, "Chart Builder Method Fragmentation"). */
function scatterMembers(set: SetOptions) {
  const range = (axis: string) => (start: unknown, end: unknown) =>
    set({ [`${axis}.viewWindow.min`]: Number(start), [`${axis}.viewWindow.max`]: Number(end) });
  return {
    setXAxisRange: range('hAxis'),
    setYAxisRange: range('vAxis'),
    setXAxisLogScale: () => set({ 'hAxis.logScale': true }),
    setYAxisLogScale: () => set({ 'vAxis.logScale': true }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>;
}

function tableMembers(set: SetOptions) {
  return {
    enablePaging: (on: unknown) => set({ page: on === false ? 'disable' : 'enable' }),
    enableRtlTable: (on: unknown) => set({ rtlTable: on === true }),
    enableSorting: (on: unknown) => set({ sort: on === true ? 'enable' : 'disable' }),
    setFirstRowNumber: (number: unknown) => set({ firstRowNumber: Number(number) }),
    setInitialSortingAscending: (column: unknown) =>
      set({ sortColumn: Number(column), sortAscending: true }),
    setInitialSortingDescending: (column: unknown) =>
      set({ sortColumn: Number(column), sortAscending: false }),
    showRowNumberColumn: (on: unknown) => set({ showRowNumber: on === true }),
    useAlternatingRowStyle: (on: unknown) => set({ alternatingRowStyle: on === true }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder>;
}
