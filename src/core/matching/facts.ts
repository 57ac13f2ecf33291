import { contactsOf } from '../people/identify';
import { keys, number, rows, text, type Facts } from '../facts';
import { gridOf } from '../people/reading';
import { nameWords } from '../people/names';
import { wordsOf } from '../people/words';
import type { Row } from '../table/value';
import { fold, labelOf, type Vocabulary } from '../table/vocabulary';
import { monthOf } from '../time/date';
import { localDate } from '../time/zone';
import { slotsOf, type Slot } from './slots';

/** What matching knows of a mentor. Option values are keys; words are folded. */
export interface MentorFacts {
  id: string;
  status: string;
  reachable: boolean;
  topics: readonly string[];
  /** What she offers besides the catalogue: the words of her other topic and of her strengths. */
  ownWords: readonly string[];
  /** Topic → her level in it; missing when she did not say. */
  topicLevels: Readonly<Record<string, string | undefined>>;
  formats: readonly string[];
  modalities: readonly string[];
  /** Day → parts of the day. */
  availability: Readonly<Record<string, readonly string[]>>;
  languages: readonly string[];
  /** Sessions a month at most; one when her row does not say. */
  capacity: number;
  conflictWords: readonly string[];
  /** Mean from 1 to 5 of so many answers; undefined before the first. */
  satisfaction: number | undefined;
  surveys: number;
  sessionsGiven: number;
  sharesMaterials: boolean;
  hasGroupExperience: boolean;
  hasCrisisExperience: boolean;
}

/** What matching knows of a request. */
export interface RequestFacts {
  id: string;
  area: string;
  contactName: string;
  contactEmail: string | undefined;
  topic: string;
  otherTopic: string;
  /** The words of a topic outside the catalogue. */
  ownWords: readonly string[];
  level: string;
  format: string;
  modality: string;
  language: string;
  /** When it may be: the preferred time first, then the alternative. Empty when no date was given. */
  slots: readonly Slot[];
  status: string;
  mentorId: string | undefined;
  locked: boolean;
}

export interface SessionFacts {
  mentorId: string;
  requestId: string;
  /** `2026-03`, in the programme's zone. */
  month: string;
}

export interface InvitationFacts {
  requestId: string;
  mentorId: string;
  status: string;
}

export interface ExclusionFacts {
  mentorId: string;
  kind: string;
  target: string;
}

/** What matching looks at, out of everything a decision may know. */
export type Known = Pick<Facts, 'tables' | 'vocabulary' | 'zone' | 'now'>;

export interface MatchingFacts {
  mentors: readonly MentorFacts[];
  requests: readonly RequestFacts[];
  /** Planned and held ones. */
  sessions: readonly SessionFacts[];
  invitations: readonly InvitationFacts[];
  exclusions: readonly ExclusionFacts[];
  /** Area → the names it goes by, folded. */
  areaNames: Readonly<Record<string, readonly string[]>>;
}

/** The facts in the tables `mentors`, `requests`, `sessions`, `invitations` and `exclusions`; months are the zone's. */
export function factsOf(known: Known): MatchingFacts {
  const requests = rows(known, 'requests').map(requestOf);
  return {
    mentors: rows(known, 'mentors').map(mentorOf),
    requests,
    sessions: rows(known, 'sessions').flatMap((row) => sessionOf(row, known.zone)),
    invitations: rows(known, 'invitations').map((row) => ({
      requestId: text(row, 'requestId'),
      mentorId: text(row, 'mentorId'),
      status: text(row, 'status'),
    })),
    exclusions: rows(known, 'exclusions')
      .filter((row) => text(row, 'liftedOn') === '')
      .map((row) => ({
        mentorId: text(row, 'mentorId'),
        kind: text(row, 'kind'),
        target: text(row, 'target'),
      })),
    areaNames: Object.fromEntries(
      requests.map(({ area }) => [area, namesOf(known.vocabulary, area)] as const),
    ),
  };
}

function mentorOf(row: Row): MentorFacts {
  const contacts = contactsOf(row);
  const levels = Object.entries(gridOf(row, 'topicLevels'));
  return {
    id: row.id,
    status: text(row, 'status'),
    reachable: contacts.emails.length + contacts.phones.length > 0,
    topics: keys(row, 'topics'),
    ownWords: telling(`${text(row, 'otherTopic')} ${text(row, 'strengths')}`),
    topicLevels: Object.fromEntries(levels.map(([topic, level]) => [topic, level[0]])),
    formats: keys(row, 'formats'),
    modalities: keys(row, 'modalities'),
    availability: gridOf(row, 'availability'),
    languages: keys(row, 'languages'),
    capacity: number(row, 'capacity') ?? 1,
    conflictWords: wordsOf(text(row, 'conflicts')),
    satisfaction: number(row, 'satisfaction'),
    surveys: number(row, 'surveys') ?? 0,
    sessionsGiven: number(row, 'sessionsGiven') ?? 0,
    sharesMaterials: ['yes', 'attribution'].includes(text(row, 'shareMaterials')),
    hasGroupExperience: ['some', 'much'].includes(text(row, 'groupExperience')),
    hasCrisisExperience: text(row, 'crisisExperience') === 'yes',
  };
}

function requestOf(row: Row): RequestFacts {
  const otherTopic = text(row, 'otherTopic');
  return {
    id: row.id,
    area: text(row, 'area'),
    contactName: text(row, 'contactName'),
    contactEmail: contactsOf({ id: row.id, email: text(row, 'contactEmail') }).email,
    topic: text(row, 'topic'),
    otherTopic,
    ownWords: telling(otherTopic || text(row, 'approach')),
    level: text(row, 'level'),
    format: text(row, 'format'),
    modality: text(row, 'modality'),
    language: text(row, 'language'),
    slots: slotsOf(row),
    status: text(row, 'status'),
    mentorId: text(row, 'mentorId') || undefined,
    locked: row['locked'] === true,
  };
}

function sessionOf(row: Row, zone: string): SessionFacts[] {
  const start = number(row, 'start');
  const stands = ['planned', 'held'].includes(text(row, 'status'));
  if (start === undefined || !stands) return [];
  const [mentorId, requestId] = [text(row, 'mentorId'), text(row, 'requestId')];
  return [{ mentorId, requestId, month: monthOf(localDate(start, zone)) }];
}

function namesOf(vocabulary: Vocabulary, area: string): string[] {
  const synonyms = Object.entries(vocabulary['areas']?.synonyms ?? {});
  const others = synonyms.filter(([, key]) => key === area).map(([word]) => word);
  return [labelOf(vocabulary, 'areas', area), ...others].map(fold);
}

/** The words that say what something is about, each once: those of four letters and more. */
export function telling(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => word.length >= 4))];
}

/** The words of a person's name that have to be mentioned for the person to be meant: at least two. */
export function nameToMention(name: string): readonly string[] {
  const words = nameWords(name);
  return words.length >= 2 ? words : [];
}
