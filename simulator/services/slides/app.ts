import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';

/** What `SlidesApp` tells a script that stands in no presentation: AS/reference/slides/slides-app. Presentations: services/slides/service.ts. */
export function slidesAppService(host: Host): object {
  return host.surface('SlidesApp', {
    getActivePresentation: () => null,
    getUi: () => {
      throw new ServiceError('Cannot call SlidesApp.getUi() from this context.');
    },
  } satisfies Official<GoogleAppsScript.Slides.SlidesApp>);
}
