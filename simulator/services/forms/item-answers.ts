import { ServiceError } from '../../runtime/signals';
import { list, mismatch, text, whole } from './guest';
import type { ItemAt } from './item';
import { itemResponse } from './item-response';
import { isQuestion } from './kinds';
import { TEXT } from './rules';
import type { FormItem, ItemKind, RawAnswer } from './state';
import { problemWith } from './validity';
import type { Official } from '../../runtime/official';
import type { Question } from './item-classes';

/** `createResponse` of each kind of question. @see platform-facts §4.3, §4.9 */
export function answerMembers(at: ItemAt, kind: ItemKind): Record<string, unknown> {
  if (!isQuestion(kind) || kind === 'FILE_UPLOAD') return {};
  return {
    createResponse: (...args: unknown[]) => {
      const item = at.item();
      const answer = answerFrom(at, item, args);
      const bare: FormItem = { ...item, required: false, validation: null };
      if (CHECKED.includes(kind) && problemWith(bare, answer) !== undefined) {
        throw new ServiceError(TEXT.invalidResponse(String(answer)));
      }
      return itemResponse(at.guest, { formId: at.formId, itemId: item.id, answer });
    },
  } satisfies Official<Question>;
}

/** Kinds whose createResponse throws for an answer the form would not take (their reference pages say so). */
const CHECKED: readonly ItemKind[] = [
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'LIST',
  'GRID',
  'CHECKBOX_GRID',
  'SCALE',
  'RATING',
];

function answerFrom(at: ItemAt, item: FormItem, args: unknown[]): RawAnswer {
  const method = `${at.className}.createResponse`;
  const [first] = args;
  const numbers = (): number[] => args.map((arg) => whole(arg, method));
  switch (item.type) {
    case 'CHECKBOX':
      return list(first, method).map((value) => text(value, method));
    case 'GRID':
      return list(first, method).map((value) => (value === null ? null : text(value, method)));
    case 'CHECKBOX_GRID':
      return list(first, method).map((row) =>
        row === null ? null : list(row, method).map((value) => text(value, method)),
      );
    case 'SCALE':
    case 'RATING':
      return String(whole(first, method));
    case 'DATE':
      return dateText(at, first, { year: item.date.includesYear, time: false });
    case 'DATETIME':
      return dateText(at, first, { year: true, time: true });
    case 'TIME':
      return clock(numbers(), { wraps: true });
    case 'DURATION':
      return clock(numbers(), { wraps: false });
    default:
      return text(first, method);
  }
}

/** `2000-01-01` and `2024-05-20 14:30` [field: gas-fakes, test/testformresponse.js, run on live Apps Script too], by the script's own clock. */
function dateText(
  at: ItemAt,
  value: unknown,
  { year, time }: { year: boolean; time: boolean },
): string {
  if (!at.guest.host.realm.isDate(value)) throw mismatch([value], `${at.className}.createResponse`);
  const day = [...(year ? [value.getFullYear()] : []), value.getMonth() + 1, value.getDate()];
  const date = day
    .map((part, index) => String(part).padStart(year && index === 0 ? 4 : 2, '0'))
    .join('-');
  const [hour, minute] = [value.getHours(), value.getMinutes()];
  return time ? `${date} ${clock([hour, minute], { wraps: true })}` : date;
}

/** `07:45` and `01:02:03` [field: the same tests]; minutes beyond 59 run over: (10, 90) is 11:30 (platform-facts §4.3). */
function clock(parts: number[], { wraps }: { wraps: boolean }): string {
  const [hours = 0, minutes = 0, seconds = 0] = parts;
  const total = hours * 3600 + minutes * 60 + seconds;
  const hour = Math.floor(total / 3600);
  const shown = [
    wraps ? hour % 24 : hour,
    Math.floor(total / 60) % 60,
    ...(wraps ? [] : [total % 60]),
  ];
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
