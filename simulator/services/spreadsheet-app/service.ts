import type { Host } from '../../runtime/host';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { roleOf } from '../sheets/access';
import { newSpreadsheetFile } from '../sheets/create';
import { bookOf, change, served } from './context';
import { enumsOf } from './enums';
import { rangeAt } from './range';
import { TEXT } from './rules';
import { activeRange, sheetObject } from './sheet';
import { activeTab, spreadsheetObject } from './spreadsheet';
import { uiObject } from './ui';
import { validationBuilder } from './validation';

export { spreadsheetObject } from './spreadsheet';

/** A `Range` for an event, its corner counted from 1. */
export function rangeObject(
  host: Host,
  spreadsheetId: string,
  at: { sheetId: number; row: number; column: number; rows: number; columns: number },
): object {
  return rangeAt(host, { id: spreadsheetId, ...at });
}

/**
 * `SpreadsheetApp`: AS/reference/spreadsheet/spreadsheet-app. The container is the file the script stands in; in a card
 * there is none, whatever is open (platform-facts §3.1).
 */
export function spreadsheetAppService(host: Host, runtime: Runtime): object {
  const container = host.world.containerId;
  const inCard = host.execution.about.cause === 'card';
  const active = () => (inCard ? null : spreadsheetObject(host, container));
  const activeAt = () => ({ id: container, sheetId: activeTab(host, container).sheetId });
  return served(host, 'SpreadsheetApp', {
    ...enumsOf(host).surfaces,
    getActive: active,
    getActiveSpreadsheet: active,
    getActiveSheet: () => (inCard ? null : sheetObject(host, activeAt())),
    getActiveRange: () => (inCard ? null : activeRange(host, activeAt())),
    getCurrentCell: () => (inCard ? null : activeRange(host, activeAt())),
    getUi: () => uiObject(host, runtime),
    openById: (id: unknown) => open(host, String(id), 'openById'),
    openByUrl: (url: unknown) => open(host, idInUrl(String(url)), 'openByUrl'),
    create: (name: unknown, rows?: unknown, columns?: unknown) =>
      create(host, String(name), { rows, columns }),
    // Writes apply at once here; on Google they may wait until now (platform-facts §5.3).
    flush: () => undefined,
    newDataValidation: () => validationBuilder(host),
  });
}

function open(host: Host, id: string, member: string): object {
  if (host.world.spreadsheets[id] === undefined || host.world.drive.files[id] === undefined) {
    throw new ServiceError(TEXT.notFound(member));
  }
  if (roleOf(host.world, id, host.execution.about.user) === 'none')
    throw new ServiceError(TEXT.noAccess);
  return spreadsheetObject(host, id);
}

function idInUrl(url: string): string {
  const id = /\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
  if (id === undefined) throw new ServiceError('Invalid argument: url');
  return id;
}

function create(host: Host, title: string, size: { rows?: unknown; columns?: unknown }): object {
  const id = newSpreadsheetFile(host, { properties: { title } });
  const [first] = bookOf(host, id).sheets;
  if (first && typeof size.rows === 'number' && typeof size.columns === 'number') {
    const [rowCount, columnCount] = [size.rows, size.columns];
    change(host, id, (draft) =>
      Object.assign(draft.sheet(first.sheetId), { rowCount, columnCount }),
    );
  }
  return spreadsheetObject(host, id);
}
