import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { CHART_ENUMS } from '../spreadsheet-app/enum-keys';
import { enumsNamed } from '../spreadsheet-app/enums';

/** `Charts`: the words that charts in a sheet are made with (AS/reference/charts/charts); no charts of its own. */
export function chartsService(host: Host): object {
  return host.surface('Charts', {
    ...enumsNamed(host, CHART_ENUMS),
  } satisfies Official<GoogleAppsScript.Charts.Charts>);
}
