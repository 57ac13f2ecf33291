import { ServiceError } from '../../runtime/signals';
import { flag, filledTexts, mismatch, text, whole, guestList } from './guest';
import type { ItemAt } from './item';
import { hasChoices, isGrid, isQuestion } from './kinds';
import { TEXT } from './rules';
import { newItemNumber, type ItemKind } from './state';
import { thingOf } from './stands-for';
import type { Official } from '../../runtime/official';
import type { Dated, Grid, Question, Validated, WithPoints } from './item-classes';

type Members = Record<string, unknown>;

/** What questions of each kind have beside their choices. */
export function questionMembers(at: ItemAt, kind: ItemKind): Members {
  if (!isQuestion(kind)) return {};
  return {
    ...requiredMembers(at),
    ...(isGrid(kind) ? gridMembers(at) : {}),
    ...(kind === 'SCALE' ? scaleMembers(at) : {}),
    ...(kind === 'RATING' ? ratingMembers(at) : {}),
    ...(kind === 'DATE' || kind === 'DATETIME' ? dateMembers(at) : {}),
    ...validationMembers(at, kind),
    ...pointMembers(at, kind),
  };
}

function requiredMembers(at: ItemAt): Members {
  return {
    isRequired: () => at.item().required,
    setRequired: (enabled: unknown) => {
      const required = flag(enabled, `${at.className}.setRequired`);
      return at.change((item) => (item.required = required));
    },
  } satisfies Official<Question>;
}

/** Rows keep their entries by their place, so that refreshed rows keep their columns (platform-facts §4.3). */
function gridMembers(at: ItemAt): Members {
  const { guest } = at;
  return {
    getRows: () => guestList(guest, at.item().rows),
    getColumns: () => guestList(guest, at.item().columns),
    setRows: (rows: unknown) => {
      const values = filledTexts(rows, 'rows', `${at.className}.setRows`);
      return at.change((item, form) => {
        item.gridEntryIds = values.map(
          (_row, index) => item.gridEntryIds[index] ?? newItemNumber(guest.host.world, form),
        );
        item.rows = values;
      });
    },
    setColumns: (columns: unknown) => {
      const values = filledTexts(columns, 'columns', `${at.className}.setColumns`);
      if (new Set(values).size < values.length) throw new ServiceError(TEXT.invalidData);
      return at.change((item) => (item.columns = values));
    },
  } satisfies Official<Grid>;
}

/** @see platform-facts §4.3: lower 0 or 1, upper 3 to 10 */
function scaleMembers(at: ItemAt): Members {
  return {
    getLowerBound: () => at.item().bounds.lower,
    getUpperBound: () => at.item().bounds.upper,
    getLeftLabel: () => at.item().bounds.left,
    getRightLabel: () => at.item().bounds.right,
    setBounds: (lower: unknown, upper: unknown) => {
      const [from, to] = [whole(lower, 'ScaleItem.setBounds'), whole(upper, 'ScaleItem.setBounds')];
      if (from < 0 || from > 1) throw new ServiceError(TEXT.invalidArgument('lower'));
      if (to < 3 || to > 10) throw new ServiceError(TEXT.invalidArgument('upper'));
      return at.change((item) => Object.assign(item.bounds, { lower: from, upper: to }));
    },
    setLabels: (left: unknown, right: unknown) => {
      const labels = {
        left: text(left, 'ScaleItem.setLabels'),
        right: text(right, 'ScaleItem.setLabels'),
      };
      return at.change((item) => Object.assign(item.bounds, labels));
    },
  } satisfies Official<GoogleAppsScript.Forms.ScaleItem>;
}

/** @see platform-facts §4.3: level 3 to 10, three at first */
function ratingMembers(at: ItemAt): Members {
  const { enums } = at.guest;
  return {
    getRatingScaleLevel: () => at.item().rating.level,
    getRatingIcon: () => enums.value('RatingIconType', at.item().rating.icon),
    setRatingScaleLevel: (level: unknown) => {
      const value = whole(level, 'RatingItem.setRatingScaleLevel');
      if (value < 3 || value > 10) throw new ServiceError(TEXT.invalidArgument('ratingScaleLevel'));
      return at.change((item) => (item.rating.level = value));
    },
    setRatingIcon: (icon: unknown) => {
      const key = enums.keyOf('RatingIconType', icon);
      if (key === undefined) throw mismatch([icon], 'RatingItem.setRatingIcon');
      return at.change((item) => (item.rating.icon = key));
    },
  } satisfies Official<GoogleAppsScript.Forms.RatingItem>;
}

function dateMembers(at: ItemAt): Members {
  return {
    includesYear: () => at.item().date.includesYear,
    setIncludesYear: (enabled: unknown) => {
      const value = flag(enabled, `${at.className}.setIncludesYear`);
      return at.change((item) => (item.date.includesYear = value));
    },
  } satisfies Official<Dated>;
}

const VALIDATION_OF: Partial<Record<ItemKind, string>> = {
  TEXT: 'TextValidation',
  PARAGRAPH_TEXT: 'ParagraphTextValidation',
  CHECKBOX: 'CheckboxValidation',
  GRID: 'GridValidation',
  CHECKBOX_GRID: 'CheckboxGridValidation',
};

function validationMembers(at: ItemAt, kind: ItemKind): Members {
  const wanted = VALIDATION_OF[kind];
  if (wanted === undefined) return {};
  return {
    clearValidation: () => at.change((item) => (item.validation = null)),
    setValidation: (validation: unknown) => {
      const thing = thingOf(at.guest, validation, 'validation');
      if (thing?.of !== wanted) throw mismatch([validation], `${at.className}.setValidation`);
      return at.change((item) => (item.validation = thing.state));
    },
  } satisfies Official<Validated>;
}

/** Zero points are refused [field: several public scripts report "Invalid data updating form" for setPoints(0)]. */
function pointMembers(at: ItemAt, kind: ItemKind): Members {
  if (isGrid(kind)) return {};
  return {
    getPoints: () => at.item().points,
    setPoints: (points: unknown) => {
      const value = whole(points, `${at.className}.setPoints`);
      if (value <= 0 || (!hasChoices(kind) && !at.form().isQuiz))
        throw new ServiceError(TEXT.invalidData);
      return at.change((item) => (item.points = value));
    },
  } satisfies Official<WithPoints>;
}
