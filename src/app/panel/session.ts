import { text } from '../../core/facts';
import { invitationTo } from '../../core/requests/find';
import { sessionOf } from '../../core/sessions/find';
import { localDate, localTime } from '../../core/time/zone';
import type { Row } from '../../core/table/value';
import type { Env } from '../env';
import { lookAt, type Look } from './look';
import { dayOf, detailsOf, labelled } from './saying';
import type { MaterialLine, Said, SessionData } from './shape';
import { materialsOf } from './steps';
import { sessionLine } from './today';

/** A session with its materials, links and what can be done with it. Refuses with `not-found` and as any look does. */
export function lookAtSession(env: Env, id: string): SessionData {
  const look = lookAt(env);
  return sessionCard(look, sessionOf(look.facts, id));
}

/** The same, out of a look that is there already. */
export function sessionCard(look: Look, row: Row): SessionData {
  const { facts, viewer } = look;
  const start = Number(row['start']);
  const end = Number(row['end']);
  const reply = (column: string): string => labelled(look, 'guestReply', text(row, column));
  const folder = text(row, 'folderId');
  return {
    ...sessionLine(look, row),
    requestId: text(row, 'requestId'),
    mentorId: text(row, 'mentorId'),
    number: Number(row['number'] ?? 1),
    of: Number(row['of'] ?? 1),
    status: labelled(look, 'sessionStatus', text(row, 'status')),
    isPlanned: text(row, 'status') === 'planned',
    isOver: end <= facts.now,
    modality: labelled(look, 'modality', text(row, 'modality')),
    place: text(row, 'place'),
    meetLink: text(row, 'meetLink'),
    mentorReply: reply('mentorReply'),
    areaReply: text(row, 'contactEmail') === '' ? '' : reply('areaReply'),
    needs: text(invitationTo(facts, text(row, 'requestId'), text(row, 'mentorId')), 'sessionNeeds'),
    materials: materialsOf(facts, row.id).map((material) => materialLine(look, material)),
    links: linksOf(look, row),
    folderLink: folder === '' ? '' : `https://drive.google.com/drive/folders/${folder}`,
    counts: detailsOf(look, 'sessions', row, ['attendance', 'responses']),
    date: localDate(start, facts.zone),
    start: localTime(start, facts.zone),
    end: localTime(end, facts.zone),
    zone: facts.zone,
    viewer,
    rehearsal: facts.settings['rehearsal'] === true,
  };
}

function materialLine(look: Look, row: Row): MaterialLine {
  return {
    id: row.id,
    title: text(row, 'title'),
    status: labelled(look, 'materialStatus', text(row, 'status')),
    approved: text(row, 'status') === 'approved',
    url: text(row, 'url'),
    due: dayOf(look, text(row, 'dueOn')),
  };
}

function linksOf({ env }: Look, row: Row): Said[] {
  const titles = env.texts.tables['sessions']?.columns ?? {};
  return ['attendanceLink', 'menteeSurveyLink', 'mentorSurveyLink']
    .map((key) => ({ label: titles[key] ?? key, text: text(row, key) }))
    .filter((link) => link.text !== '');
}
