import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { DeveloperMetadata, MetadataPlace } from '../sheets/state';
import { bookOf, mismatch, served } from './context';
import { enumKey } from './enums';
import { metadataObject } from './metadata';

type Test = (each: DeveloperMetadata) => boolean;

/**
 * A `DeveloperMetadataFinder`: what lies wholly within the place it was made for, or all that touches it
 * (AS/reference/spreadsheet/developer-metadata-finder, platform-facts §5.5).
 */
export function metadataFinder(
  host: Host,
  { id, where }: { id: string; where: MetadataPlace | undefined },
): object {
  const tests: Test[] = [];
  let intersecting = false;
  const only = (test: Test): object => {
    tests.push(test);
    return self;
  };
  const key = (
    name: 'DeveloperMetadataVisibility' | 'DeveloperMetadataLocationType',
    value: unknown,
  ) => {
    const found = enumKey(host, name, value);
    if (found === undefined)
      throw mismatch(
        [value],
        `DeveloperMetadataFinder.with${name.replace('DeveloperMetadata', '')}`,
      );
    return found;
  };
  const self: object = served(host, 'DeveloperMetadataFinder', {
    withId: (wanted: unknown) => only(({ metadataId }) => metadataId === wanted),
    withKey: (wanted: unknown) => only(({ metadataKey }) => metadataKey === wanted),
    withValue: (wanted: unknown) => only(({ metadataValue }) => metadataValue === wanted),
    withVisibility: (given: unknown) => {
      const wanted = key('DeveloperMetadataVisibility', given);
      return only(({ visibility }) => visibility === wanted);
    },
    withLocationType: (given: unknown) => {
      const wanted = key('DeveloperMetadataLocationType', given);
      return only(({ place }) => place.on.toUpperCase() === wanted);
    },
    onIntersectingLocations: () => {
      intersecting = true;
      return self;
    },
    find: () => {
      const found = bookOf(host, id).developerMetadata.filter(
        (each) => lies(each.place, where, intersecting) && tests.every((test) => test(each)),
      );
      return host.realm.array(
        found.map(({ metadataId }) => metadataObject(host, { id, metadataId })),
      );
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>);
  return self;
}

/** A range that is no whole row or column holds no metadata, but lies on the tab that has some. */
function lies(place: MetadataPlace, where: MetadataPlace | undefined, touching: boolean): boolean {
  if (where === undefined) return false;
  if (where.on === 'spreadsheet') return true;
  if (place.on === 'spreadsheet') return touching;
  if (place.sheetId !== where.sheetId) return false;
  if (where.on === 'sheet') return true;
  if (place.on === 'sheet') return touching;
  // A row and a column of one tab always cross.
  return place.on === where.on ? place.index === where.index : touching;
}
