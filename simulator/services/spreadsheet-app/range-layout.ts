import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Cell } from '../sheets/state';
import { mismatch, served } from './context';
import { enumKey, enumValue } from './enums';
import { NORMAL } from '../sheets/grid-data';
import { withFormat, type Access, type Write } from './range-access';

/** How text lies in its cell: AS/reference/spreadsheet/range, alignment, wrapping, direction, rotation. */
export function layoutMembers(host: Host, access: Access) {
  const { one, all, put, each } = access;
  const horizontal = aligned('horizontalAlignment', ['LEFT', 'CENTER', 'RIGHT', NORMAL]);
  const vertical = aligned('verticalAlignment', ['TOP', 'MIDDLE', 'BOTTOM']);
  return {
    getHorizontalAlignment: one(sideOf('horizontalAlignment', 'general')),
    getHorizontalAlignments: all(sideOf('horizontalAlignment', 'general')),
    setHorizontalAlignment: put('setHorizontalAlignment', horizontal),
    setHorizontalAlignments: each('setHorizontalAlignments', horizontal),
    getVerticalAlignment: one(sideOf('verticalAlignment', 'bottom')),
    getVerticalAlignments: all(sideOf('verticalAlignment', 'bottom')),
    setVerticalAlignment: put('setVerticalAlignment', vertical),
    setVerticalAlignments: each('setVerticalAlignments', vertical),
    ...wrapMembers(host, access),
    ...directionMembers(host, access),
    ...rotationMembers(host, access),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function wrapMembers(host: Host, { one, all, put, each }: Access) {
  const strategy = (cell: Cell | undefined) => {
    const kept = cell?.format?.['wrapStrategy'];
    return enumValue(host, 'WrapStrategy', kept === 'WRAP' || kept === 'CLIP' ? kept : 'OVERFLOW');
  };
  // A cell that nobody touched overflows and says that it wraps (gas-fakes oddities, "Wrap and Wrap strategy").
  const wraps = (cell: Cell | undefined) =>
    [undefined, 'WRAP'].includes(cell?.format?.['wrapStrategy'] as string);
  const setStrategy: Write = (value, method) => {
    const key = enumKey(host, 'WrapStrategy', value);
    if (key === undefined) throw mismatch([value], method);
    const wrapStrategy = key === 'OVERFLOW' ? 'OVERFLOW_CELL' : key;
    return (cell) => withFormat(cell, { wrapStrategy: true }, { wrapStrategy });
  };
  const setWrap: Write = (value, method) => {
    if (typeof value !== 'boolean') throw mismatch([value], method);
    const wrapStrategy = value ? 'WRAP' : 'OVERFLOW_CELL';
    return (cell) => withFormat(cell, { wrapStrategy: true }, { wrapStrategy });
  };
  return {
    getWrap: one(wraps),
    getWraps: all(wraps),
    setWrap: put('setWrap', setWrap),
    setWraps: each('setWraps', setWrap),
    getWrapStrategy: one(strategy),
    getWrapStrategies: all(strategy),
    setWrapStrategy: put('setWrapStrategy', setStrategy),
    setWrapStrategies: each('setWrapStrategies', setStrategy),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function directionMembers(host: Host, { one, all, put, each }: Access) {
  const direction = (cell: Cell | undefined) =>
    enumValue(host, 'TextDirection', cell?.format?.['textDirection'] as string | undefined);
  const setDirection: Write = (value, method) => {
    const textDirection = enumKey(host, 'TextDirection', value);
    if (value !== null && textDirection === undefined) throw mismatch([value], method);
    return (cell) => withFormat(cell, { textDirection: true }, { textDirection });
  };
  const hyperlink: Write = (value, method) => {
    if (typeof value !== 'boolean') throw mismatch([value], method);
    const hyperlinkDisplayType = value ? 'LINKED' : 'PLAIN_TEXT';
    return (cell) => withFormat(cell, { hyperlinkDisplayType: true }, { hyperlinkDisplayType });
  };
  return {
    getTextDirection: one(direction),
    getTextDirections: all(direction),
    setTextDirection: put('setTextDirection', setDirection),
    setTextDirections: each('setTextDirections', setDirection),
    setShowHyperlink: put('setShowHyperlink', hyperlink),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

interface Rotation {
  angle?: number;
  vertical?: boolean;
}

function rotationMembers(host: Host, { one, all, put, each }: Access) {
  const turned = (textRotation: Rotation) => (cell: Cell | undefined) =>
    withFormat(cell, { textRotation: true }, { textRotation });
  const rotation = (cell: Cell | undefined) => {
    const kept = (cell?.format?.['textRotation'] ?? {}) as Rotation;
    const made = served(host, 'TextRotation', {
      getDegrees: () => kept.angle ?? 0,
      isVertical: () => kept.vertical === true,
    } satisfies Official<GoogleAppsScript.Spreadsheet.TextRotation>);
    rotations.set(made, kept);
    return made;
  };
  const setRotation: Write = (value, method) => {
    const kept = typeof value === 'number' ? { angle: value } : rotations.get(value as object);
    if (kept === undefined) throw mismatch([value], method);
    return turned(kept);
  };
  return {
    getTextRotation: one(rotation),
    getTextRotations: all(rotation),
    setTextRotation: put('setTextRotation', setRotation),
    setTextRotations: each('setTextRotations', setRotation),
    setVerticalText: put('setVerticalText', (value) => turned({ vertical: value === true })),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

const rotations = new WeakMap<object, Rotation>();

function sideOf(key: string, otherwise: string): (cell: Cell | undefined) => string {
  return (cell) => {
    const side = cell?.format?.[key];
    return typeof side === 'string' ? side.toLowerCase().replace('_', '-') : otherwise;
  };
}

/** A side by its name; null means the default, `normal` reads back as `general-left`, other words mean nothing (gas-fakes oddities). */
function aligned(key: string, sides: string[]): Write {
  return (value) => (cell) => {
    if (value === null) return withFormat(cell, { [key]: true }, {});
    const side = value === 'normal' ? NORMAL : String(value).toUpperCase();
    return sides.includes(side) ? withFormat(cell, { [key]: true }, { [key]: side }) : (cell ?? {});
  };
}
