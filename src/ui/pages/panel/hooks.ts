import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ServerFunctions, ServerName } from '../../contract';
import type { Route, View } from '../../route';
import { call, Refused } from './server';

/** How views move through the panel, and tell what was done. */
export interface Panel {
  route: Route;
  open: (view: View, id?: string, act?: string) => void;
  back: () => void;
  /** Says what was done, where she looks and to who listens, and by which line of the journal it is taken back, if it is. */
  tell: (message: string, undo?: Undoable) => void;
  /** Passes on whether a rehearsal is on, from whatever the server told last. */
  heard: (rehearsal: boolean) => void;
}

/** A line of the journal; `isAgain`: it tells of something that was taken back. */
export interface Undoable {
  entry: string;
  isAgain: boolean;
}

export const PanelContext = createContext<Panel | undefined>(undefined);

/** The panel a view stands in. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === undefined) throw new Error('outside the panel');
  return panel;
}

/** The sentence of whatever went wrong. */
export function sentenceOf(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused('unexpected', String(error));
}

/** Something the server was asked for: what came, what went wrong, and whether it is still being asked. */
export interface Loaded<T> {
  data: T | undefined;
  problem: Refused | undefined;
  busy: boolean;
  /** Asks again; what came before stays meanwhile. */
  reload: () => void;
}

/** What each question was answered with last: shown while it is asked again, so that going back is at once. */
const known = new Map<string, unknown>();

/** Asks the server when a view opens. Answers that a later question has overtaken are dropped. */
export function useServer<N extends ServerName>(
  name: N,
  ...args: ServerFunctions[N]['takes']
): Loaded<ServerFunctions[N]['gives']> {
  type Data = ServerFunctions[N]['gives'];
  const key = JSON.stringify(args);
  const place = `${name} ${key}`;
  const [state, setState] = useState<Omit<Loaded<Data>, 'reload'>>({
    data: known.get(place) as Data | undefined,
    problem: undefined,
    busy: true,
  });
  const latest = useRef(0);
  const { heard } = usePanel();
  const reload = useCallback(() => {
    const asked = (latest.current += 1);
    const settle = (next: (before: Omit<Loaded<Data>, 'reload'>) => Omit<Loaded<Data>, 'reload'>) =>
      latest.current === asked && setState(next);
    setState((before) => ({ ...before, busy: true }));
    call(name, ...(JSON.parse(key) as ServerFunctions[N]['takes'])).then(
      (data) => {
        known.set(place, data);
        settle(() => ({ data, problem: undefined, busy: false }));
        if (tellsOfRehearsal(data)) heard(data.rehearsal);
      },
      (error: unknown) =>
        settle((before) => ({ ...before, problem: sentenceOf(error), busy: false })),
    );
  }, [place]);
  useEffect(reload, [reload]);
  return { ...state, reload };
}

function tellsOfRehearsal(data: unknown): data is { rehearsal: boolean } {
  return typeof data === 'object' && data !== null && 'rehearsal' in data;
}
