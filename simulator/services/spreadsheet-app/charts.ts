import { nextNumber } from '../../world/ids';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertTabEditable } from '../sheets/access';
import type { SheetState } from '../sheets/state';
import { chartBuilder } from './chart-builder';
import { chartFromKept, keptChart, optionOf, type ChartData } from './chart-data';
import { change, mismatch, served, sheetOf } from './context';
import { enumValue } from './enums';
import type { At } from './identity';
import { placeOfGridRange } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

const charts = new WeakMap<object, ChartData>();

/** Charts in a tab: AS/reference/spreadsheet/sheet. They are kept; nothing is drawn. */
export function chartMembers(host: Host, at: At) {
  const edit = <T>(next: (sheet: SheetState, newId: () => number) => T): T =>
    change(host, at.id, (draft) => {
      const sheet = draft.sheet(at.sheetId);
      assertTabEditable(draft, sheet);
      return next(sheet, () => nextNumber(draft.world, 'chart', 2 ** 31 - 1));
    });
  const given = (chart: unknown, method: string): ChartData => {
    const data = typeof chart === 'object' && chart !== null ? charts.get(chart) : undefined;
    if (data === undefined) throw mismatch([chart], `Sheet.${method}`);
    return data;
  };
  const known = ({ chartId }: ChartData): void => {
    const here = sheetOf(host, at).charts.some((kept) => kept['chartId'] === chartId);
    if (chartId === null || !here) throw new ServiceError(TEXT.chartGone);
  };
  return {
    newChart: () => chartBuilder(host, newChart(at)),
    getCharts: () =>
      host.realm.array(
        sheetOf(host, at).charts.map((kept) => chartObject(host, chartFromKept(at.id, kept))),
      ),
    insertChart: (chart: unknown) => {
      const data = given(chart, 'insertChart');
      edit((sheet, newId) => {
        data.chartId = newId();
        sheet.charts = [...sheet.charts, keptChart(data)];
      });
    },
    updateChart: (chart: unknown) => {
      const data = given(chart, 'updateChart');
      known(data);
      edit((sheet) => {
        const same = (kept: { chartId?: unknown }) => kept.chartId === data.chartId;
        sheet.charts = sheet.charts.map((kept) => (same(kept) ? keptChart(data) : kept));
      });
    },
    removeChart: (chart: unknown) => {
      const data = given(chart, 'removeChart');
      known(data);
      edit((sheet) => {
        sheet.charts = sheet.charts.filter((kept) => kept['chartId'] !== data.chartId);
      });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

function newChart({ id, sheetId }: At): ChartData {
  const anchor = { sheetId, row: 1, column: 1, offsetX: 0, offsetY: 0 };
  return { id, chartId: null, type: 'COLUMN', ranges: [], options: {}, anchor, ...UNSET };
}

const UNSET = { hidden: 'IGNORE_BOTH', merge: 'MERGE_COLUMNS', headers: 0, transposed: false };

/** An `EmbeddedChart`: AS/reference/spreadsheet/embedded-chart. */
export function chartObject(host: Host, data: ChartData): object {
  const made = served(host, 'EmbeddedChart', {
    getChartId: () => data.chartId,
    getContainerInfo: () => containerObject(host, data),
    getRanges: () =>
      host.realm.array(
        data.ranges.map((range) => rangeAt(host, placeOfGridRange(host, data.id, range))),
      ),
    getOptions: () =>
      served(host, 'ChartOptions', {
        get: (option: unknown) => host.realm.json(optionOf(data.options, String(option)) ?? null),
      } satisfies Official<GoogleAppsScript.Charts.ChartOptions>),
    getHiddenDimensionStrategy: () => enumValue(host, 'ChartHiddenDimensionStrategy', data.hidden),
    getMergeStrategy: () => enumValue(host, 'ChartMergeStrategy', data.merge),
    getNumHeaders: () => data.headers,
    getTransposeRowsAndColumns: () => data.transposed,
    modify: () => chartBuilder(host, data),
  } satisfies Official<GoogleAppsScript.Spreadsheet.EmbeddedChart>);
  charts.set(made, data);
  return made;
}

/** A `ContainerInfo`: where a chart's corner is. */
export function containerObject(host: Host, { anchor }: ChartData): object {
  return served(host, 'ContainerInfo', {
    getAnchorRow: () => anchor.row,
    getAnchorColumn: () => anchor.column,
    getOffsetX: () => anchor.offsetX,
    getOffsetY: () => anchor.offsetY,
  } satisfies Official<GoogleAppsScript.Spreadsheet.ContainerInfo>);
}
