import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { FilterCriteria } from '../sheets/filtered';
import { mismatch, served } from './context';
import { conditionOf, criteriaType, criteriaValues } from './criteria';
import { whenMembers } from './criteria-members';

const made = new WeakMap<object, FilterCriteria>();

/** The criteria behind a `FilterCriteria` of the script; nothing if it is none. */
export function criteriaOf(value: unknown): FilterCriteria | undefined {
  return typeof value === 'object' && value !== null ? made.get(value) : undefined;
}

/** A `FilterCriteria`: AS/reference/spreadsheet/filter-criteria. */
export function criteriaObject(host: Host, criteria: FilterCriteria): object {
  const object = served(host, 'FilterCriteria', {
    ...readers(host, () => criteria),
    copy: () => criteriaBuilder(host, criteria),
  } satisfies Official<GoogleAppsScript.Spreadsheet.FilterCriteria>);
  made.set(object, criteria);
  return object;
}

function readers(host: Host, criteria: () => FilterCriteria) {
  return {
    getCriteriaType: () => criteriaType(host, 'BooleanCriteria', criteria().condition),
    getCriteriaValues: () => host.realm.array(criteriaValues(host, criteria().condition)),
    getHiddenValues: () => host.realm.array(criteria().hiddenValues ?? []),
    getVisibleValues: () => host.realm.array(criteria().visibleValues ?? []),
  } satisfies Official<GoogleAppsScript.Spreadsheet.FilterCriteria>;
}

/** `SpreadsheetApp.newFilterCriteria()`: AS/reference/spreadsheet/filter-criteria-builder. */
export function criteriaBuilder(host: Host, from: FilterCriteria = {}): object {
  let criteria = from;
  const merge = (part: FilterCriteria): object => {
    criteria = { ...criteria, ...part };
    return self;
  };
  const values = (key: 'hiddenValues' | 'visibleValues', method: string) => (list: unknown) => {
    if (!Array.isArray(list)) throw mismatch([list], `FilterCriteriaBuilder.${method}`);
    return merge({ [key]: Array.from(list, String) });
  };
  const self: object = served(host, 'FilterCriteriaBuilder', {
    ...readers(host, () => criteria),
    ...whenMembers(host, 'FilterCriteriaBuilder', (criterion, ...given) =>
      merge({ condition: conditionOf(host, criterion, given) }),
    ),
    setHiddenValues: values('hiddenValues', 'setHiddenValues'),
    setVisibleValues: values('visibleValues', 'setVisibleValues'),
    copy: () => criteriaBuilder(host, criteria),
    build: () => criteriaObject(host, criteria),
  } satisfies Official<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>);
  return self;
}
