import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Action, Person, Reply, Screen, Selection, Status } from '../protocol';
import { ask } from './api';
import type { Moments } from './format';

export type Done = Extract<Reply, { status: 'done' }>;

/** What every part of the page may use. */
export interface Shared {
  status: Status;
  person: Person;
  screen: Screen;
  moments: Moments;
  busy: boolean;
  /** Whether the file was opened for the chosen person: what was on her screen before is gone. */
  opened: boolean;
  /** Does something as the chosen person; undefined when it was refused (and said so) or given up at a question. */
  act(action: Action, selection?: Selection): Promise<Done | undefined>;
  say(text: string, kind?: 'good' | 'bad'): void;
  /** Opens what an address of Google leads to, within this page. */
  openUrl(url: string): void;
  choose(email: string): void;
}

export const SharedContext = createContext<Shared | undefined>(undefined);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === undefined) throw new Error('outside the page');
  return shared;
}

/** What the server shows at a path, fetched again whenever something was done; undefined while it is on its way. */
export function useView<T>(path: string, query: Record<string, string> = {}): T | undefined {
  const { status } = useShared();
  const key = JSON.stringify([path, query]);
  const [view, setView] = useState<{ key: string; value: T } | undefined>(undefined);
  useEffect(() => {
    let current = true;
    ask<T>(path, query).then(
      (value) => current && setView({ key, value }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key, status.version]);
  return view?.key === key ? view.value : undefined;
}
