import { nextNumber } from '../../../world/ids';
import { matchingMetadata, type DataFilter } from '../filters';
import { assertMetadataFits } from '../limits';
import { updated } from '../mask';
import { metadataResource, placeOf, type GivenLocation } from '../metadata';
import { refuse } from '../refusal';
import type { DeveloperMetadata } from '../state';
import { neededMask, type Handler } from './api';

interface GivenMetadata {
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
  visibility?: DeveloperMetadata['visibility'];
  location?: GivenLocation;
}

export const createDeveloperMetadata: Handler<{ developerMetadata?: GivenMetadata }> = (
  draft,
  body,
) => {
  const given = body.developerMetadata ?? {};
  const { metadataKey, metadataValue, visibility = 'DOCUMENT' } = given;
  if (!metadataKey) refuse('Developer metadata must have a key.');
  if (given.location === undefined) refuse('Developer metadata must have a location.');
  const all = draft.book.developerMetadata;
  const taken = (id: number): boolean => all.some((each) => each.metadataId === id);
  let metadataId = given.metadataId ?? nextNumber(draft.world, 'metadata', 2 ** 31 - 1);
  if (given.metadataId !== undefined && taken(metadataId))
    refuse(`Developer metadata with id ${metadataId} already exists.`);
  while (taken(metadataId)) metadataId = nextNumber(draft.world, 'metadata', 2 ** 31 - 1);
  const place = placeOf(draft, given.location);
  const made: DeveloperMetadata = {
    metadataId,
    metadataKey,
    ...(metadataValue !== undefined && { metadataValue }),
    visibility,
    place,
  };
  draft.book.developerMetadata = [...all, made];
  assertMetadataFits(draft.book.developerMetadata);
  return { createDeveloperMetadata: { developerMetadata: metadataResource(made) } };
};

export const updateDeveloperMetadata: Handler<{
  dataFilters?: DataFilter[];
  developerMetadata?: GivenMetadata;
  fields?: string;
}> = (draft, body) => {
  const mask = neededMask(body.fields);
  const { location, ...given } = body.developerMetadata ?? {};
  const chosen = new Set(
    (body.dataFilters ?? []).flatMap((filter) => matchingMetadata(draft.book, filter)),
  );
  const change = (each: DeveloperMetadata): DeveloperMetadata => {
    const after = updated(each, given, mask);
    return location
      ? { ...after, place: placeOf(draft, location) }
      : { ...after, place: each.place };
  };
  const changed = draft.book.developerMetadata.map((each) =>
    chosen.has(each) ? change(each) : each,
  );
  const results = changed.filter((_, i) =>
    chosen.has(draft.book.developerMetadata[i] as DeveloperMetadata),
  );
  draft.book.developerMetadata = changed;
  assertMetadataFits(changed);
  return { updateDeveloperMetadata: { developerMetadata: results.map(metadataResource) } };
};

export const deleteDeveloperMetadata: Handler<{ dataFilter?: DataFilter }> = (draft, body) => {
  const gone = new Set(matchingMetadata(draft.book, body.dataFilter ?? {}));
  draft.book.developerMetadata = draft.book.developerMetadata.filter((each) => !gone.has(each));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: [...gone].map(metadataResource) } };
};
