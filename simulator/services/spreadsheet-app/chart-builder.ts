import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { toGridRange } from '../sheets/grid';
import type { GridRange } from '../sheets/state';
import type { ChartData } from './chart-data';
import { typedMembers } from './chart-options';
import { chartObject, containerObject } from './charts';
import { mismatch, served, whole } from './context';
import { enumKey, enumValue, type EnumName } from './enums';
import { placeOfRange } from './identity';
import { placeOfGridRange, rectOf } from './place';
import { rangeAt } from './range';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** `Sheet.newChart()` and `EmbeddedChart.modify()`: AS/reference/spreadsheet/embedded-chart-builder. */
export function chartBuilder(host: Host, from: ChartData): object {
  return builder(host, structuredClone(from), undefined);
}

/** Titles and colours belong to the builder of a type: `asColumnChart()` comes first (platform-facts §5.5). */
function builder(host: Host, data: ChartData, typed: string | undefined): object {
  const set = (part: Partial<ChartData>): object => {
    Object.assign(data, part);
    return self;
  };
  const as = (type: string) => () => {
    data.type = type;
    return builder(host, data, type);
  };
  const self: object = served(
    host,
    typed ? `Embedded${nameOf(typed)}ChartBuilder` : 'EmbeddedChartBuilder',
    {
      ...(typed
        ? typedMembers(host, typed, (options) => set({ options: { ...data.options, ...options } }))
        : {}),
      asAreaChart: as('AREA'),
      asBarChart: as('BAR'),
      asColumnChart: as('COLUMN'),
      asComboChart: as('COMBO'),
      asHistogramChart: as('HISTOGRAM'),
      asLineChart: as('LINE'),
      asPieChart: as('PIE'),
      asScatterChart: as('SCATTER'),
      asTableChart: as('TABLE'),
      ...rangeMembers(host, data, set),
      ...wholeMembers(host, data, set),
      build: () => chartObject(host, structuredClone(data)),
    } satisfies Official<Builder>,
  );
  return self;
}

function nameOf(type: string): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}

type Set = (part: Partial<ChartData>) => object;

function rangeMembers(host: Host, data: ChartData, set: Set) {
  const given = (range: unknown, method: string): GridRange => {
    const place = placeOfRange(range);
    if (place === undefined) throw mismatch([range], `EmbeddedChartBuilder.${method}`);
    return toGridRange(place.sheetId, rectOf(place));
  };
  return {
    addRange: (range: unknown) => set({ ranges: [...data.ranges, given(range, 'addRange')] }),
    removeRange: (range: unknown) => {
      const gone = JSON.stringify(given(range, 'removeRange'));
      return set({ ranges: data.ranges.filter((each) => JSON.stringify(each) !== gone) });
    },
    clearRanges: () => set({ ranges: [] }),
    getRanges: () =>
      host.realm.array(
        data.ranges.map((range) => rangeAt(host, placeOfGridRange(host, data.id, range))),
      ),
  } satisfies Official<Builder>;
}

function wholeMembers(host: Host, data: ChartData, set: Set) {
  const key = (name: EnumName, value: unknown, method: string): string => {
    const found = enumKey(host, name, value);
    if (found === undefined) throw mismatch([value], `EmbeddedChartBuilder.${method}`);
    return found;
  };
  return {
    getChartType: () => enumValue(host, 'ChartType', data.type),
    setChartType: (type: unknown) => set({ type: key('ChartType', type, 'setChartType') }),
    getContainer: () => containerObject(host, data),
    setPosition: (...args: unknown[]) => {
      const [row = 1, column = 1, offsetX = 0, offsetY = 0] = args.map((arg) =>
        whole(arg, 'EmbeddedChartBuilder.setPosition'),
      );
      return set({ anchor: { ...data.anchor, row, column, offsetX, offsetY } });
    },
    setOption: (option: unknown, value: unknown) => {
      if (typeof option !== 'string')
        throw mismatch([option, value], 'EmbeddedChartBuilder.setOption');
      const plain: unknown =
        value === undefined ? null : JSON.parse(JSON.stringify(value) ?? 'null');
      return set({ options: { ...data.options, [option]: plain } });
    },
    setNumHeaders: (headers: unknown) =>
      set({ headers: whole(headers, 'EmbeddedChartBuilder.setNumHeaders') }),
    setTransposeRowsAndColumns: (on: unknown) => set({ transposed: on === true }),
    setHiddenDimensionStrategy: (given: unknown) =>
      set({ hidden: key('ChartHiddenDimensionStrategy', given, 'setHiddenDimensionStrategy') }),
    setMergeStrategy: (given: unknown) =>
      set({ merge: key('ChartMergeStrategy', given, 'setMergeStrategy') }),
  } satisfies Official<Builder>;
}
