import { useState } from 'preact/hooks';
import { sentenceOf } from './hooks';
import { command, Refused } from './server';
import { words } from './words';

/** What a command answers that does a long work in slices. */
export interface Slice {
  finished: boolean;
  made?: readonly unknown[];
  progress?: { done: number; of: number };
}

export interface Rounds {
  state: 'idle' | 'going' | 'done';
  /** How many times it was asked to go on. */
  round: number;
  made: number;
  progress: { done: number; of: number } | undefined;
}

/** So often a work may say that it is unfinished before she is asked to look. */
const MOST_ROUNDS = 30;

const NONE: Rounds = { state: 'idle', round: 0, made: 0, progress: undefined };

/** Gives a command again and again until it says it is finished: each time has the server's whole time limit. */
export function useRounds(name: string, args: object, whenDone: () => void = () => undefined) {
  const [rounds, setRounds] = useState(NONE);
  const [problem, setProblem] = useState<Refused>();
  const goOn = async (now: Rounds): Promise<void> => {
    setRounds(now);
    const { finished, made = [], progress } = await command<Slice>(name, args);
    const next: Rounds = { ...now, round: now.round + 1, made: now.made + made.length, progress };
    if (finished) {
      setRounds({ ...next, state: 'done' });
      whenDone();
    } else if (next.round < MOST_ROUNDS) await goOn(next);
    else throw new Refused('unfinished', words.view.unfinished);
  };
  const start = (): void => {
    setProblem(undefined);
    goOn({ ...NONE, state: 'going' }).catch((error: unknown) => {
      setRounds(NONE);
      setProblem(sentenceOf(error));
    });
  };
  return { rounds, problem, start };
}
