import * as hand from '../../../simulator/control/sheet';
import { sheetsService } from '../../../simulator/services/sheets/service';
import type { Host } from '../../../simulator/runtime/host';
import type { Runtime } from '../../../simulator/runtime/runtime';
import type { World } from '../../../simulator/world/world';
import type { Store } from '../../../src/app/ports/store';
import type { Tables } from '../../../src/app/ports/tables';
import { FIRST_DATA_ROW, KEY_ROW, sheetIdOf } from '../../../src/workspace/store/layout';
import { sheetsStore } from '../../../src/workspace/store/store';
import { sheetsTables } from '../../../src/workspace/store/tables';
import { newTestWorld } from '../../simulator/support/guest';
import type { Office } from '../store';
import { small, vocabulary } from './programme';

const ZONE = 'America/Mexico_City';

/** The store over the simulator's Sheets service, and a person at the same sheet. */
export class SheetOffice implements Office {
  readonly world: World = newTestWorld();
  readonly store: Store;
  readonly tables: Tables;
  /** Service calls so far, by member. */
  readonly calls: string[] = [];
  /** What a person does while a call is on its way, once. */
  private meanwhile: (() => void) | undefined;

  constructor() {
    const spreadsheetId = this.world.containerId;
    (globalThis as { Sheets?: unknown }).Sheets = sheetsService(this.host(), {} as Runtime);
    this.tables = sheetsTables({
      spreadsheetId,
      programme: small,
      titlesOf: (table) => ({ tab: `Tab ${table}`, columns: {} }),
      zone: ZONE,
      name: 'Prueba',
      unnamed: [],
    });
    this.tables.mend(() => undefined);
    this.store = sheetsStore({
      spreadsheetId,
      programme: small,
      zone: ZONE,
      now: () => this.world.now,
      vocabularyOf: () => vocabulary,
    });
  }

  /** Does this just before the next call that writes reaches the sheet. */
  before(act: () => void): void {
    this.meanwhile = act;
  }

  sort(table: string, column: string): void {
    hand.sortSheet(this.world, {
      ...this.tab(table),
      column: this.columnOf(table, column),
      ascending: false,
    });
  }

  insertRow(table: string): void {
    hand.insertRow(this.world, { ...this.tab(table), at: FIRST_DATA_ROW });
  }

  deleteRow(table: string, id: string): void {
    hand.deleteRow(this.world, { ...this.tab(table), row: this.rowOf(table, id) });
  }

  type(table: string, id: string, typed: { column: string; value: string | number | null }): void {
    this.typeAt(table, this.rowOf(table, id), typed);
  }

  typeAt(
    table: string,
    row: number,
    { column, value }: { column: string; value: string | number | null },
  ): void {
    hand.typeInto(this.world, {
      ...this.tab(table),
      row,
      column: this.columnOf(table, column),
      value,
    });
  }

  tab(table: string): { spreadsheetId: string; sheetId: number } {
    return { spreadsheetId: this.world.containerId, sheetId: sheetIdOf(table) };
  }

  columnOf(table: string, column: string): number {
    return this.cells(table)[KEY_ROW]?.indexOf(column) ?? -1;
  }

  rowOf(table: string, id: string): number {
    const column = this.columnOf(table, 'id');
    return this.cells(table).findIndex((row) => row[column] === id);
  }

  /** What the cells of a tab hold, by rows. */
  cells(table: string): unknown[][] {
    const { Sheets } = globalThis as unknown as { Sheets: ReadApi };
    const answer = Sheets.Spreadsheets.Values.batchGetByDataFilter(
      {
        dataFilters: [{ gridRange: { sheetId: sheetIdOf(table) } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
      this.world.containerId,
    );
    return answer.valueRanges?.[0]?.valueRange?.values ?? [];
  }

  private host(): Host {
    const json = <T>(value: T): T =>
      value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
    const call = <T>(member: string, effect: () => T): T => {
      const act = member.endsWith('batchUpdate') ? this.meanwhile : undefined;
      if (act !== undefined) this.meanwhile = undefined;
      act?.();
      this.calls.push(member);
      return effect();
    };
    return {
      world: this.world,
      execution: { about: { user: this.world.operator }, now: () => this.world.now },
      call,
      api: <T>(member: string, effect: () => T): T => json(call(member, effect)),
      surface: <T>(_name: string, members: T): T => members,
      realm: { json },
    } as unknown as Host;
  }
}

interface ReadApi {
  Spreadsheets: {
    Values: {
      batchGetByDataFilter(
        body: object,
        id: string,
      ): { valueRanges?: { valueRange?: { values?: unknown[][] } }[] };
    };
  };
}
