import { vocabularyOf } from '../../../src/app/vocabulary';
import type { Env } from '../../../src/app/env';
import { EffectFailed, type EffectKind, type Outcome } from '../../../src/app/ports/effects';
import type { RawAnswer } from '../../../src/app/ports/answers';
import type { Row, Tables } from '../../../src/core/table/value';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts';
import { NOW } from '../../core/support/given';
import { memoryStore } from './memory-store';

export const OPERATOR = 'coordinacion@crea.example';
const SPREADSHEET = 'sheet-of-a-test';

/** Thrown where an execution is killed; nothing it calls answers any more. */
export class Killed extends Error {}

/** The programme's own row, as set-up leaves it. */
export const programmeRow: Row = {
  id: 'programme',
  kind: 'programme',
  state: 'made',
  data: JSON.stringify({ version: 2, spreadsheetId: SPREADSHEET, operator: OPERATOR }),
};

/** What a service throws that will do it later. */
export const STUMBLING = new Error('try again later');

/** Google as far as the spine knows it: it outlives executions, and tells what reached the world. */
export class FakeGoogle {
  tables: Tables;
  notes: Record<string, string> = {};
  answers: Record<string, RawAnswer[]> = {};
  /** What people can see was done, in order: `kind key`. */
  seen: string[] = [];
  log: string[] = [];
  now = NOW;
  /** How long each call takes. */
  callMs = 0;
  calls = 0;
  killAt = Infinity;
  /** Kinds that fail, and how often yet; `after`: the world has seen it all the same. */
  failing: Partial<Record<EffectKind, { times: number; permanent?: boolean; after?: boolean }>> =
    {};
  /** To how many people the account may still write today. */
  mailsLeft = 1_500;
  attempts: { key: string; maybeDone: boolean; reservedId: string | undefined }[] = [];
  private reserved = 0;
  private made = new Set<string>();

  constructor(tables: Tables = {}) {
    this.tables = { ...tables, resources: [programmeRow, ...(tables['resources'] ?? [])] };
  }

  /** A call that may be the last of this execution: before it takes effect, or just after. */
  call<T>(effect: () => T): T {
    if (this.calls >= this.killAt) throw new Killed();
    this.calls += 1;
    this.now += this.callMs;
    const value = effect();
    if (this.calls >= this.killAt) throw new Killed();
    return value;
  }

  /** One execution's ports. */
  env(): Env {
    const startedAt = this.now;
    const env = {
      programme: crea,
      texts: esMX,
      spreadsheet: { id: SPREADSHEET, url: 'https://sheets.example/1' },
      store: this.store(),
      answers: {
        since: ({ key }: { key: string }, since: number | undefined) =>
          this.call(() =>
            (this.answers[key] ?? []).filter(({ at }) => since === undefined || at >= since),
          ),
      },
      performers: this.performers(),
      notes: {
        all: () => this.call(() => ({ ...this.notes })),
        set: (key: string, value: string) => this.call(() => void (this.notes[key] = value)),
        remove: (key: string) => this.call(() => void delete this.notes[key]),
      },
      lock: { take: () => true, release: () => undefined },
      account: { email: () => OPERATOR },
      allowance: { mails: () => this.call(() => this.mailsLeft) },
      makers: { drive: { reserveId: () => this.call(() => `reserved-${(this.reserved += 1)}`) } },
      clock: () => this.now,
      startedAt,
      trigger: undefined,
      mayPass: (error: unknown) => error === STUMBLING,
      log: (line: string) => void this.log.push(line),
    };
    return env as unknown as Env;
  }

  store(): Env['store'] {
    return memoryStore({
      read: () => this.call(() => this.tables),
      peek: () => this.tables,
      write: (tables) => this.call(() => void (this.tables = tables)),
      vocabularyOf: (tables) => vocabularyOf(crea, esMX, tables),
      now: () => this.now,
    });
  }

  private performers(): Record<EffectKind, (payload: never, attempt: never) => Outcome> {
    const kinds: EffectKind[] = [
      'event.put',
      'event.cancel',
      'folder.make',
      'material.make',
      'file.move',
      'document.write',
      'mail.send',
    ];
    return Object.fromEntries(
      kinds.map((kind) => [
        kind,
        (payload: unknown, attempt: Attempted) => this.perform(kind, payload, attempt),
      ]),
    ) as Record<EffectKind, () => Outcome>;
  }

  private perform(kind: EffectKind, payload: unknown, attempt: Attempted): Outcome {
    return this.call(() => {
      this.attempts.push({
        key: attempt.key,
        maybeDone: attempt.maybeDone,
        reservedId: attempt.reservedId,
      });
      const failing = this.failing[kind];
      const fails = failing !== undefined && failing.times > 0;
      if (!fails || failing.after === true) this.happens(kind, payload, attempt);
      if (fails) {
        failing.times -= 1;
        throw new EffectFailed(`${kind} did not work`, failing.permanent === true);
      }
      return this.outcomeOf(kind, attempt);
    });
  }

  /** The services as they are: keyed kinds absorb a second time, reserved ids are taken once, a copy is looked for. */
  private happens(kind: EffectKind, payload: unknown, attempt: Attempted): void {
    const said = `${kind} ${attempt.key}`;
    if (kind === 'mail.send') {
      this.seen.push(said);
      return;
    }
    const identity =
      kind === 'folder.make'
        ? `folder ${attempt.reservedId}`
        : `${said} ${JSON.stringify(payload)}`;
    const looksFirst = kind !== 'material.make' || attempt.maybeDone;
    if (looksFirst && this.made.has(identity)) return;
    this.made.add(identity);
    this.seen.push(said);
  }

  private outcomeOf(kind: EffectKind, attempt: Attempted): Outcome {
    if (kind === 'folder.make')
      return { fileId: attempt.reservedId ?? '', url: 'https://files.example/f' };
    if (kind === 'material.make')
      return { fileId: `copy of ${attempt.key}`, url: 'https://files.example/m' };
    return {};
  }
}

interface Attempted {
  key: string;
  maybeDone: boolean;
  reservedId?: string;
}
