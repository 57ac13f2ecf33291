import * as z from 'zod/mini';
import { keys, rowOf, rows, text as textOf, type Facts } from '../../core/facts';
import { capacityLeft, proposal } from '../../core/matching';
import { searchDirectory } from '../../core/people/directory';
import { optionsOf } from '../../core/requests/candidates';
import { analyse, MENTEE_QUESTIONS, type Analysis } from '../../core/surveys';
import { labelOf } from '../../core/table/vocabulary';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { guard } from '../guard';
import { lookSoundly } from '../poison/look';
import { readTables } from '../session';
import { text } from './arguments';
import type { Command } from './command';

/** A command that only looks: no lock, nothing written. */
function looking<A>(
  args: Command<A>['args'],
  look: (facts: Facts, args: A) => unknown,
): Command<A> {
  return {
    args,
    undo: 'looks',
    run: (given: Env, { args, actor }) =>
      lookSoundly(given, (env) => {
        const snapshot = readTables(env);
        guard(env, snapshot);
        return look(factsOf(env, snapshot, { now: env.startedAt, actor }), args);
      }),
  };
}

const key = z.optional(z.string());

/** The directory by any words, forgiving accents, case and slips (S1-4.1). */
const searching = looking(
  z.object({
    text,
    topic: key,
    modality: key,
    format: key,
    level: key,
    language: key,
    status: key,
    free: z.optional(z.boolean()),
  }),
  (facts, { text: query, ...filters }) => {
    const left = capacityLeft(facts);
    const directory = { rows: rows(facts, 'mentors'), vocabulary: facts.vocabulary, left };
    const narrowed = Object.fromEntries(
      Object.entries(filters).filter(([, value]) => value !== undefined),
    );
    return {
      mentors: searchDirectory(directory, query, narrowed).map(({ id }) =>
        mentorCard(facts, id, left),
      ),
    };
  },
);

function mentorCard(
  facts: Facts,
  id: string,
  left: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const row = rowOf(facts, 'mentors', id);
  return {
    id,
    mentorId: id,
    name: textOf(row, 'name'),
    phone: textOf(row, 'phone'),
    email: textOf(row, 'email'),
    municipality: textOf(row, 'municipality'),
    topics: keys(row, 'topics').map((topic) => labelOf(facts.vocabulary, 'topics', topic)),
    left: left.get(id) ?? 0,
    satisfaction: row?.['satisfaction'] ?? null,
    sessionsGiven: row?.['sessionsGiven'] ?? 0,
  };
}

/** What the mentees' surveys say, by session, mentor, topic, area, modality or month (S1-5.3). */
const reporting = looking(
  z.object({
    by: z.enum(['session', 'mentor', 'topic', 'area', 'modality', 'period']),
    from: key,
    to: key,
  }),
  (facts, { by, from, to }): Analysis =>
    analyse(rows(facts, 'menteeSurveys'), {
      by,
      from,
      to,
      sessions: rows(facts, 'sessions'),
      attendance: rows(facts, 'attendance'),
      questions: MENTEE_QUESTIONS,
      zone: facts.zone,
      audience: 'coordination',
    }),
);

/** The best assignment for all open requests at once; nothing changes until it is applied (S1-4.2). */
const proposing = looking(z.object({}), (facts) => proposal(facts, optionsOf(facts)));

export const readingCommands = {
  searchDirectory: searching,
  surveyReport: reporting,
  matchAll: proposing,
};
