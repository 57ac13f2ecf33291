import { keys, rowOf, text, type Facts } from '../facts';
import type { Words } from '../plan/message';
import type { Row } from '../table/value';
import { labelOf } from '../table/vocabulary';
import { localDate } from '../time/zone';

/** As long as a topic may be where it is a title: of a session, an event, a folder. */
const LONGEST_TITLE = 120;

/**
 * What a request is about, in the words people chose; when the topic is another one, in its own words of one line, or else
 * in those of its objective: «Otro tema» tells nobody what she is invited to.
 */
export function topicOf(row: Row, facts: Facts): string {
  const topic = text(row, 'topic');
  const own = ['otherTopic', 'objective'].map((key) => text(row, key).replace(/\s+/g, ' ').trim());
  const other = own.find((words) => words !== '') ?? '';
  if (topic !== 'other' || other === '') return labelOf(facts.vocabulary, 'topics', topic);
  return other.length <= LONGEST_TITLE
    ? other
    : `${[...other].slice(0, LONGEST_TITLE - 1).join('')}…`;
}

/** What every message about a request may say. Nothing of access needs or conflicts (dignity rules). */
export function wordsOfRequest(row: Row, facts: Facts): Words {
  const label = (set: string, column: string): string =>
    labelOf(facts.vocabulary, set, text(row, column));
  const equipment = keys(row, 'equipment').map((key) =>
    labelOf(facts.vocabulary, 'equipment', key),
  );
  return {
    requestId: row.id,
    topic: topicOf(row, facts),
    areaName: label('areas', 'area'),
    contactName: text(row, 'contactName'),
    mentorName: text(row, 'mentorName'),
    when: { date: dateAhead(row, facts), time: text(row, 'preferredTime') },
    duration: { minutes: Number(row['durationMinutes'] ?? 0) },
    dueOn: { date: text(row, 'dueOn') },
    place: text(row, 'place'),
    modality: label('modality', 'modality'),
    level: label('level', 'level'),
    participants: Number(row['participants'] ?? 0),
    objective: text(row, 'objective'),
    expectedResult: text(row, 'expectedResult'),
    equipment: equipment.join(', '),
    childcare: label('yesNo', 'childcare'),
    siteVisit: label('yesNo', 'siteVisit'),
    secondInduction: label('yesNo', 'secondInduction'),
  };
}

/** The day proposed; none once it has passed, for then another has to be agreed. */
function dateAhead(row: Row, facts: Facts): string {
  const date = text(row, 'preferredDate');
  return date < localDate(facts.now, facts.zone) ? '' : date;
}

/** What every message about a session may say. */
export function wordsOfSession(session: Row, facts: Facts): Words {
  const request = rowOf(facts, 'requests', text(session, 'requestId'));
  const [mentor, start] = [
    rowOf(facts, 'mentors', text(session, 'mentorId')),
    Number(session['start']),
  ];
  return {
    title: text(session, 'title'),
    topic: text(session, 'title'),
    name: text(mentor, 'name'),
    mentorName: text(session, 'mentorName'),
    areaName: labelOf(facts.vocabulary, 'areas', text(session, 'area')),
    contactName: text(request, 'contactName'),
    level: labelOf(facts.vocabulary, 'level', text(request, 'level')),
    participants: text(request, 'participants'),
    objective: text(request, 'objective'),
    expectedResult: text(request, 'expectedResult'),
    modality: labelOf(facts.vocabulary, 'modality', text(session, 'modality')),
    when: { instant: start },
    place: text(session, 'meetLink') || text(session, 'place'),
    number: Number(session['number'] ?? 1),
    of: Number(session['of'] ?? 1),
    attendanceLink: text(session, 'attendanceLink'),
    menteeSurveyLink: text(session, 'menteeSurveyLink'),
    mentorSurveyLink: text(session, 'mentorSurveyLink'),
  };
}
